/*-------------------------------------------------------------------------
 *
 * declaration.c
 *	  Checks the declaration of a function.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"

#include "declaration.h"

static void declaration_check_kind(Form_pg_proc procedure);
static void declaration_check_argument(Oid type);
static void declaration_check_result(Oid type);
static bool declaration_is_carried(Oid type);
static void declaration_check_trigger(Form_pg_proc procedure);
static const char *declaration_skip_name(const char *at);
static bool declaration_is_letter(char c);

void
declaration_check_types(Form_pg_proc procedure)
{
	declaration_check_kind(procedure);
	if (procedure->prorettype == TRIGGEROID)
	{
		declaration_check_trigger(procedure);
		return;
	}
	for (int i = 0; i < procedure->pronargs; i++)
		declaration_check_argument(procedure->proargtypes.values[i]);
	declaration_check_result(procedure->prorettype);
}

void
declaration_check_target(const char *target)
{
	const char *at = declaration_skip_name(target);

	while (at != NULL && *at == '.')
		at = declaration_skip_name(at + 1);
	if (at != NULL && at[0] == ':' && at[1] == ':')
		at = declaration_skip_name(at + 2);
	else
		at = NULL;
	if (at == NULL || *at != '\0')
		ereport(ERROR,
				(errcode(ERRCODE_SYNTAX_ERROR),
				 errmsg("invalid name of a Java method: \"%s\"", target),
				 errhint("Write it as 'package.Class::method'.")));
}

static void
declaration_check_kind(Form_pg_proc procedure)
{
	if (procedure->prokind == PROKIND_WINDOW)
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("window functions can't be written in LANGUAGE howdah"),
				 errhint("Write a function that takes an array, and pass array_agg(...) OVER (...).")));
}

static void
declaration_check_argument(Oid type)
{
	if (!declaration_is_carried(type))
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("functions in LANGUAGE howdah can't take type %s",
						format_type_be(type)),
				 errhint("Of the pseudo-types they take record and the polymorphic ones.")));
}

static void
declaration_check_result(Oid type)
{
	if (type != VOIDOID && !declaration_is_carried(type))
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("functions in LANGUAGE howdah can't return type %s",
						format_type_be(type)),
				 errhint("Of the pseudo-types they return void, record, trigger and the polymorphic ones.")));
}

/* Whether values of the type, or of what it stands for, can travel. */
static bool
declaration_is_carried(Oid type)
{
	return get_typtype(type) != TYPTYPE_PSEUDO
		|| IsPolymorphicType(type) || type == ANYOID
		|| type == RECORDOID || type == RECORDARRAYOID;
}

static void
declaration_check_trigger(Form_pg_proc procedure)
{
	if (procedure->pronargs > 0)
		ereport(ERROR,
				(errcode(ERRCODE_INVALID_FUNCTION_DEFINITION),
				 errmsg("trigger functions can't have declared arguments"),
				 errhint("The arguments of CREATE TRIGGER reach the Java method with the event.")));
}

/* The end of the Java identifier at a place, or NULL where none is. */
static const char *
declaration_skip_name(const char *at)
{
	if (!declaration_is_letter(*at))
		return NULL;
	while (declaration_is_letter(*at) || (*at >= '0' && *at <= '9'))
		at++;
	return at;
}

static bool
declaration_is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'
		|| c == '$' || IS_HIGHBIT_SET(c);
}

/*-------------------------------------------------------------------------
 *
 * function_types.c
 *	  The types of a function's arguments and result for the expression that
 *	  calls it.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "funcapi.h"
#include "utils/builtins.h"
#include "utils/regproc.h"

#include "function.h"
#include "row_type.h"

static void function_types_spread(FunctionTypes *types, FunctionCallInfo fcinfo);
static Oid	function_argument_type(FunctionCallInfo fcinfo, int index,
								   Oid declared);
static void function_result_type(FunctionTypes *types, FunctionCallInfo fcinfo);
static bool function_types_vary(Form_pg_proc procedure);

void
function_types_of_call(FunctionTypes *types, FunctionCallInfo fcinfo,
					   Form_pg_proc procedure)
{
	function_types_declared(types, procedure);
	types->varies = function_types_vary(procedure);
	if (types->variadic)
		function_types_spread(types, fcinfo);
	for (int i = 0; i < types->count; i++)
		types->arguments[i] = function_argument_type(fcinfo, i,
													 types->arguments[i]);
	function_result_type(types, fcinfo);
}

void
function_types_declared(FunctionTypes *types, Form_pg_proc procedure)
{
	types->count = procedure->pronargs;
	memcpy(types->arguments, procedure->proargtypes.values,
		   sizeof(Oid) * procedure->pronargs);
	types->result = procedure->prorettype;
	types->variadic = procedure->provariadic == ANYOID;
	types->typmod = -1;
	types->trigger_row = InvalidOid;
	types->varies = true;
}

void
function_types_of_trigger(FunctionTypes *types, Oid row_type)
{
	types->count = 0;
	types->result = OidIsValid(row_type) ? row_type : TRIGGEROID;
	types->variadic = false;
	types->typmod = -1;
	types->trigger_row = row_type;
	types->varies = true;
}

bool
function_types_equal(const FunctionTypes *a, const FunctionTypes *b)
{
	return a->count == b->count && a->result == b->result
		&& a->variadic == b->variadic && a->typmod == b->typmod
		&& a->trigger_row == b->trigger_row
		&& memcmp(a->arguments, b->arguments, sizeof(Oid) * a->count) == 0;
}

/*
 * Arguments passed for VARIADIC "any" one by one are each of a type of their
 * own; those passed as VARIADIC array remain one argument.
 */
static void
function_types_spread(FunctionTypes *types, FunctionCallInfo fcinfo)
{
	types->variadic = !get_fn_expr_variadic(fcinfo->flinfo);
	for (int i = types->count; i < fcinfo->nargs; i++)
		types->arguments[i] = ANYOID;
	types->count = fcinfo->nargs;
}

static Oid
function_argument_type(FunctionCallInfo fcinfo, int index, Oid declared)
{
	Oid			actual;

	if (!IsPolymorphicType(declared) && declared != ANYOID)
		return declared;
	actual = get_fn_expr_argtype(fcinfo->flinfo, index);
	if (!OidIsValid(actual))
		ereport(ERROR,
				(errcode(ERRCODE_INDETERMINATE_DATATYPE),
				 errmsg("could not determine the actual type of argument %d of function %s",
						index + 1, format_procedure(fcinfo->flinfo->fn_oid)),
				 errhint("Cast the argument to the type that is meant.")));
	return actual;
}

static void
function_result_type(FunctionTypes *types, FunctionCallInfo fcinfo)
{
	TupleDesc	descriptor = NULL;

	switch (get_call_result_type(fcinfo, &types->result, &descriptor))
	{
		case TYPEFUNC_SCALAR:
		case TYPEFUNC_COMPOSITE_DOMAIN:
		case TYPEFUNC_RECORD:
			return;
		case TYPEFUNC_COMPOSITE:
			if (descriptor->tdtypeid == RECORDOID)
				types->typmod = row_type_of_descriptor(descriptor)->descriptor->tdtypmod;
			return;
		case TYPEFUNC_OTHER:
			break;
	}
	if (types->result == TRIGGEROID)
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("trigger function %s can only be called by a trigger",
						format_procedure(fcinfo->flinfo->fn_oid))));
	ereport(ERROR,
			(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
			 errmsg("function %s can't be called here with result type %s",
					format_procedure(fcinfo->flinfo->fn_oid),
					format_type_be(types->result))));
}

static bool
function_types_vary(Form_pg_proc procedure)
{
	if (procedure->prorettype == RECORDOID
		|| IsPolymorphicType(procedure->prorettype))
		return true;
	for (int i = 0; i < procedure->pronargs; i++)
	{
		Oid			type = procedure->proargtypes.values[i];

		if (IsPolymorphicType(type) || type == ANYOID)
			return true;
	}
	return false;
}

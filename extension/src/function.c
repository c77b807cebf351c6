/*-------------------------------------------------------------------------
 *
 * function.c
 *	  Looks up everything about a function.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "catalog/pg_type.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"
#include "utils/syscache.h"

#include "compat.h"
#include "function.h"
#include "row_type.h"
#include "trigger.h"

static void function_take_declaration(Function *function, HeapTuple tuple);
static char *function_source(HeapTuple tuple);
static void function_take_types(Function *function,
								const FunctionTypes *types);
static void function_prepare_arguments(Function *function);
static void function_prepare_result(Function *function);

/* Valid, in a context of its own below the current one. */
Function *
function_make(HeapTuple tuple, const FunctionTypes *types)
{
	MemoryContext context = AllocSetContextCreate(CurrentMemoryContext,
												  "howdah function",
												  ALLOCSET_SMALL_SIZES);
	MemoryContext previous = MemoryContextSwitchTo(context);
	Function   *function = palloc0(sizeof(Function));

	function->context = context;
	function->valid = true;
	function_take_declaration(function, tuple);
	function_take_types(function, types);
	function_prepare_arguments(function);
	function_prepare_result(function);

	MemoryContextSwitchTo(previous);
	return function;
}

static void
function_take_declaration(Function *function, HeapTuple tuple)
{
	Form_pg_proc procedure = (Form_pg_proc) GETSTRUCT(tuple);

	function->oid = procedure->oid;
	function->hash = GetSysCacheHashValue1(PROCOID,
										   ObjectIdGetDatum(procedure->oid));
	function->name = quote_qualified_identifier(get_namespace_name(procedure->pronamespace),
												NameStr(procedure->proname));
	function->target = function_source(tuple);
	function->owner = procedure->proowner;
	function->strict = procedure->proisstrict;
	function->returns_set = procedure->proretset;
	function->is_volatile = procedure->provolatile == PROVOLATILE_VOLATILE;
	function->is_trigger = procedure->prorettype == TRIGGEROID;
}

static char *
function_source(HeapTuple tuple)
{
	bool		is_null;
	Datum		source = SysCacheGetAttr(PROCOID, tuple,
										 Anum_pg_proc_prosrc, &is_null);

	return TextDatumGetCString(source);
}

static void
function_take_types(Function *function, const FunctionTypes *types)
{
	function->types = palloc(sizeof(FunctionTypes));
	memcpy(function->types, types, sizeof(FunctionTypes));

	function->type_hashes = palloc(sizeof(uint32) * (types->count + 1));
	for (int i = 0; i < types->count; i++)
		function->type_hashes[i] = GetSysCacheHashValue1(TYPEOID,
														 ObjectIdGetDatum(types->arguments[i]));
	function->type_hashes[types->count] = GetSysCacheHashValue1(TYPEOID,
																ObjectIdGetDatum(types->result));
}

static void
function_prepare_arguments(Function *function)
{
	if (function->is_trigger)
		function->arguments = trigger_arguments(function->types->trigger_row,
												&function->count);
	else
	{
		function->count = function->types->count;
		function->arguments = palloc(sizeof(ValueType) * Max(function->count, 1));
		for (int i = 0; i < function->count; i++)
			values_prepare(&function->arguments[i],
						   function->types->arguments[i], -1);
	}
	for (int i = 0; i < function->count; i++)
		function->has_records |= values_is_record(&function->arguments[i]);
}

static void
function_prepare_result(Function *function)
{
	Oid			result = function->types->result;

	if (result == TRIGGEROID)
		result = RECORDOID;
	values_prepare(&function->result, result, function->types->typmod);
	function->has_records |= values_is_record(&function->result);
}

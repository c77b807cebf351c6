/*-------------------------------------------------------------------------
 *
 * validator.c
 *	  The validator of LANGUAGE howdah: CREATE FUNCTION fails where a call
 *	  would.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "catalog/pg_type.h"
#include "funcapi.h"
#include "utils/guc.h"
#include "utils/syscache.h"

#include "declaration.h"
#include "function.h"
#include "row_type.h"

PG_FUNCTION_INFO_V1(howdah_validator);

static void validator_ask_engine(HeapTuple tuple);
static void validator_types(FunctionTypes *types, HeapTuple tuple);

Datum
howdah_validator(PG_FUNCTION_ARGS)
{
	Oid			oid = PG_GETARG_OID(0);
	HeapTuple	tuple;

	if (!CheckFunctionValidatorAccess(fcinfo->flinfo->fn_oid, oid))
		PG_RETURN_VOID();

	tuple = SearchSysCache1(PROCOID, ObjectIdGetDatum(oid));
	if (!HeapTupleIsValid(tuple))
		elog(ERROR, "cache lookup failed for function %u", oid);
	declaration_check_types((Form_pg_proc) GETSTRUCT(tuple));
	if (check_function_bodies)
		validator_ask_engine(tuple);
	ReleaseSysCache(tuple);
	PG_RETURN_VOID();
}

static void
validator_ask_engine(HeapTuple tuple)
{
	FunctionTypes types;
	Function   *function;

	validator_types(&types, tuple);
	function = function_make(tuple, &types);
	declaration_check_target(function->target);
	function_check(function);
	MemoryContextDelete(function->context);
}

static void
validator_types(FunctionTypes *types, HeapTuple tuple)
{
	Form_pg_proc procedure = (Form_pg_proc) GETSTRUCT(tuple);
	TupleDesc	row;

	if (procedure->prorettype == TRIGGEROID)
	{
		function_types_of_trigger(types, InvalidOid);
		return;
	}
	function_types_declared(types, procedure);
	row = build_function_result_tupdesc_t(tuple);
	if (row != NULL)
		types->typmod = row_type_of_descriptor(row)->descriptor->tdtypmod;
}

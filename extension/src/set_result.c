/*-------------------------------------------------------------------------
 *
 * set_result.c
 *	  Calls of functions that return a set: its rows are kept in a tuple
 *	  store, on disk beyond work_mem.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "catalog/pg_type.h"
#include "funcapi.h"
#include "miscadmin.h"

#include "compat.h"
#include "function.h"
#include "row_type.h"
#include "set_result.h"

static ReturnSetInfo *set_info(FunctionCallInfo fcinfo, Function *function);
static void set_take_columns(SetResult *set, Function *function);
static TupleDesc set_scalar_descriptor(Oid type);
static void set_open(SetResult *set, Function *function, ReturnSetInfo *info);
static void set_run(SetResult *set, FunctionCallInfo fcinfo, Function *function);

Datum
set_call(FunctionCallInfo fcinfo, Function *function)
{
	ReturnSetInfo *info = set_info(fcinfo, function);
	SetResult	set;

	set_open(&set, function, info);
	if (!function->strict || !function_has_null_argument(fcinfo))
		set_run(&set, fcinfo, function);
	MemoryContextDelete(set.context);

	info->returnMode = SFRM_Materialize;
	info->setResult = set.store;
	info->setDesc = set.descriptor;
	PG_RETURN_NULL();
}

static void
set_run(SetResult *set, FunctionCallInfo fcinfo, Function *function)
{
	CallRequest request;

	function_define(function);
	request = function_request(function, function_arguments(fcinfo, function));
	request.rows = set_read_rows;
	request.rows_state = set;
	call_run(&request);
}

static ReturnSetInfo *
set_info(FunctionCallInfo fcinfo, Function *function)
{
	ReturnSetInfo *info = (ReturnSetInfo *) fcinfo->resultinfo;

	if (info == NULL || !IsA(info, ReturnSetInfo))
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("function %s returns a set, which can't be taken here",
						function->name),
				 errhint("Call it in FROM.")));
	if (!(info->allowedModes & SFRM_Materialize))
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("function %s needs materialize mode, which is not allowed here",
						function->name),
				 errhint("Call it in FROM.")));
	if (function->result.base == RECORDOID && function->result.typmod < 0)
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("function %s returns records of unknown columns",
						function->name),
				 errhint("Call it in FROM with a column definition list.")));
	return info;
}

static void
set_open(SetResult *set, Function *function, ReturnSetInfo *info)
{
	MemoryContext previous;

	previous = MemoryContextSwitchTo(info->econtext->ecxt_per_query_memory);
	set_take_columns(set, function);
	set->store = tuplestore_begin_heap((info->allowedModes & SFRM_Materialize_Random) != 0,
									   false, work_mem);
	MemoryContextSwitchTo(previous);

	set->result = &function->result;
	set->values = palloc0(sizeof(Datum) * Max(set->descriptor->natts, 1));
	set->nulls = palloc(sizeof(bool) * Max(set->descriptor->natts, 1));
	memset(set->nulls, true, set->descriptor->natts);
	set->context = AllocSetContextCreate(CurrentMemoryContext,
										 "howdah row", ALLOCSET_DEFAULT_SIZES);
}

static void
set_take_columns(SetResult *set, Function *function)
{
	static const int first[] = {0};
	RowType    *row;

	if (function->result.kind != WIRE_RECORD)
	{
		set->count = 1;
		set->columns = &function->result;
		set->attributes = first;
		set->descriptor = set_scalar_descriptor(function->result.oid);
		return;
	}
	row = row_type_of_value_type(&function->result);
	set->count = row->count;
	set->columns = row->columns;
	set->attributes = row->attributes;
	set->descriptor = CreateTupleDescCopy(row->descriptor);
}

static TupleDesc
set_scalar_descriptor(Oid type)
{
	TupleDesc	descriptor = CreateTemplateTupleDesc(1);

	TupleDescInitEntry(descriptor, 1, "value", type, -1, 0);
	return descriptor;
}

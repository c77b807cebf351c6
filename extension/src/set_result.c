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
#include "executor/executor.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "utils/builtins.h"

#include "compat.h"
#include "function.h"
#include "row_type.h"
#include "set_result.h"
#include "value_forms.h"

/* The rows of one call. */
typedef struct SetResult
{
	ValueType  *result;
	int			count;			/* of columns on the wire */
	ValueType  *columns;
	const int  *attributes;		/* their positions in descriptor */
	TupleDesc	descriptor;
	Tuplestorestate *store;
	Datum	   *values;			/* one for each attribute */
	bool	   *nulls;
	MemoryContext context;		/* of one row */
} SetResult;

static bool reading_rows = false;

static ReturnSetInfo *set_info(FunctionCallInfo fcinfo, Function *function);
static void set_take_columns(SetResult *set, Function *function);
static TupleDesc set_scalar_descriptor(Oid type);
static void set_open(SetResult *set, Function *function, ReturnSetInfo *info);
static void set_read_rows(WireReader *rows, void *state);
static void set_read_row(WireReader *rows, SetResult *set);
static void set_check_domain(SetResult *set);

Datum
set_call(FunctionCallInfo fcinfo, Function *function)
{
	ReturnSetInfo *info = set_info(fcinfo, function);
	SetResult	set;

	set_open(&set, function, info);
	if (!function->strict || !function_has_null_argument(fcinfo))
	{
		function_define(function);
		function_run(function, function_arguments(fcinfo, function), NULL,
					 set_read_rows, &set);
	}
	MemoryContextDelete(set.context);

	info->returnMode = SFRM_Materialize;
	info->setResult = set.store;
	info->setDesc = set.descriptor;
	PG_RETURN_NULL();
}

bool
set_reading_rows(void)
{
	return reading_rows;
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
	if (function->result.base == RECORDOID && function->result.row == NULL)
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

static void
set_read_rows(WireReader *rows, void *state)
{
	SetResult  *set = state;
	MemoryContext previous = MemoryContextSwitchTo(set->context);
	uint32		count = wire_read_u32(rows);

	reading_rows = true;
	PG_TRY();
	{
		for (uint32 i = 0; i < count; i++)
		{
			set_read_row(rows, set);
			MemoryContextReset(set->context);
		}
		wire_read_end(rows);
	}
	PG_FINALLY();
	{
		reading_rows = false;
	}
	PG_END_TRY();
	MemoryContextSwitchTo(previous);
}

static void
set_read_row(WireReader *rows, SetResult *set)
{
	const bits8 *bitmap = values_read_bitmap(rows, set->count);

	for (int i = 0; i < set->count; i++)
	{
		int			attribute = set->attributes[i];

		set->nulls[attribute] = values_bit(bitmap, i);
		set->values[attribute] = values_read_nullable(rows, &set->columns[i],
													  set->nulls[attribute]);
	}
	if (set->result->kind == WIRE_RECORD && set->result->is_domain)
		set_check_domain(set);
	tuplestore_putvalues(set->store, set->descriptor, set->values, set->nulls);
}

/* A domain over a composite type. */
static void
set_check_domain(SetResult *set)
{
	HeapTuple	tuple = heap_form_tuple(set->descriptor, set->values,
										set->nulls);

	domain_check(HeapTupleGetDatum(tuple), false, set->result->oid,
				 &set->result->domain_state, set->result->context);
}

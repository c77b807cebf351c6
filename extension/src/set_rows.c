/*-------------------------------------------------------------------------
 *
 * set_rows.c
 *	  From the engine's rows to a tuple store.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "utils/builtins.h"

#include "set_result.h"
#include "value_forms.h"

static bool reading_rows = false;

static void set_read_row(WireReader *rows, SetResult *set);
static void set_check_domain(SetResult *set);

void
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

bool
set_reading_rows(void)
{
	return reading_rows;
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

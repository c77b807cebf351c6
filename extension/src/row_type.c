/*-------------------------------------------------------------------------
 *
 * row_type.c
 *	  The session's row types.
 *
 *	  An identifier of assign_record_type_identifier is never used again, so
 *	  what is kept under one stays right; an altered type gets a new one.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/xact.h"
#include "catalog/pg_type.h"
#include "funcapi.h"
#include "utils/hsearch.h"
#include "utils/memutils.h"
#include "utils/typcache.h"

#include "call.h"
#include "compat.h"
#include "connection.h"
#include "frame.h"
#include "row_type.h"

/* More are forgotten when their transaction ends. */
#define ROW_TYPES_KEPT 256

typedef struct RowTypeEntry
{
	uint64		identifier;		/* hash key */
	RowType    *row;
} RowTypeEntry;

static HTAB *row_types = NULL;
static uint64 changes = 0;

static RowTypeEntry *row_type_entry(uint64 identifier, HASHACTION action);
static void row_types_forget(XactEvent event, void *argument);
static RowType *row_type_make(uint64 identifier, TupleDesc descriptor);
static void row_type_prepare_columns(RowType *row);
static bool row_type_define_columns(RowType *row);
static void row_type_send(RowType *row);

RowType *
row_type_of(Oid type, int32 typmod)
{
	uint64		identifier = assign_record_type_identifier(type, typmod);
	RowType    *row = row_type_known(identifier);
	TupleDesc	descriptor;

	if (row != NULL)
		return row;
	descriptor = lookup_rowtype_tupdesc(type, typmod);
	row = row_type_make(identifier, descriptor);
	ReleaseTupleDesc(descriptor);
	return row;
}

RowType *
row_type_of_descriptor(TupleDesc descriptor)
{
	if (descriptor->tdtypeid == RECORDOID && descriptor->tdtypmod < 0)
		BlessTupleDesc(descriptor);
	return row_type_of(descriptor->tdtypeid, descriptor->tdtypmod);
}

RowType *
row_type_of_value_type(const ValueType *type)
{
	const ValueType *record = type->element ? type->element : type;

	if (record->base != RECORDOID)
		return row_type_of(record->base, -1);
	return record->typmod < 0 ? NULL : row_type_of(RECORDOID, record->typmod);
}

RowType *
row_type_known(uint64 identifier)
{
	RowTypeEntry *entry = row_type_entry(identifier, HASH_FIND);

	return entry == NULL ? NULL : entry->row;
}

void
row_type_define(RowType *row)
{
	uint64		serial;
	bool		changed;

	/* The function's definition has asked whether it is usable: a system call. */
	if (!row->nests && row->connection != 0 && row->connection == connection.serial)
		return;
	serial = call_connection();
	changed = row->nests && row_type_define_columns(row);
	if (row->connection == serial && !changed)
		return;
	if (row->connection == serial)
		changes++;
	row_type_send(row);
	row->connection = serial;
}

uint64
row_type_changes(void)
{
	return changes;
}

static RowTypeEntry *
row_type_entry(uint64 identifier, HASHACTION action)
{
	static bool registered = false;

	if (row_types == NULL)
	{
		HASHCTL		settings = {
			.keysize = sizeof(uint64),
			.entrysize = sizeof(RowTypeEntry),
			.hcxt = CacheMemoryContext
		};

		row_types = hash_create("howdah row types", 64, &settings,
								HASH_ELEM | HASH_BLOBS | HASH_CONTEXT);
		if (!registered)
			RegisterXactCallback(row_types_forget, NULL);
		registered = true;
	}
	return hash_search(row_types, &identifier, action, NULL);
}

/* Only then nobody is in the middle of using one. */
static void
row_types_forget(XactEvent event, void *argument)
{
	HASH_SEQ_STATUS status;
	RowTypeEntry *entry;

	if ((event != XACT_EVENT_COMMIT && event != XACT_EVENT_ABORT) ||
		row_types == NULL || hash_get_num_entries(row_types) <= ROW_TYPES_KEPT)
		return;
	hash_seq_init(&status, row_types);
	while ((entry = hash_seq_search(&status)) != NULL)
		MemoryContextDelete(entry->row->context);
	hash_destroy(row_types);
	row_types = NULL;
}

static RowType *
row_type_make(uint64 identifier, TupleDesc descriptor)
{
	MemoryContext context = AllocSetContextCreate(CurrentMemoryContext,
												  "howdah row type",
												  ALLOCSET_SMALL_SIZES);
	MemoryContext previous = MemoryContextSwitchTo(context);
	RowType    *row = palloc0(sizeof(RowType));

	row->context = context;
	row->identifier = identifier;
	/* With its defaults: a stored row may lack columns that were added. */
	row->descriptor = CreateTupleDescCopyConstr(descriptor);
	row_type_prepare_columns(row);
	MemoryContextSwitchTo(previous);

	MemoryContextSetParent(context, CacheMemoryContext);
	row_type_entry(identifier, HASH_ENTER)->row = row;
	return row;
}

static void
row_type_prepare_columns(RowType *row)
{
	int			natts = row->descriptor->natts;

	row->attributes = palloc(sizeof(int) * Max(natts, 1));
	row->columns = palloc(sizeof(ValueType) * Max(natts, 1));
	for (int i = 0; i < natts; i++)
	{
		Form_pg_attribute attribute = TupleDescAttr(row->descriptor, i);
		ValueType  *column = &row->columns[row->count];

		if (attribute->attisdropped)
			continue;
		values_prepare(column, attribute->atttypid, attribute->atttypmod);
		row->nests |= values_is_record(column);
		row->attributes[row->count++] = i;
	}
}

/* Returns whether the engine's definition of row would now read otherwise. */
static bool
row_type_define_columns(RowType *row)
{
	bool		changed = false;

	for (int i = 0; i < row->count; i++)
	{
		ValueType  *column = &row->columns[i];
		RowType    *inner;

		if (!values_is_record(column))
			continue;
		inner = row_type_of_value_type(column);
		if (inner == NULL)
			continue;
		row_type_define(inner);
		changed |= inner->identifier != column->row_type;
	}
	return changed;
}

static void
row_type_send(RowType *row)
{
	StringInfoData message;

	initStringInfo(&message);
	wire_write_u64(&message, row->identifier);
	wire_write_u32(&message, row->descriptor->tdtypeid);
	wire_write_u16(&message, row->count);
	for (int i = 0; i < row->count; i++)
	{
		Form_pg_attribute attribute = TupleDescAttr(row->descriptor,
													row->attributes[i]);

		wire_write_string(&message, NameStr(attribute->attname));
		values_write_type(&message, &row->columns[i]);
	}
	call_define(MESSAGE_ROWTYPE, &message);
	pfree(message.data);
}

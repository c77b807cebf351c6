/*-------------------------------------------------------------------------
 *
 * column_receiver.c
 *	  Takes the rows of a statement and sends them to the engine by columns,
 *	  some rows at a time, while the statement goes on.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "executor/tuptable.h"

#include "column.h"
#include "column_receiver.h"
#include "compat.h"
#include "frame.h"
#include "large_request.h"

/* What a chunk takes where the session chooses, and at most, in bytes. */
#define CHUNK_SIZE (512 * 1024)
#define CHUNK_MAXIMUM (64 * 1024 * 1024)

/* The session chooses no more, so that narrow results flow, too. */
#define CHUNK_ROWS (64 * 1024)

struct ColumnReceiver
{
	DestReceiver destination;	/* has to be first */
	const Call *call;
	uint32		wanted_rows;	/* of a chunk, 0: as the session likes */

	MemoryContext context;		/* of all that follows */
	MemoryContext row_context;	/* for what is needed during one row */
	int			count;			/* of columns; -1 before the statement starts */
	Column	   *columns;
	bool		has_varying;	/* a column of varying width */
	Size		row_size;		/* without the bytes of those */
	uint32		capacity;		/* rows of a chunk */
	Size		maximum;		/* bytes of a chunk, but for its last row */

	Size		requests_before;	/* large_request_taken() without its chunks */
	uint32		rows;			/* of the chunk that is filled */
	Size		size;			/* of it in bytes */
	uint64		sent_rows;
};

static void
send_columns(ColumnReceiver *receiver, TupleDesc descriptor)
{
	StringInfoData payload;

	initStringInfo(&payload);
	wire_write_u16(&payload, (uint16) receiver->count);
	for (int i = 0; i < receiver->count; i++)
	{
		wire_write_string(&payload, NameStr(TupleDescAttr(descriptor, i)->attname));
		values_write_type(&payload, &receiver->columns[i].form->type);
	}
	frame_send(MESSAGE_SQL_COLUMNS, receiver->call->depth, receiver->call->number, &payload);
	pfree(payload.data);
}

static void
send_chunk(ColumnReceiver *receiver)
{
	uint32		rows = receiver->rows;
	StringInfoData prefix;
	char		prefix_bytes[sizeof(uint32) + 1];
	Size		size = sizeof(uint32);

	for (int i = 0; i < receiver->count; i++)
		size += column_size(&receiver->columns[i], rows);

	prefix = (StringInfoData)
	{
		.data = prefix_bytes,.maxlen = sizeof(prefix_bytes)
	};
	wire_write_u32(&prefix, rows);
	/* The engine has done with the chunk before when it reads this one. */
	large_request_release(receiver->requests_before);
	large_request_take(size);
	frame_begin(MESSAGE_SQL_CHUNK, receiver->call->depth, receiver->call->number, size);
	frame_add(prefix.data, prefix.len);
	for (int i = 0; i < receiver->count; i++)
	{
		column_send(&receiver->columns[i], rows);
		column_reset(&receiver->columns[i], rows);
	}
	frame_flush();

	receiver->sent_rows += rows;
	receiver->rows = 0;
	receiver->size = 0;
}

static void
choose_capacity(ColumnReceiver *receiver)
{
	Size		row_size = Max(receiver->row_size, 1);

	if (receiver->wanted_rows == 0)
	{
		receiver->maximum = CHUNK_SIZE;
		receiver->capacity = Min(CHUNK_SIZE / row_size, CHUNK_ROWS);
	}
	else
	{
		receiver->maximum = CHUNK_MAXIMUM;
		receiver->capacity = Min(CHUNK_MAXIMUM / row_size, receiver->wanted_rows);
	}
	receiver->capacity = Max(receiver->capacity, 1);
}

static void
prepare_columns(ColumnReceiver *receiver, TupleDesc descriptor)
{
	receiver->count = descriptor->natts;
	receiver->columns = palloc(sizeof(Column) * Max(descriptor->natts, 1));
	for (int i = 0; i < descriptor->natts; i++)
	{
		Column	   *column = &receiver->columns[i];

		column_prepare(column, TupleDescAttr(descriptor, i));
		receiver->row_size += column_row_size(column);
		receiver->has_varying |= !column->is_fixed;
	}
	columns_find_runs(receiver->columns, receiver->count);
	choose_capacity(receiver);
	for (int i = 0; i < descriptor->natts; i++)
		column_allocate(&receiver->columns[i], receiver->capacity);
}

static void
refuse_second_result(void)
{
	ereport(ERROR,
			(errcode(ERRCODE_SYNTAX_ERROR),
			 errmsg("statements of a howdah call return rows more than once"),
			 errhint("Run them one by one.")));
}

static void
receiver_startup(DestReceiver *self, int operation, TupleDesc descriptor)
{
	ColumnReceiver *receiver = (ColumnReceiver *) self;
	MemoryContext previous;

	if (column_receiver_started(receiver))
		refuse_second_result();
	/* The statement's own context ends before the last chunk is sent. */
	previous = MemoryContextSwitchTo(receiver->context);
	prepare_columns(receiver, descriptor);
	send_columns(receiver, descriptor);
	MemoryContextSwitchTo(previous);
}

/* Output functions, and what is read from TOAST, leave their memory behind. */
static void
add_varying_row(ColumnReceiver *receiver, TupleTableSlot *slot)
{
	MemoryContext previous = MemoryContextSwitchTo(receiver->row_context);

	receiver->size += columns_add_row(receiver->columns, receiver->count, receiver->rows,
									  slot->tts_values, slot->tts_isnull);
	MemoryContextSwitchTo(previous);
	MemoryContextReset(receiver->row_context);
}

static bool
receiver_receive(TupleTableSlot *slot, DestReceiver *self)
{
	ColumnReceiver *receiver = (ColumnReceiver *) self;

	slot_getallattrs(slot);
	if (receiver->has_varying)
		add_varying_row(receiver, slot);
	else
		(void) columns_add_row(receiver->columns, receiver->count, receiver->rows,
							   slot->tts_values, slot->tts_isnull);
	receiver->size += receiver->row_size;
	receiver->rows++;
	if (receiver->rows == receiver->capacity || receiver->size >= receiver->maximum)
		send_chunk(receiver);
	return true;
}

static void
receiver_shutdown(DestReceiver *self)
{
	ColumnReceiver *receiver = (ColumnReceiver *) self;

	if (receiver->rows > 0)
		send_chunk(receiver);
}

static void
receiver_destroy(DestReceiver *self)
{
}

ColumnReceiver *
column_receiver_make(const Call *call, uint32 chunk_rows)
{
	ColumnReceiver *receiver = palloc0(sizeof(ColumnReceiver));

	receiver->destination.receiveSlot = receiver_receive;
	receiver->destination.rStartup = receiver_startup;
	receiver->destination.rShutdown = receiver_shutdown;
	receiver->destination.rDestroy = receiver_destroy;
	/* SPI takes DestNone and DestSPI for its own; any other is the same to it. */
	receiver->destination.mydest = DestTuplestore;
	receiver->call = call;
	receiver->wanted_rows = chunk_rows;
	receiver->requests_before = large_request_taken();
	receiver->count = -1;
	receiver->context = CurrentMemoryContext;
	receiver->row_context = AllocSetContextCreate(CurrentMemoryContext, "howdah row",
												  ALLOCSET_DEFAULT_SIZES);
	return receiver;
}

DestReceiver *
column_receiver_destination(ColumnReceiver *receiver)
{
	return &receiver->destination;
}

bool
column_receiver_started(const ColumnReceiver *receiver)
{
	return receiver->count >= 0;
}

uint64
column_receiver_rows(const ColumnReceiver *receiver)
{
	return receiver->sent_rows;
}

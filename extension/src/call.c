/*-------------------------------------------------------------------------
 *
 * call.c
 *	  One call of the engine: connect where need be, send, wait, serve what
 *	  the engine asks for meanwhile.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/xact.h"
#include "miscadmin.h"

#include "call.h"
#include "call_deadline.h"
#include "call_progress.h"
#include "connection.h"
#include "frame.h"
#include "large_request.h"
#include "settings.h"
#include "watch.h"

#define FLAG_CHECK_ONLY 1
#define FLAG_READ_ONLY 2

/* function, epoch, flags */
#define CALL_PREFIX_SIZE (4 + 4 + 1)

/* What definitions may take of a connection that outlives its call, and the least of one, in bytes. */
#define DEFINITIONS_KEPT (256 * 1024)
#define DEFINITION_COST 256

static Call *innermost;

static void
refuse_other_connection(void)
{
	ereport(ERROR,
			(errcode(ERRCODE_CONNECTION_DOES_NOT_EXIST),
			 errmsg("howdah engine stopped before the call"),
			 errhint("The engine is started again by itself; call again.")));
}

uint64
call_connection(void)
{
	if (innermost != NULL)
		connection_require();
	else if (!connection_is_usable())
		connection_open();
	return connection.serial;
}

/* Definitions of a call that never came: nothing else ends their connection. */
static void
close_at_transaction_end(XactEvent event, void *argument)
{
	if ((event == XACT_EVENT_COMMIT || event == XACT_EVENT_ABORT) &&
		innermost == NULL && connection.definitions > DEFINITIONS_KEPT)
		connection_close();
}

static void
count_definitions(void)
{
	static bool registered = false;

	if (!registered)
		RegisterXactCallback(close_at_transaction_end, NULL);
	registered = true;
	large_request_take_lasting(connection.definitions - connection.definitions_counted);
	connection.definitions_counted = connection.definitions;
}

void
call_define(uint8 type, StringInfo payload)
{
	connection.definitions += DEFINITION_COST + payload->len;
	if (unlikely(connection.definitions - connection.definitions_counted > SMALL_REQUEST))
		count_definitions();
	frame_keep(type, payload);
}

int
call_depth(void)
{
	return innermost == NULL ? 0 : innermost->depth + 1;
}

static void
check_depth(int depth)
{
	check_stack_depth();
	if (depth > setting_maximum_depth)
		ereport(ERROR,
				(errcode(ERRCODE_STATEMENT_TOO_COMPLEX),
				 errmsg("howdah calls nest more than %d deep", setting_maximum_depth),
				 errhint("Look for a function that calls itself by the SQL it runs, or increase \"howdah.maximum_depth\".")));
}

static void
send_call(Call *call)
{
	const CallRequest *request = call->request;
	char		bytes[CALL_PREFIX_SIZE];
	StringInfoData prefix = {.data = bytes,.maxlen = CALL_PREFIX_SIZE + 1};

	call->unsent = true;
	large_request_take(request->arguments->len);
	wire_write_u32(&prefix, request->function);
	wire_write_u32(&prefix, watch_epoch());
	wire_write_u8(&prefix, (request->check_only ? FLAG_CHECK_ONLY : 0) |
				  (request->read_only || XactReadOnly ? FLAG_READ_ONLY : 0));

	frame_begin(MESSAGE_CALL, call->depth, call->number,
				(Size) CALL_PREFIX_SIZE + request->arguments->len);
	call->unsent = false;
	frame_add(bytes, CALL_PREFIX_SIZE);
	frame_add(request->arguments->data, request->arguments->len);
	frame_flush();
}

static void
begin_outermost(void)
{
	frame_shrink();
	call_deadline_start();
	connection.outermost_calls++;
	if (unlikely(!connection.ring_tried && setting_ring_after >= 0 &&
				 connection.outermost_calls > (uint64) setting_ring_after))
		ring_offer();
}

static void
begin(Call *call)
{
	innermost = call;
	if (call->depth == 0)
		begin_outermost();
	call->number = ++connection.last_call;
}

static void
end(Call *call)
{
	innermost = call->outer;
	if (call->depth > 0)
		return;
	call_deadline_end();
	large_request_release(0);
	/* The engine forgets what was defined with its connection only. */
	if (unlikely(connection.definitions > DEFINITIONS_KEPT) && call->ended)
		connection_close();
}

/* After an error on this side: the engine may still be at work. */
static void
abandon(Call *call, MemoryContext context)
{
	bool		by_deadline = call->depth == 0 && call_deadline_raised_error();

	end(call);
	/* What is too large to be sent costs nobody the connection. */
	if (!call->ended && !(call->unsent && !frame_is_open()))
		connection_abandon();
	if (by_deadline)
		call_deadline_replace_error(context);
}

WireReader
call_run(const CallRequest *request)
{
	Call		call = {.outer = innermost,.depth = call_depth(),.request = request};
	MemoryContext context = CurrentMemoryContext;
	WireReader	reply;

	check_depth(call.depth);
	connection_require();
	if (request->connection != 0 && request->connection != connection.serial)
		refuse_other_connection();

	PG_TRY();
	{
		begin(&call);
		send_call(&call);
		reply = call_serve(&call);
	}
	PG_CATCH();
	{
		abandon(&call, context);
		PG_RE_THROW();
	}
	PG_END_TRY();
	end(&call);
	return reply;
}

/*-------------------------------------------------------------------------
 *
 * call_service.c
 *	  What the engine says during a call, until it ends the call.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "miscadmin.h"

#include "call_deadline.h"
#include "call_progress.h"
#include "connection.h"
#include "frame.h"
#include "report.h"
#include "statement.h"
#include "watch.h"

/* The next message, which must be about this call. */
static Message
receive(const Call *call)
{
	Message		message = frame_read();

	if (message.call != call->number || message.depth != call->depth)
		connection_violation("A message is for call " UINT64_FORMAT " instead of " UINT64_FORMAT ".",
							 message.call, call->number);
	/* A talkative engine never makes the session sleep. */
	CHECK_FOR_INTERRUPTS();
	(void) call_deadline_left();
	return message;
}

static void
raise_error(Call *call, Message *message)
{
	Report		report = report_read(&message->payload);

	call->ended = true;
	report_raise_error(&report);
}

static void
pass_notice(Message *message)
{
	Report		report = report_read(&message->payload);

	report_raise_notice(&report);
	report_free(&report);
}

static void
pass_rows(const Call *call, Message *message)
{
	if (call->request->rows == NULL)
		connection_violation("Rows are the reply to a call for one value.");
	call->request->rows(&message->payload, call->request->rows_state);
}

static void
watch(Message *message)
{
	Oid			relation = wire_read_u32(&message->payload);

	wire_read_end(&message->payload);
	watch_relation(relation);
}

/* Ends the call, by the kind of reply that it has to have. */
static void
end_by(Call *call, bool by_rows)
{
	if ((call->request->rows != NULL) != by_rows)
		connection_violation("The reply does not fit the call.");
	call->ended = true;
}

WireReader
call_serve(Call *call)
{
	for (;;)
	{
		Message		message = receive(call);

		switch (message.type)
		{
			case MESSAGE_RESULT:
				end_by(call, false);
				return message.payload;
			case MESSAGE_ROWS:
				pass_rows(call, &message);
				break;
			case MESSAGE_END:
				wire_read_end(&message.payload);
				end_by(call, true);
				return message.payload;
			case MESSAGE_ERROR:
				raise_error(call, &message);
				break;
			case MESSAGE_NOTICE:
				pass_notice(&message);
				break;
			case MESSAGE_SQL:
				statement_serve(call, &message.payload);
				break;
			case MESSAGE_WATCH:
				watch(&message);
				break;
			default:
				connection_violation("A message of type %u is no reply to a call.", message.type);
		}
	}
}

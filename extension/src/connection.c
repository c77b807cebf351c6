/*-------------------------------------------------------------------------
 *
 * connection.c
 *	  The session's connection to the engine: one for data, one to cancel.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include <sys/socket.h>

#include "storage/fd.h"
#include "storage/ipc.h"

#include "call_deadline.h"
#include "connection.h"
#include "engine_state.h"
#include "frame.h"
#include "frame_header.h"
#include "large_request.h"
#include "opening.h"

/* Positions of the events in the set. */
#define EVENT_DATA 2
#define EVENT_COUNT 3

Connection	connection = {
	.data = PGINVALID_SOCKET,
	.control = PGINVALID_SOCKET
};

static uint64 last_serial;
static uint32 wait_event;

static void
close_at_exit(int code, Datum argument)
{
	connection_close();
}

/* What a process does once, before its first connection. */
static void
prepare_process(void)
{
	static bool prepared = false;

	if (prepared)
		return;
	before_shmem_exit(close_at_exit, (Datum) 0);
	wait_event = compat_wait_event("HowdahCall");
	prepared = true;
}

/* A set that is made for each wait would cost more than a small call. */
static void
make_events(void)
{
	connection.events = compat_create_wait_event_set(EVENT_COUNT);
	AddWaitEventToSet(connection.events, WL_LATCH_SET, PGINVALID_SOCKET, MyLatch, NULL);
	AddWaitEventToSet(connection.events, WL_EXIT_ON_PM_DEATH, PGINVALID_SOCKET, NULL, NULL);
	AddWaitEventToSet(connection.events, WL_SOCKET_READABLE, connection.data, NULL, NULL);
}

void
connection_open(void)
{
	prepare_process();
	connection_close();

	PG_TRY();
	{
		opening_connect(&connection);
		make_events();
	}
	PG_CATCH();
	{
		connection_close();
		PG_RE_THROW();
	}
	PG_END_TRY();

	connection.channel = &socket_channel;
	connection.serial = ++last_serial;
}

static void
close_socket(pgsocket *socket)
{
	if (*socket == PGINVALID_SOCKET)
		return;
	closesocket(*socket);
	ReleaseExternalFD();
	*socket = PGINVALID_SOCKET;
}

void
connection_close(void)
{
	if (connection.channel)
		connection.channel->close();
	frame_reset();
	large_request_release_all();
	if (connection.events)
		FreeWaitEventSet(connection.events);
	close_socket(&connection.data);
	close_socket(&connection.control);

	memset(&connection, 0, sizeof(connection));
	connection.data = PGINVALID_SOCKET;
	connection.control = PGINVALID_SOCKET;
}

/*
 * The engine takes the end of either connection for a cancel, too; the message
 * spares it to wonder why.  Where it can't be sent at once, nobody waits.
 */
void
connection_abandon(void)
{
	char		header[FRAME_HEADER_SIZE];

	if (connection.serial == 0)
		return;
	frame_write_header(header, 0, MESSAGE_CANCEL, false, 0, connection.last_call);
	(void) send(connection.control, header, sizeof(header), MSG_DONTWAIT | MSG_NOSIGNAL);
	connection_close();
}

bool
connection_is_usable(void)
{
	return connection.serial != 0 &&
		connection.generation == engine_generation() &&
		connection.channel->is_idle();
}

void
connection_require(void)
{
	if (unlikely(connection.serial == 0))
		ereport(ERROR,
				(errcode(ERRCODE_CONNECTION_DOES_NOT_EXIST),
				 errmsg("howdah call in progress lost its connection by an earlier error"),
				 errhint("Let errors of calls that are nested in another call end that call.")));
}

void
connection_wait(uint32 events)
{
	WaitEvent	event;
	int			count;

	CHECK_FOR_INTERRUPTS();
	ModifyWaitEvent(connection.events, EVENT_DATA, events, NULL);
	count = WaitEventSetWait(connection.events, call_deadline_left(), &event, 1, wait_event);
	if (count == 1 && (event.events & WL_LATCH_SET))
		ResetLatch(MyLatch);
	CHECK_FOR_INTERRUPTS();
}

void
connection_lost(void)
{
	connection_close();
	/* A server that shuts down stops the engine and the session alike. */
	CHECK_FOR_INTERRUPTS();
	ereport(ERROR,
			(errcode(ERRCODE_SYSTEM_ERROR),
			 errmsg("howdah engine stopped during the call"),
			 errhint("The engine is started again by itself; call again.")));
}

void
connection_violation(const char *format,...)
{
	char		detail[256];
	va_list		arguments;

	va_start(arguments, format);
	vsnprintf(detail, sizeof(detail), format, arguments);
	va_end(arguments);

	/* Also between calls, where nobody else would. */
	connection_abandon();
	ereport(ERROR,
			(errcode(ERRCODE_PROTOCOL_VIOLATION),
			 errmsg("howdah engine broke the protocol"),
			 errdetail_internal("%s", detail),
			 errhint("The connection was closed; report this as a bug if it happens again.")));
}

/*-------------------------------------------------------------------------
 *
 * opening.c
 *	  How a connection begins: reaching the engine, checking who it is,
 *	  agreeing on the protocol.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "commands/dbcommands.h"

#include "engine_socket.h"
#include "engine_state.h"
#include "monotonic_clock.h"
#include "opening.h"
#include "opening_exchange.h"
#include "settings.h"
#include "wire.h"

#define RETRY_MILLISECONDS 5

typedef struct SessionKey
{
	uint64		identifier;
	uint64		secret;
} SessionKey;

static bool
open_data(pgsocket data, SessionKey *key)
{
	StringInfoData payload;
	WireReader	answer;
	char	   *database = get_database_name(MyDatabaseId);

	initStringInfo(&payload);
	wire_write_u32(&payload, (uint32) MyProcPid);
	wire_write_u32(&payload, MyDatabaseId);
	wire_write_string(&payload, database ? database : "");

	if (!opening_exchange(data, OPENING_DATA, &payload, &answer))
		return false;
	key->identifier = wire_read_u64(&answer);
	key->secret = wire_read_u64(&answer);
	(void) wire_read_string(&answer);
	wire_read_end(&answer);
	return true;
}

static bool
open_control(pgsocket control, const SessionKey *key)
{
	StringInfoData payload;
	WireReader	answer;

	initStringInfo(&payload);
	wire_write_u64(&payload, key->identifier);
	wire_write_u64(&payload, key->secret);
	return opening_exchange(control, OPENING_CONTROL, &payload, &answer);
}

/* False where the engine went away meanwhile. */
static bool
connect_both(Connection *fresh, pid_t engine, int64 deadline)
{
	SessionKey	key;

	return engine_socket_connect(&fresh->data, engine, deadline) &&
		open_data(fresh->data, &key) &&
		engine_socket_connect(&fresh->control, engine, deadline) &&
		open_control(fresh->control, &key);
}

static void
report_unreachable(void)
{
	ereport(ERROR,
			(errcode(ERRCODE_CANNOT_CONNECT_NOW),
			 errmsg("howdah engine could not be reached within %d ms", setting_start_timeout),
			 errhint("It starts by itself; call again, or see the server's log.")));
}

void
opening_connect(Connection *fresh)
{
	int64		deadline = monotonic_milliseconds() + setting_start_timeout;

	for (;;)
	{
		pid_t		engine = engine_await_ready();

		fresh->generation = engine_generation();
		if (connect_both(fresh, engine, deadline))
			return;
		connection_close();
		if (monotonic_milliseconds() >= deadline)
			report_unreachable();
		engine_socket_pause(RETRY_MILLISECONDS);
	}
}

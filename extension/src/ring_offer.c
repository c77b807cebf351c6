/*-------------------------------------------------------------------------
 *
 * ring_offer.c
 *	  How a connection gets its ring.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "miscadmin.h"

#include "connection.h"
#include "frame.h"
#include "ring.h"

static void
send_offer(void)
{
	StringInfoData payload;

	initStringInfo(&payload);
	wire_write_string(&payload, psprintf("/proc/%d/fd/%d", MyProcPid, ring.memory.file));
	wire_write_u32(&payload, RING_SIZE);
	frame_send(MESSAGE_RING, 0, 0, &payload);
}

static bool
receive_answer(void)
{
	Message		answer = frame_read();
	bool		is_ready;

	if (answer.type != MESSAGE_RING_READY)
		connection_violation("A message of type %u answers the offer of a ring.", answer.type);
	is_ready = wire_read_u8(&answer.payload) == 1;
	wire_read_end(&answer.payload);
	return is_ready;
}

/* Where there is none, the socket stays. */
void
ring_offer(void)
{
	connection.ring_tried = true;
	memset(&ring, 0, sizeof(ring));
	if (!ring_memory_make(&ring.memory))
		return;

	PG_TRY();
	{
		send_offer();
		if (receive_answer())
			connection.channel = &ring_channel;
	}
	PG_CATCH();
	{
		ring_memory_free(&ring.memory);
		PG_RE_THROW();
	}
	PG_END_TRY();

	if (connection.channel == &ring_channel)
		ring_memory_close_file(&ring.memory);
	else
		ring_memory_free(&ring.memory);
}

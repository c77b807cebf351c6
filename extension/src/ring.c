/*-------------------------------------------------------------------------
 *
 * ring.c
 *	  The channel by shared memory.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include <sys/socket.h>

#include "access/xact.h"

#include "connection.h"
#include "ring.h"
#include "transient.h"

Ring		ring = {.memory = {.file = -1}};

static Size
checked(uint64 bytes)
{
	if (unlikely(bytes > RING_SIZE))
		connection_violation("The ring's counters are wrong.");
	return (Size) bytes;
}

Size
ring_readable(void)
{
	if (ring.seen_written == ring.read)
		ring.seen_written = __atomic_load_n(&ring.memory.header->reply_written.value,
											__ATOMIC_ACQUIRE);
	return checked(ring.seen_written - ring.read);
}

Size
ring_writable(void)
{
	if (ring.written - ring.seen_read == RING_SIZE)
		ring.seen_read = __atomic_load_n(&ring.memory.header->request_read.value,
										 __ATOMIC_ACQUIRE);
	return RING_SIZE - checked(ring.written - ring.seen_read);
}

/* A socket that is full of such bytes wakes the engine, too. */
static void
wake_engine(void)
{
	RingFlag   *sleeps = &ring.memory.header->engine_sleeps;
	char		byte = 0;

	if (__atomic_load_n(&sleeps->value, __ATOMIC_RELAXED) == 0)
		return;
	__atomic_store_n(&sleeps->value, 0, __ATOMIC_RELAXED);
	if (send(connection.data, &byte, 1, MSG_DONTWAIT | MSG_NOSIGNAL) < 0 &&
		!errno_is_transient())
		connection_lost();
}

/*
 * The engine may sleep for lack of requests, or of room for its reply.  For the
 * latter it has filled all the room that it knew of, which is looked at after
 * the fence: a reply that is merely read wakes nobody.
 */
void
ring_publish(void)
{
	RingHeader *header = ring.memory.header;
	bool		has_request = ring.published != ring.written;
	uint64		known_released = ring.released;

	if (ring.released != ring.read)
	{
		__atomic_store_n(&header->reply_read.value, ring.read, __ATOMIC_RELEASE);
		ring.released = ring.read;
	}
	if (has_request)
	{
		__atomic_store_n(&header->request_written.value, ring.written, __ATOMIC_RELEASE);
		ring.published = ring.written;
	}

	__atomic_thread_fence(__ATOMIC_SEQ_CST);
	if (has_request ||
		__atomic_load_n(&header->reply_written.value, __ATOMIC_RELAXED) - known_released >= RING_SIZE)
		wake_engine();
}

static void
ring_write(const char *bytes, Size length)
{
	while (length > 0)
	{
		Size		start = ring.written % RING_SIZE;
		Size		piece = Min(length, RING_SIZE - start);
		Size		room = ring_writable();

		if (unlikely(room == 0))
		{
			ring_publish();
			ring_wait(ring_writable);
			continue;
		}
		piece = Min(piece, room);
		memcpy(ring.memory.requests + start, bytes, piece);
		ring.written += piece;
		bytes += piece;
		length -= piece;
	}
}

static void
ring_flush(void)
{
	ring_publish();
}

/* Long replies go on while the session still reads. */
static void
release_room(void)
{
	if (ring.read - ring.released >= RING_SIZE / 4)
		ring_publish();
}

static void
ring_read(char *bytes, Size length)
{
	while (length > 0)
	{
		Size		start = ring.read % RING_SIZE;
		Size		piece = Min(length, RING_SIZE - start);
		Size		there = ring_readable();

		if (there == 0)
		{
			if (ring.released != ring.read)
				ring_publish();
			ring_wait(ring_readable);
			continue;
		}
		/* Asked for once: by now there may be more. */
		piece = Min(piece, there);
		memcpy(bytes, ring.memory.replies + start, piece);
		ring.read += piece;
		bytes += piece;
		length -= piece;
		release_room();
	}
}

/* Old wake-ups may lie before the end that tells of an engine that died. */
static bool
is_engine_there(void)
{
	char		bytes[64];
	ssize_t		received;

	do
	{
		received = recv(connection.data, bytes, sizeof(bytes), 0);
	} while (received > 0);
	return received < 0 && errno_is_transient();
}

/* To ask the system costs more than a call, so each statement does it once. */
static bool
ring_is_idle(void)
{
	TimestampTz statement = GetCurrentStatementStartTimestamp();

	if (ring.checked_in != statement)
	{
		ring.checked_in = statement;
		if (!is_engine_there())
			return false;
	}
	return ring_readable() == 0;
}

static void
ring_close(void)
{
	ring_memory_free(&ring.memory);
}

const Channel ring_channel = {
	.write = ring_write,
	.flush = ring_flush,
	.read = ring_read,
	.is_idle = ring_is_idle,
	.close = ring_close
};

/*-------------------------------------------------------------------------
 *
 * ring_wait.c
 *	  How a session waits for the engine's side of the ring.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include <sys/socket.h>

#include "storage/s_lock.h"

#include "connection.h"
#include "monotonic_clock.h"
#include "ring.h"
#include "settings.h"
#include "transient.h"

/* A short call ends before the clock is read at all. */
#define LOOKS_PER_CLOCK 64

static bool
may_spin(void)
{
	return setting_spin > 0 &&
		__atomic_load_n(&ring.memory.header->session_may_spin.value, __ATOMIC_RELAXED) != 0;
}

static bool
look(Size (*available) (void))
{
	for (int i = 0; i < LOOKS_PER_CLOCK; i++)
	{
		if (available() > 0)
			return true;
		SPIN_DELAY();
	}
	return false;
}

/* False where it is better to sleep. */
static bool
spin(Size (*available) (void))
{
	int64		end;

	if (look(available))
		return true;
	end = monotonic_microseconds() + setting_spin;
	while (!InterruptPending && monotonic_microseconds() < end)
	{
		if (look(available))
			return true;
	}
	return false;
}

/* What wakes up says nothing but to look again. */
static void
drain_wake_ups(void)
{
	char		bytes[64];
	ssize_t		received = recv(connection.data, bytes, sizeof(bytes), 0);

	if (received == 0 ||
		(received < 0 && !errno_is_transient()))
		connection_lost();
}

static void
set_sleeping(uint32 sleeps)
{
	__atomic_store_n(&ring.memory.header->session_sleeps.value, sleeps, __ATOMIC_RELAXED);
	__atomic_thread_fence(__ATOMIC_SEQ_CST);
}

static void
sleep_for(Size (*available) (void))
{
	for (;;)
	{
		set_sleeping(1);
		if (available() > 0)
			break;
		connection_wait(WL_SOCKET_READABLE);
		/* What an engine has written before it stopped still counts. */
		if (available() > 0)
			break;
		drain_wake_ups();
	}
	set_sleeping(0);
}

void
ring_wait(Size (*available) (void))
{
	if (may_spin() && spin(available))
		return;
	sleep_for(available);
}

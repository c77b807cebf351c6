/*-------------------------------------------------------------------------
 *
 * large_request.c
 *	  What the large requests of all sessions take of the engine's memory.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "engine_state.h"
#include "frame.h"
#include "large_request.h"

/* One of this size is taken, however small the engine's memory, in bytes. */
#define ALWAYS_TAKEN (2 * FRAME_MAXIMUM)

static Size taken;
static Size lasting;			/* beside that */

Size
large_request_limit(void)
{
	Size		part = (Size) engine_memory() * 1024 * 1024 / REQUEST_PART;

	return Max(part, ALWAYS_TAKEN);
}

static void
take(Size length)
{
	pg_atomic_uint64 *all = &engine_state()->large_requests;

	if (pg_atomic_add_fetch_u64(all, length) > large_request_limit())
	{
		pg_atomic_sub_fetch_u64(all, length);
		ereport(ERROR,
				(errcode(ERRCODE_OUT_OF_MEMORY),
				 errmsg("howdah engine has no room for %zu MB beside the requests in progress",
						length / (1024 * 1024)),
				 errhint("Try again, pass smaller arrays and texts, or raise \"howdah.engine_memory\" and restart the engine.")));
	}
}

void
large_request_take(Size length)
{
	/* What is too large by itself is refused as such: frame.c. */
	if (likely(length <= SMALL_REQUEST) || length > large_request_limit())
		return;
	take(length);
	taken += length;
}

void
large_request_take_lasting(Size length)
{
	take(length);
	lasting += length;
}

Size
large_request_taken(void)
{
	return taken;
}

void
large_request_release(Size before)
{
	if (likely(taken <= before))
		return;
	pg_atomic_sub_fetch_u64(&engine_state()->large_requests, taken - before);
	taken = before;
}

void
large_request_release_all(void)
{
	large_request_release(0);
	if (likely(lasting == 0))
		return;
	pg_atomic_sub_fetch_u64(&engine_state()->large_requests, lasting);
	lasting = 0;
}

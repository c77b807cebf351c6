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
#include "settings.h"

/* Smaller ones are not counted, in bytes. */
#define SMALL_REQUEST (1024 * 1024)

static uint64 taken;

void
large_request_take(Size length)
{
	pg_atomic_uint64 *all = &engine_state()->large_requests;
	uint64		part = (uint64) setting_engine_memory * 1024 * 1024 / REQUEST_PART;
	uint64		limit = Max(part, 2 * FRAME_MAXIMUM);

	/* What is too large by itself is refused as such: frame.c. */
	if (likely(length <= SMALL_REQUEST) || length > limit)
		return;
	if (pg_atomic_add_fetch_u64(all, length) > limit)
	{
		pg_atomic_sub_fetch_u64(all, length);
		ereport(ERROR,
				(errcode(ERRCODE_OUT_OF_MEMORY),
				 errmsg("howdah engine has no room for %zu MB beside the requests of other sessions",
						length / (1024 * 1024)),
				 errhint("Try again, pass smaller arrays and texts, or raise \"howdah.engine_memory\" and restart the engine.")));
	}
	taken += length;
}

void
large_request_release(void)
{
	if (likely(taken == 0))
		return;
	pg_atomic_sub_fetch_u64(&engine_state()->large_requests, taken);
	taken = 0;
}

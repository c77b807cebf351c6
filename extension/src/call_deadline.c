/*-------------------------------------------------------------------------
 *
 * call_deadline.c
 *	  How long a call may still take by howdah.call_timeout.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include <limits.h>

#include "call_deadline.h"
#include "monotonic_clock.h"
#include "settings.h"

static int64 deadline;			/* 0: none */
static int	patience;			/* the setting when the call started */

void
call_deadline_start(void)
{
	patience = setting_call_timeout;
	deadline = patience > 0 ? monotonic_milliseconds() + patience : 0;
}

void
call_deadline_end(void)
{
	deadline = 0;
}

long
call_deadline_left(void)
{
	int64		left;

	if (likely(deadline == 0))
		return -1;
	left = deadline - monotonic_milliseconds();
	if (left <= 0)
		ereport(ERROR,
				(errcode(ERRCODE_QUERY_CANCELED),
				 errmsg("howdah call took longer than %d ms", patience),
				 errhint("Increase \"howdah.call_timeout\" if the call needs more time.")));
	return (long) left;
}

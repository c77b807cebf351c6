/*-------------------------------------------------------------------------
 *
 * call_deadline.c
 *	  How long a call may still take by howdah.call_timeout.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include <limits.h>
#include <signal.h>

#include "miscadmin.h"
#include "utils/timeout.h"

#include "call_deadline.h"
#include "monotonic_clock.h"
#include "settings.h"

static int64 deadline;			/* 0: none */
static int	patience;			/* the setting when the call started */

/*
 * What QueryCancelPending is where the deadline alone has set it: any true
 * cancel, earlier or later, makes it true.
 */
#define CANCELLED_BY_DEADLINE 2

static bool has_timeout;
static TimeoutId timeout;
static volatile sig_atomic_t has_fired;

void
call_deadline_start(void)
{
	patience = setting_call_timeout;
	deadline = patience > 0 ? monotonic_milliseconds() + patience : 0;
}

static void
report(void)
{
	ereport(ERROR,
			(errcode(ERRCODE_QUERY_CANCELED),
			 errmsg("howdah call took longer than %d ms", patience),
			 errhint("Increase \"howdah.call_timeout\" if the call needs more time.")));
}

/* In a signal's handler: cancels as a user would. */
static void
fire(void)
{
	has_fired = true;
	if (!QueryCancelPending)
		QueryCancelPending = CANCELLED_BY_DEADLINE;
	InterruptPending = true;
}

/* Somebody else's cancel goes on. */
static void
take_back(void)
{
	if (QueryCancelPending == CANCELLED_BY_DEADLINE)
		QueryCancelPending = false;
}

void
call_deadline_arm(void)
{
	if (likely(deadline == 0))
		return;
	if (!has_timeout)
		timeout = RegisterTimeout(USER_TIMEOUT, fire);
	has_timeout = true;
	enable_timeout_after(timeout, (int) call_deadline_left());
}

void
call_deadline_disarm(void)
{
	if (likely(deadline == 0))
		return;
	disable_timeout(timeout, false);
	if (has_fired)
	{
		/* Nothing noticed it, and nothing that comes later may. */
		take_back();
		report();
	}
}

bool
call_deadline_raised_error(void)
{
	return has_fired && geterrcode() == ERRCODE_QUERY_CANCELED;
}

void
call_deadline_replace_error(MemoryContext context)
{
	MemoryContextSwitchTo(context);
	FlushErrorState();
	report();
}

void
call_deadline_end(void)
{
	if (has_timeout)
		disable_timeout(timeout, false);
	/* Another error came first: what comes later is not to be cancelled. */
	if (has_fired)
		take_back();
	has_fired = false;
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
		report();
	return (long) left;
}

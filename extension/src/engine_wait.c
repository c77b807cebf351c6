/*-------------------------------------------------------------------------
 *
 * engine_wait.c
 *	  A session waits for the engine.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_authid.h"
#include "miscadmin.h"
#include "storage/proc.h"
#include "utils/acl.h"

#include "compat.h"
#include "engine_state.h"
#include "monotonic_clock.h"
#include "settings.h"
#include "supervisor.h"

static void
refuse_without_server(void)
{
	if (!IsUnderPostmaster || IsBinaryUpgrade)
		ereport(ERROR,
				(errcode(ERRCODE_CANNOT_CONNECT_NOW),
				 errmsg("howdah engine does not run in single-user mode or during an upgrade"),
				 errhint("Call the function when the server runs normally.")));
}

/* The lock makes the first of several callers the only one to register. */
static void
ensure_supervisor(EngineState *state)
{
	bool		registered;

	LWLockAcquire(&state->lock, LW_EXCLUSIVE);
	if (!state->now.registered)
		state->now.registered = supervisor_register_dynamic();
	registered = state->now.registered;
	LWLockRelease(&state->lock);

	if (!registered)
		ereport(ERROR,
				(errcode(ERRCODE_CONFIGURATION_LIMIT_EXCEEDED),
				 errmsg("no background worker is free for the howdah supervisor"),
				 errhint("Increase \"max_worker_processes\" (now %d) and restart the server.",
						 max_worker_processes)));
}

/* Waiting longer would not help. */
static bool
is_hopeless(const EngineSnapshot *now)
{
	return now->status == ENGINE_REFUSED ||
		(now->status == ENGINE_BACKOFF &&
		 now->failed_starts >= ENGINE_HOPELESS_STARTS);
}

/* It may name what only who administers the server may see; the server's log has it for all. */
static int
last_error_detail(const EngineSnapshot *now)
{
	if (now->last_error[0] == '\0')
		return 0;
	if (has_privs_of_role(GetUserId(), ROLE_PG_MONITOR))
		return errdetail("Its last error: %s", now->last_error);
	return errdetail_log("Its last error: %s", now->last_error);
}

static void
report_hopeless(const EngineSnapshot *now)
{
	ereport(ERROR,
			(errcode(ERRCODE_CANNOT_CONNECT_NOW),
			 errmsg("howdah engine cannot start"),
			 last_error_detail(now),
			 errhint("Correct the configuration and reload it, or call howdah.restart_engine().")));
}

static void
report_timeout(const EngineSnapshot *now)
{
	if (now->supervisor_pid == 0)
		ereport(ERROR,
				(errcode(ERRCODE_CANNOT_CONNECT_NOW),
				 errmsg("howdah supervisor did not start within %d ms",
						setting_start_timeout),
				 errhint("Check \"max_worker_processes\" (now %d) and the server's log.",
						 max_worker_processes)));

	ereport(ERROR,
			(errcode(ERRCODE_CANNOT_CONNECT_NOW),
			 errmsg("howdah engine was not ready within %d ms",
					setting_start_timeout),
			 last_error_detail(now),
			 errhint("It starts by itself; call again, or increase \"howdah.start_timeout\".")));
}

/*
 * Waits for an engine that is ready, and newer than the given generation where
 * there is one.
 */
static pid_t
await(EngineState *state, const uint32 *outdated, int patience)
{
	int64		deadline = monotonic_milliseconds() + patience;
	uint32		wait_event = compat_wait_event("HowdahEngineStart");
	EngineSnapshot now;

	ConditionVariablePrepareToSleep(&state->changed);
	for (;;)
	{
		int64		left = deadline - monotonic_milliseconds();

		engine_state_read(&now);
		if (now.status == ENGINE_READY &&
			(outdated == NULL || now.generation != *outdated))
			break;
		if (is_hopeless(&now) || left <= 0)
		{
			ConditionVariableCancelSleep();
			if (is_hopeless(&now))
				report_hopeless(&now);
			report_timeout(&now);
		}
		ConditionVariableTimedSleep(&state->changed, (long) left, wait_event);
	}
	ConditionVariableCancelSleep();
	return now.engine_pid;
}

/* The state of an engine that somebody looks after. */
static EngineState *
supervised_state(void)
{
	EngineState *state;

	refuse_without_server();
	state = engine_state();
	ensure_supervisor(state);
	return state;
}

pid_t
engine_await_ready(void)
{
	return await(supervised_state(), NULL, setting_start_timeout);
}

pid_t
engine_restart(void)
{
	EngineState *state = supervised_state();
	uint32		outdated;

	LWLockAcquire(&state->lock, LW_EXCLUSIVE);
	outdated = state->now.generation;
	state->restart_requested = true;
	/* What failed before is about to be tried again: no reason to give up. */
	if (is_hopeless(&state->now))
	{
		state->now.status = ENGINE_DOWN;
		state->now.failed_starts = 0;
	}
	if (state->supervisor_latch)
		SetLatch(state->supervisor_latch);
	LWLockRelease(&state->lock);

	return await(state, &outdated,
				 (int) Min((int64) setting_start_timeout + ENGINE_STOP_GRACE,
						   PG_INT32_MAX));
}

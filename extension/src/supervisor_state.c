/*-------------------------------------------------------------------------
 *
 * supervisor_state.c
 *	  The supervisor's side of the engine's shared state.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "miscadmin.h"
#include "utils/backend_status.h"
#include "utils/timestamp.h"

#include "compat.h"
#include "supervisor_state.h"

bool
supervisor_state_claim(void)
{
	EngineState *state = engine_state();
	bool		is_first;

	LWLockAcquire(&state->lock, LW_EXCLUSIVE);
	is_first = state->now.supervisor_pid == 0;
	if (is_first)
	{
		state->now.registered = true;
		state->now.supervisor_pid = MyProcPid;
		state->supervisor_latch = MyLatch;
		state->restart_requested = false;
	}
	LWLockRelease(&state->lock);
	return is_first;
}

bool
supervisor_state_take_restart_request(void)
{
	EngineState *state = engine_state();
	bool		requested;

	LWLockAcquire(&state->lock, LW_EXCLUSIVE);
	requested = state->restart_requested;
	state->restart_requested = false;
	LWLockRelease(&state->lock);
	return requested;
}

static EngineSnapshot *
begin_change(EngineStatus status)
{
	EngineState *state = engine_state();

	LWLockAcquire(&state->lock, LW_EXCLUSIVE);
	state->now.status = status;
	return &state->now;
}

static void
end_change(void)
{
	EngineState *state = engine_state();

	LWLockRelease(&state->lock);
	ConditionVariableBroadcast(&state->changed);
}

static void
set_no_process(EngineSnapshot *now, const char *reason)
{
	now->engine_pid = 0;
	now->started_at = 0;
	if (reason)
		strlcpy(now->last_error, reason, sizeof(now->last_error));
}

static void
show(BackendState activity, const char *text)
{
	pgstat_report_activity(activity, text);
}

void
supervisor_state_release(void)
{
	EngineSnapshot *now = begin_change(ENGINE_DOWN);

	set_no_process(now, NULL);
	now->supervisor_pid = 0;
	engine_state()->supervisor_latch = NULL;
	end_change();
}

void
supervisor_state_starting(pid_t engine_pid, int memory)
{
	EngineSnapshot *now = begin_change(ENGINE_STARTING);

	now->engine_pid = engine_pid;
	now->started_at = GetCurrentTimestamp();
	now->memory = memory;
	now->generation++;
	end_change();
	show(STATE_RUNNING, psprintf("engine %d starting", engine_pid));
}

void
supervisor_state_ready(void)
{
	EngineSnapshot *now = begin_change(ENGINE_READY);

	now->failed_starts = 0;
	end_change();
	show(STATE_IDLE, psprintf("engine %d ready", now->engine_pid));
}

void
supervisor_state_down(void)
{
	set_no_process(begin_change(ENGINE_DOWN), NULL);
	end_change();
	show(STATE_RUNNING, "engine down");
}

void
supervisor_state_refused(const char *reason)
{
	set_no_process(begin_change(ENGINE_REFUSED), reason);
	end_change();
	show(STATE_IDLE, psprintf("engine refused: %s", reason));
}

void
supervisor_state_backoff(const char *reason, bool was_ready)
{
	EngineSnapshot *now = begin_change(ENGINE_BACKOFF);

	set_no_process(now, reason);
	now->failed_starts = was_ready ? 0 : now->failed_starts + 1;
	end_change();
	show(STATE_IDLE, psprintf("engine waits before its next start: %s", reason));
}

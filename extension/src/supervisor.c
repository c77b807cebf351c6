/*-------------------------------------------------------------------------
 *
 * supervisor.c
 *	  The background worker that keeps the engine alive.
 *
 * A failure of this process, unlike one of the engine, may cost every session
 * of the server.  So it runs no SQL, keeps no memory from one round of its
 * loop to the next, and takes what goes wrong with the engine as a reason to
 * try again later.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include <signal.h>
#include <sys/wait.h>

#include "miscadmin.h"
#include "postmaster/bgworker.h"
#include "postmaster/interrupt.h"
#include "storage/ipc.h"

#include "compat.h"
#include "engine_process.h"
#include "launch_command.h"
#include "monotonic_clock.h"
#include "settings.h"
#include "supervisor.h"
#include "supervisor_state.h"
#include "supervisor_wait.h"

/* The delay before the next start doubles with each failure.  Milliseconds. */
#define FIRST_DELAY 100
#define LONGEST_DELAY 30000
/* An engine that lived so long starts anew with the first delay. */
#define HEALTHY_LIFE 60000
/* One that ended orderly, but earlier, is taken for failed: no frantic restarts. */
#define SHORTEST_LIFE 1000

#define EXIT_BY_SIGTERM (128 + SIGTERM)

#define NEVER PG_INT64_MAX

static EngineProcess engine;
static int	delay;				/* of the next start, 0: there was no failure */
static int64 start_at;			/* on the monotonic clock, NEVER: refused */

static void
child_ended(SIGNAL_ARGS)
{
	int			saved_errno = errno;

	SetLatch(MyLatch);
	errno = saved_errno;
}

static void
install_signal_handlers(void)
{
	pqsignal(SIGHUP, SignalHandlerForConfigReload);
	pqsignal(SIGTERM, SignalHandlerForShutdownRequest);
	pqsignal(SIGCHLD, child_ended);
	/* There is no query to cancel, and the error would end us. */
	pqsignal(SIGINT, SIG_IGN);
	BackgroundWorkerUnblockSignals();
}

static void
leave(int code, Datum argument)
{
	if (engine.pid != 0)
		kill(engine.pid, SIGKILL);
	supervisor_state_release();
}

static void
start_without_delay(void)
{
	delay = 0;
	start_at = 0;
}

static void
fail(const char *reason, bool was_ready)
{
	delay = delay == 0 ? FIRST_DELAY : Min(delay * 2, LONGEST_DELAY);
	start_at = monotonic_milliseconds() + delay;
	ereport(LOG,
			(errmsg("howdah engine failed: %s", reason),
			 errdetail("It starts again in %d ms.", delay)));
	supervisor_state_backoff(reason, was_ready);
}

static void
start_when_due(void)
{
	char	   *reason;

	if (engine.pid != 0 || monotonic_milliseconds() < start_at)
		return;

	if ((reason = launch_command_refusal()) != NULL)
	{
		start_at = NEVER;
		ereport(LOG, (errmsg("howdah engine cannot start: %s", reason)));
		supervisor_state_refused(reason);
	}
	else if ((reason = engine_process_launch(&engine)) != NULL)
		fail(reason, false);
	else
		supervisor_state_starting(engine.pid, setting_engine_memory);
}

/* Its end was wanted, by us or by somebody who sent it a signal. */
static bool
ended_orderly(int status)
{
	int64		life = monotonic_milliseconds() - engine.launched_at;
	bool		is_clean = (WIFEXITED(status) &&
							(WEXITSTATUS(status) == 0 ||
							 WEXITSTATUS(status) == EXIT_BY_SIGTERM)) ||
	(WIFSIGNALED(status) && WTERMSIG(status) == SIGTERM);

	return engine.stop_asked ||
		(engine.was_ready && is_clean && life >= SHORTEST_LIFE);
}

static void
engine_ended(int status)
{
	if (ended_orderly(status))
	{
		ereport(LOG, (errmsg("howdah engine stopped as requested")));
		start_without_delay();
		supervisor_state_down();
		return;
	}
	if (monotonic_milliseconds() - engine.launched_at >= HEALTHY_LIFE)
		delay = 0;
	fail(engine_process_reason(&engine, status), engine.was_ready);
}

static void
serve_engine(void)
{
	int			status;

	if (engine.pid == 0)
		return;
	engine_log_read(&engine.log);
	if (engine_process_becomes_ready(&engine) && !engine.stop_asked)
	{
		ereport(LOG,
				(errmsg("howdah engine is ready: process %d, after %d ms", engine.pid,
						(int) (monotonic_milliseconds() - engine.launched_at))));
		supervisor_state_ready();
	}
	if (engine.lifeline.pending)
		lifeline_send_settings(&engine.lifeline);
	engine_process_kill_when_due(&engine);
	if (engine_process_reap(&engine, &status))
		engine_ended(status);
}

static void
stop_engine(void)
{
	if (engine.pid == 0 || engine.stop_asked)
		return;
	engine_process_stop(&engine);
	supervisor_state_down();
}

static void
serve_requests(void)
{
	CHECK_FOR_INTERRUPTS();
	if (ConfigReloadPending)
	{
		ConfigReloadPending = false;
		ProcessConfigFile(PGC_SIGHUP);
		if (engine.pid != 0)
			lifeline_send_settings(&engine.lifeline);
		else
			start_without_delay();
	}
	if (supervisor_state_take_restart_request())
	{
		start_without_delay();
		stop_engine();
	}
	if (ShutdownRequestPending)
		stop_engine();
}

/* Until the engine has to be killed, or to be started. */
static long
time_to_next_duty(void)
{
	int64		at = engine.pid == 0 ? start_at : engine.kill_at;
	int64		left = at - monotonic_milliseconds();

	if (at == NEVER || (engine.pid != 0 && at == 0))
		return -1;
	return (long) Max(left, 0);
}

static void
supervise(void)
{
	MemoryContext round = AllocSetContextCreate(TopMemoryContext, "howdah supervisor",
												ALLOCSET_DEFAULT_SIZES);

	MemoryContextSwitchTo(round);
	for (;;)
	{
		ResetLatch(MyLatch);
		serve_requests();
		serve_engine();
		if (ShutdownRequestPending && engine.pid == 0)
			break;
		start_when_due();
		if (!supervisor_wait(&engine, time_to_next_duty()))
			proc_exit(1);
		MemoryContextReset(round);
	}
}

void
supervisor_main(Datum argument)
{
	install_signal_handlers();
	BackgroundWorkerInitializeConnection(NULL, NULL, 0);

	/* Several sessions may have asked for it; an orderly end is final. */
	if (!supervisor_state_claim())
		proc_exit(0);
	before_shmem_exit(leave, (Datum) 0);

	supervise();

	/* The postmaster starts a worker again that ends so, unless it shuts down. */
	proc_exit(1);
}

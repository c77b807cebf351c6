/*-------------------------------------------------------------------------
 *
 * engine_process.c
 *	  The engine's process as the supervisor holds it.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "port.h"

#include "compat.h"
#include "engine_process.h"
#include "engine_state.h"
#include "launch_command.h"
#include "launcher.h"
#include "monotonic_clock.h"
#include "runtime_directory.h"
#include "transient.h"

#define READY_WORD "ready"
/* Of -XX:+ExitOnOutOfMemoryError. */
#define EXIT_OUT_OF_MEMORY 3

static void
take_over(EngineProcess *process, const LaunchedProcess *launched)
{
	process->pid = launched->pid;
	process->ready = launched->ready;
	process->lifeline.descriptor = launched->lifeline;
	process->lifeline.pending = false;
	engine_log_open(&process->log, launched->log);
	process->was_ready = false;
	process->stop_asked = false;
	process->overdue = false;
	process->launched_at = monotonic_milliseconds();
	process->kill_at = process->launched_at + ENGINE_START_BOUND;
}

char *
engine_process_launch(EngineProcess *process)
{
	LaunchCommand command;
	LaunchedProcess launched;
	char	   *failure = runtime_directory_prepare();

	if (failure)
		return failure;

	launch_command_build(&command);
	if (!launcher_start(&command, &launched))
		return psprintf("could not start a process: %s", strerror(errno));

	take_over(process, &launched);
	lifeline_send_settings(&process->lifeline);
	return NULL;
}

static void
close_ready(EngineProcess *process)
{
	if (process->ready >= 0)
		close(process->ready);
	process->ready = -1;
}

bool
engine_process_becomes_ready(EngineProcess *process)
{
	char		word[16];
	ssize_t		length;

	if (process->ready < 0)
		return false;

	length = read(process->ready, word, sizeof(word));
	if (length < 0 && errno_is_transient())
		return false;

	close_ready(process);
	if (length < (ssize_t) strlen(READY_WORD) ||
		strncmp(word, READY_WORD, strlen(READY_WORD)) != 0)
		return false;

	process->was_ready = true;
	if (!process->stop_asked)
		process->kill_at = 0;
	return true;
}

void
engine_process_stop(EngineProcess *process)
{
	if (process->pid == 0 || process->stop_asked)
		return;
	process->stop_asked = true;
	process->kill_at = monotonic_milliseconds() + ENGINE_STOP_GRACE;
	kill(process->pid, SIGTERM);
}

void
engine_process_kill_when_due(EngineProcess *process)
{
	if (process->pid == 0 || process->kill_at == 0 ||
		monotonic_milliseconds() < process->kill_at)
		return;
	process->overdue = true;
	process->kill_at = 0;
	kill(process->pid, SIGKILL);
}

bool
engine_process_reap(EngineProcess *process, int *status)
{
	if (process->pid == 0 ||
		waitpid(process->pid, status, WNOHANG) != process->pid)
		return false;

	close_ready(process);
	lifeline_close(&process->lifeline);
	engine_log_close(&process->log);
	process->pid = 0;
	return true;
}

char *
engine_process_reason(const EngineProcess *process, int status)
{
	char	   *reason = wait_result_to_str(status);

	if (process->overdue && !process->stop_asked)
		return psprintf("it was not ready within %d ms and has been killed",
						ENGINE_START_BOUND);
	if (WIFEXITED(status) && WEXITSTATUS(status) == EXIT_OUT_OF_MEMORY)
		return psprintf("%s: Java is out of memory, see \"howdah.engine_memory\"", reason);
	if (!process->was_ready && process->log.complaints[0] != '\0')
		return psprintf("%s: %s", reason, process->log.complaints);
	return reason;
}

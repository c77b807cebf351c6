/*-------------------------------------------------------------------------
 *
 * launcher.c
 *	  Starts a program as a child that can't outlive its parent.
 *
 * Between fork and exec the child calls only what is safe in a signal
 * handler: it still is a copy of a server process.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "port.h"

#include "compat.h"
#include "launcher.h"

#define READ_END 0
#define WRITE_END 1
#define CHILD_DESCRIPTORS 4
/* Above every descriptor of the child's own, so that dup2 overwrites none to come. */
#define FIRST_FREE_DESCRIPTOR 16
/* Where the system can't close a range, up to here; servers open fewer. */
#define LAST_DESCRIPTOR_TRIED 65536
#define EXIT_NOT_EXECUTED 127
/* The engine goes before any backend when memory runs out. */
#define OOM_SCORE_ADJUSTMENT "500"

typedef struct Pipes
{
	int			lifeline[2];
	int			log[2];
	int			ready[2];
} Pipes;

static void
close_all(Pipes *pipes)
{
	int			saved_errno = errno;
	int		   *ends = (int *) pipes;

	for (size_t i = 0; i < sizeof(Pipes) / sizeof(int); i++)
	{
		if (ends[i] >= 0)
			close(ends[i]);
	}
	errno = saved_errno;
}

static bool
open_all(Pipes *pipes)
{
	memset(pipes, -1, sizeof(Pipes));
	return pipe2(pipes->lifeline, O_CLOEXEC) == 0 &&
		pipe2(pipes->log, O_CLOEXEC) == 0 &&
		pipe2(pipes->ready, O_CLOEXEC) == 0 &&
		pg_set_noblock(pipes->lifeline[WRITE_END]) &&
		pg_set_noblock(pipes->log[READ_END]) &&
		pg_set_noblock(pipes->ready[READ_END]);
}

/* The second check covers a parent that died before the first call. */
static void
die_with_parent(pid_t parent)
{
	if (prctl(PR_SET_PDEATHSIG, SIGKILL) != 0 || getppid() != parent)
		_exit(EXIT_NOT_EXECUTED);
}

/* An ignored signal and the mask would survive exec. */
static void
reset_signals(void)
{
	struct sigaction action;
	sigset_t	none;

	memset(&action, 0, sizeof(action));
	action.sa_handler = SIG_DFL;
	for (int signo = 1; signo < NSIG; signo++)
		(void) sigaction(signo, &action, NULL);
	sigemptyset(&none);
	(void) sigprocmask(SIG_SETMASK, &none, NULL);
}

static void
write_if_possible(int file, const char *text)
{
	ssize_t		written = write(file, text, strlen(text));

	(void) written;
}

static void
offer_to_oom_killer(void)
{
	int			file = open("/proc/self/oom_score_adj", O_WRONLY);

	if (file >= 0)
	{
		write_if_possible(file, OOM_SCORE_ADJUSTMENT);
		close(file);
	}
}

static void
close_others(void)
{
#ifdef SYS_close_range
	if (syscall(SYS_close_range, CHILD_DESCRIPTORS, ~0U, 0) == 0)
		return;
#endif
	for (int descriptor = CHILD_DESCRIPTORS; descriptor < LAST_DESCRIPTOR_TRIED; descriptor++)
		(void) close(descriptor);
}

static void
take_descriptors(const Pipes *pipes)
{
	const int	sources[CHILD_DESCRIPTORS] = {
		pipes->lifeline[READ_END], pipes->log[WRITE_END],
		pipes->log[WRITE_END], pipes->ready[WRITE_END]
	};
	int			moved[CHILD_DESCRIPTORS];

	for (int i = 0; i < CHILD_DESCRIPTORS; i++)
		moved[i] = fcntl(sources[i], F_DUPFD, FIRST_FREE_DESCRIPTOR);
	for (int i = 0; i < CHILD_DESCRIPTORS; i++)
	{
		if (moved[i] < 0 || dup2(moved[i], i) < 0)
			_exit(EXIT_NOT_EXECUTED);
	}
	close_others();
}

static void
become(const LaunchCommand *command, const Pipes *pipes, pid_t parent)
{
	/* The postmaster signals its children's groups; this is none of its children. */
	(void) setpgid(0, 0);
	die_with_parent(parent);
	reset_signals();
	offer_to_oom_killer();
	umask(S_IRWXG | S_IRWXO);
	take_descriptors(pipes);
	execve(command->program, command->arguments, command->environment);
	write_if_possible(STDERR_FILENO, "E\tcould not execute bin/java\n");
	_exit(EXIT_NOT_EXECUTED);
}

/* Signals stay blocked until the child has dropped the server's handlers. */
static pid_t
fork_into(const LaunchCommand *command, const Pipes *pipes)
{
	sigset_t	all;
	sigset_t	previous;
	pid_t		parent = getpid();
	pid_t		child;

	sigfillset(&all);
	sigprocmask(SIG_SETMASK, &all, &previous);
	child = fork();
	if (child == 0)
		become(command, pipes, parent);
	sigprocmask(SIG_SETMASK, &previous, NULL);
	return child;
}

bool
launcher_start(const LaunchCommand *command, LaunchedProcess *process)
{
	Pipes		pipes;

	if (!open_all(&pipes) || (process->pid = fork_into(command, &pipes)) < 0)
	{
		close_all(&pipes);
		return false;
	}

	process->lifeline = pipes.lifeline[WRITE_END];
	process->log = pipes.log[READ_END];
	process->ready = pipes.ready[READ_END];
	close(pipes.lifeline[READ_END]);
	close(pipes.log[WRITE_END]);
	close(pipes.ready[WRITE_END]);
	return true;
}

/*-------------------------------------------------------------------------
 *
 * launcher.h
 *	  Starts a program as a child that can't outlive its parent.
 *
 *-------------------------------------------------------------------------
 */
#ifndef HOWDAH_LAUNCHER_H
#define HOWDAH_LAUNCHER_H

#include "launch_command.h"

/* The parent's ends of the child's descriptors; none of them blocks. */
typedef struct LaunchedProcess
{
	pid_t		pid;
	int			lifeline;		/* writes to its fd 0 */
	int			log;			/* reads from its fds 1 and 2 */
	int			ready;			/* reads from its fd 3 */
} LaunchedProcess;

/* False with errno set where it failed, and then nothing is left open. */
extern bool launcher_start(const LaunchCommand *command, LaunchedProcess *process);

#endif							/* HOWDAH_LAUNCHER_H */

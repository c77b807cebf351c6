/*-------------------------------------------------------------------------
 *
 * launch_command.h
 *	  The command line and the environment of the engine's process.
 *
 *-------------------------------------------------------------------------
 */
#ifndef HOWDAH_LAUNCH_COMMAND_H
#define HOWDAH_LAUNCH_COMMAND_H

typedef struct LaunchCommand
{
	char	   *program;
	char	  **arguments;		/* ends with NULL, as the next */
	char	  **environment;
} LaunchCommand;

/* Made of the current settings, in the current memory context. */
extern void launch_command_build(LaunchCommand *command);

/* Why the command can't run, or NULL. */
extern char *launch_command_refusal(void);

#endif							/* HOWDAH_LAUNCH_COMMAND_H */

/*-------------------------------------------------------------------------
 *
 * runtime_directory.h
 *	  The directory of the engine's socket and temporary files.
 *
 *-------------------------------------------------------------------------
 */
#ifndef HOWDAH_RUNTIME_DIRECTORY_H
#define HOWDAH_RUNTIME_DIRECTORY_H

/*
 * Makes the directory, accessible to nobody else, and empties it but for the
 * last crash report.  Returns why it failed, or NULL.
 */
extern char *runtime_directory_prepare(void);

#endif							/* HOWDAH_RUNTIME_DIRECTORY_H */

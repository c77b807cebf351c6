/*-------------------------------------------------------------------------
 *
 * lifeline.h
 *	  The pipe that tells the engine its settings, and by its end that the
 *	  server is gone.
 *
 *-------------------------------------------------------------------------
 */
#ifndef HOWDAH_LIFELINE_H
#define HOWDAH_LIFELINE_H

typedef struct Lifeline
{
	int			descriptor;		/* does not block; -1: none */
	bool		pending;		/* settings that the pipe has not taken yet */
} Lifeline;

/*
 * Sends the current settings.  Where the engine does not read, they stay
 * pending until the descriptor is writable and this is called again.
 */
extern void lifeline_send_settings(Lifeline *lifeline);

extern void lifeline_close(Lifeline *lifeline);

#endif							/* HOWDAH_LIFELINE_H */

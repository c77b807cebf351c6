/*-------------------------------------------------------------------------
 *
 * channel.h
 *	  A stream of bytes in both directions between the session and the
 *	  engine: by the socket, or by shared memory.
 *
 *-------------------------------------------------------------------------
 */
#ifndef HOWDAH_CHANNEL_H
#define HOWDAH_CHANNEL_H

#include "postgres.h"

/*
 * Each of these waits where it must, serves interrupts meanwhile, and raises
 * an error where the engine is gone.  After an error the stream is in no
 * definite state: the connection has to be closed.
 */
typedef struct Channel
{
	/* Takes all the bytes; the engine may not see them before a flush. */
	void		(*write) (const char *bytes, Size length);
	void		(*flush) (void);

	/* Fills all of the buffer. */
	void		(*read) (char *bytes, Size length);

	/* Between calls: whether the engine seems to be there, and silent. */
	bool		(*is_idle) (void);

	/* Forgets what is under way; never fails. */
	void		(*close) (void);
} Channel;

extern const Channel socket_channel;
extern const Channel ring_channel;

/* ring_offer.c: shared memory, in place of the socket from now on where granted. */
extern void ring_offer(void);

#endif							/* HOWDAH_CHANNEL_H */

/*-------------------------------------------------------------------------
 *
 * ring.h
 *	  The session's end of the ring.
 *
 *-------------------------------------------------------------------------
 */
#ifndef HOWDAH_RING_H
#define HOWDAH_RING_H

#include "datatype/timestamp.h"
#include "ring_memory.h"

/* What the session keeps to itself; the memory holds what was published. */
typedef struct Ring
{
	RingMemory	memory;
	uint64		written;		/* bytes of requests */
	uint64		published;		/* of them, what the engine may see */
	uint64		read;			/* bytes of replies */
	uint64		released;		/* of them, what the engine may overwrite */
	uint64		seen_read;		/* by the engine, when last looked at */
	uint64		seen_written;
	TimestampTz checked_in;		/* the statement that asked for the engine last */
} Ring;

extern Ring ring;

/* How many bytes are there to be read, or may be written. */
extern Size ring_readable(void);
extern Size ring_writable(void);

/* Lets the engine see what was written and read, and wakes it for that. */
extern void ring_publish(void);

/* ring_wait.c: returns when there is at least one byte. */
extern void ring_wait(Size (*available) (void));

#endif							/* HOWDAH_RING_H */

/*-------------------------------------------------------------------------
 *
 * ring_memory.h
 *	  The memory that a session shares with the engine: PROTOCOL.md, the ring.
 *
 *-------------------------------------------------------------------------
 */
#ifndef HOWDAH_RING_MEMORY_H
#define HOWDAH_RING_MEMORY_H

#include "postgres.h"

/* Bytes of each direction, a power of two. */
#define RING_SIZE ((uint32) 128 * 1024)

#define RING_LINE_SIZE 64
#define RING_HEADER_SIZE 4096

/* What stands alone on its line, so that the two sides disturb each other least. */
typedef union RingCounter
{
	uint64		value;
	char		line[RING_LINE_SIZE];
} RingCounter;

typedef union RingFlag
{
	uint32		value;
	char		line[RING_LINE_SIZE];
} RingFlag;

/* Bytes ever written and read; whoever reads one of the other side's checks it. */
typedef struct RingHeader
{
	union
	{
		struct
		{
			char		magic[4];
			uint32		size;
		};
		char		line[RING_LINE_SIZE];
	};
	RingCounter request_written;	/* by the session */
	RingCounter request_read;	/* by the engine */
	RingCounter reply_written;	/* by the engine */
	RingCounter reply_read;		/* by the session */
	RingFlag	session_sleeps;
	RingFlag	engine_sleeps;
	RingFlag	session_may_spin;	/* by the engine */
} RingHeader;

typedef struct RingMemory
{
	int			file;			/* -1: closed */
	RingHeader *header;			/* NULL: not mapped */
	char	   *requests;
	char	   *replies;
} RingMemory;

/* False where the system has none to give. */
extern bool ring_memory_make(RingMemory *memory);

/* The engine has it mapped: its own mapping is enough. */
extern void ring_memory_close_file(RingMemory *memory);
extern void ring_memory_free(RingMemory *memory);

#endif							/* HOWDAH_RING_MEMORY_H */

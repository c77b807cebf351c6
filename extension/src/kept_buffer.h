/*-------------------------------------------------------------------------
 *
 * kept_buffer.h
 *	  Buffers that live as long as the session, so that a call allocates
 *	  nothing.
 *
 *-------------------------------------------------------------------------
 */
#ifndef HOWDAH_KEPT_BUFFER_H
#define HOWDAH_KEPT_BUFFER_H

#include "lib/stringinfo.h"

#include "compat.h"

/* A larger one isn't kept for later, in bytes. */
#define KEPT_BUFFER_MAXIMUM (1024 * 1024)

/* Allocates a buffer that has no memory yet. */
static inline void
kept_buffer_prepare(StringInfo buffer)
{
	if (unlikely(buffer->data == NULL))
	{
		MemoryContext previous = MemoryContextSwitchTo(TopMemoryContext);

		initStringInfo(buffer);
		MemoryContextSwitchTo(previous);
	}
}

/* Empties one that has grown large, and gives its memory back. */
static inline void
kept_buffer_shrink(StringInfo buffer)
{
	if (unlikely(buffer->maxlen > KEPT_BUFFER_MAXIMUM))
	{
		pfree(buffer->data);
		memset(buffer, 0, sizeof(StringInfoData));
	}
}

#endif							/* HOWDAH_KEPT_BUFFER_H */

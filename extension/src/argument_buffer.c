/*-------------------------------------------------------------------------
 *
 * argument_buffer.c
 *	  Buffers for arguments, kept from call to call: one for each depth, as
 *	  a call that is in progress may need its own again.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "lib/stringinfo.h"

#include "call.h"
#include "compat.h"
#include "function.h"

/* A larger buffer isn't kept, in bytes. */
#define ARGUMENT_BUFFER_KEPT (1024 * 1024)

static StringInfoData *buffers = NULL;
static int	count = 0;

static void argument_buffers_extend(int wanted);
static void argument_buffer_shrink(StringInfo buffer);

StringInfo
argument_buffer(void)
{
	int			depth = call_depth();

	if (depth >= count)
		argument_buffers_extend(depth + 1);
	if (buffers[depth].maxlen > ARGUMENT_BUFFER_KEPT)
		argument_buffer_shrink(&buffers[depth]);
	resetStringInfo(&buffers[depth]);
	return &buffers[depth];
}

/* The headers may move: nobody holds one but while its call is sent. */
static void
argument_buffers_extend(int wanted)
{
	MemoryContext previous = MemoryContextSwitchTo(TopMemoryContext);

	if (buffers == NULL)
		buffers = palloc(sizeof(StringInfoData) * wanted);
	else
		buffers = repalloc(buffers, sizeof(StringInfoData) * wanted);
	while (count < wanted)
		initStringInfo(&buffers[count++]);
	MemoryContextSwitchTo(previous);
}

static void
argument_buffer_shrink(StringInfo buffer)
{
	MemoryContext previous = MemoryContextSwitchTo(TopMemoryContext);
	char	   *large = buffer->data;

	initStringInfo(buffer);
	pfree(large);
	MemoryContextSwitchTo(previous);
}

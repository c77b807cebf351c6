/*-------------------------------------------------------------------------
 *
 * argument_buffer.c
 *	  Buffers for arguments, kept from call to call: one for each depth, as
 *	  a call that is in progress may need its own again.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "call.h"
#include "compat.h"
#include "function.h"
#include "kept_buffer.h"

static StringInfoData *buffers = NULL;
static int	count = 0;

static void argument_buffers_extend(int wanted);

StringInfo
argument_buffer(void)
{
	int			depth = call_depth();

	if (depth >= count)
		argument_buffers_extend(depth + 1);
	kept_buffer_shrink(&buffers[depth]);
	kept_buffer_prepare(&buffers[depth]);
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
	memset(&buffers[count], 0, sizeof(StringInfoData) * (wanted - count));
	count = wanted;
	MemoryContextSwitchTo(previous);
}

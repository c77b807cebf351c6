/*-------------------------------------------------------------------------
 *
 * frame_read.c
 *	  Messages of any size, as frames on the connection: what is read.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "connection.h"
#include "frame.h"
#include "frame_header.h"
#include "kept_buffer.h"

static StringInfoData message;

static FrameHeader
read_header(void)
{
	char		bytes[FRAME_HEADER_SIZE];

	connection.channel->read(bytes, sizeof(bytes));
	return frame_parse_header(bytes);
}

static void
read_payload(uint32 length)
{
	if (length == 0)
		return;
	enlargeStringInfo(&message, (int) length);
	connection.channel->read(message.data + message.len, length);
	message.len += (int) length;
}

static void
require_same(const FrameHeader *first, const FrameHeader *next)
{
	if (next->type != first->type || next->call != first->call || next->depth != first->depth)
		connection_violation("A frame of type %u is inside of a message of type %u.",
							 next->type, first->type);
	if (next->length == 0 && next->goes_on)
		connection_violation("A frame that goes on is empty.");
}

Message
frame_read(void)
{
	FrameHeader header;
	FrameHeader next;
	Message		whole;

	connection_require();
	kept_buffer_prepare(&message);
	message.len = 0;

	next = header = read_header();
	read_payload(header.length);
	while (unlikely(next.goes_on))
	{
		next = read_header();
		require_same(&header, &next);
		read_payload(next.length);
	}

	whole.type = header.type;
	whole.depth = header.depth;
	whole.call = header.call;
	whole.payload.at = message.data;
	whole.payload.end = message.data + message.len;
	return whole;
}

void
frame_shrink(void)
{
	kept_buffer_shrink(&message);
}

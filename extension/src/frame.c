/*-------------------------------------------------------------------------
 *
 * frame.c
 *	  Messages of any size, as frames on the connection: what is written.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "connection.h"
#include "frame.h"
#include "frame_header.h"
#include "kept_buffer.h"
#include "large_request.h"

/* What is being written. */
typedef struct OpenMessage
{
	uint8		type;
	uint16		depth;
	uint64		call;
	Size		left;			/* bytes of payload still to come */
	Size		left_in_frame;
} OpenMessage;

static OpenMessage open_message;
static bool is_open;
static StringInfoData kept;

void
frame_keep(uint8 type, StringInfo payload)
{
	char		header[FRAME_HEADER_SIZE];

	if (payload->len > FRAME_MAXIMUM)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("definition of %d bytes is too long for the howdah engine", payload->len),
				 errhint("Use row types of fewer columns.")));

	kept_buffer_prepare(&kept);
	frame_write_header(header, (uint32) payload->len, type, false, 0, 0);
	wire_write_bytes(&kept, header, sizeof(header));
	wire_write_bytes(&kept, payload->data, payload->len);
}

/* Emptied first: an error closes the connection that all this was meant for. */
static void
write_kept(void)
{
	int			length = kept.len;

	if (likely(length == 0))
		return;
	kept.len = 0;
	connection.channel->write(kept.data, length);
}

static void
begin_frame(void)
{
	char		header[FRAME_HEADER_SIZE];
	Size		length = Min(open_message.left, FRAME_MAXIMUM);

	open_message.left_in_frame = length;
	frame_write_header(header, (uint32) length, open_message.type,
					   length < open_message.left, open_message.depth, open_message.call);
	connection.channel->write(header, sizeof(header));
}

/* What exhausts the engine's memory ends it, and with it everybody's calls. */
static void
refuse_too_large(Size length)
{
	if (likely(length <= SMALL_REQUEST) || length <= large_request_limit())
		return;
	ereport(ERROR,
			(errcode(ERRCODE_OUT_OF_MEMORY),
			 errmsg("%zu MB at once are too much for the howdah engine", length / (1024 * 1024)),
			 errhint("Pass smaller arrays and texts, or raise \"howdah.engine_memory\" and restart the engine.")));
}

void
frame_begin(uint8 type, uint16 depth, uint64 call, Size length)
{
	connection_require();
	refuse_too_large(length);
	Assert(open_message.left == 0);
	is_open = true;
	write_kept();

	open_message.type = type;
	open_message.depth = depth;
	open_message.call = call;
	open_message.left = length;
	begin_frame();
}

void
frame_add(const void *bytes, Size length)
{
	const char *at = bytes;

	Assert(length <= open_message.left);
	while (length > 0)
	{
		Size		piece;

		if (open_message.left_in_frame == 0)
			begin_frame();
		piece = Min(length, open_message.left_in_frame);
		connection.channel->write(at, piece);
		at += piece;
		length -= piece;
		open_message.left_in_frame -= piece;
		open_message.left -= piece;
	}
}

void
frame_send(uint8 type, uint16 depth, uint64 call, StringInfo payload)
{
	frame_begin(type, depth, call, payload->len);
	frame_add(payload->data, payload->len);
	frame_flush();
}

void
frame_flush(void)
{
	Assert(open_message.left == 0);
	connection.channel->flush();
	is_open = false;
}

bool
frame_is_open(void)
{
	return is_open;
}

void
frame_reset(void)
{
	memset(&open_message, 0, sizeof(open_message));
	is_open = false;
	kept.len = 0;
}

/*-------------------------------------------------------------------------
 *
 * frame_header.c
 *	  The 20 bytes before each frame's payload.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "connection.h"
#include "frame_header.h"

#define GOES_ON 1

void
frame_write_header(char *header, uint32 length, uint8 type, bool goes_on,
				   uint16 depth, uint64 call)
{
	StringInfoData out = {.data = header,.maxlen = FRAME_HEADER_SIZE + 1};

	wire_write_u32(&out, length);
	wire_write_u8(&out, type);
	wire_write_u8(&out, goes_on ? GOES_ON : 0);
	wire_write_u16(&out, depth);
	wire_write_u64(&out, call);
	wire_write_u32(&out, 0);
}

FrameHeader
frame_parse_header(const char *bytes)
{
	WireReader	in = {bytes, bytes + FRAME_HEADER_SIZE};
	FrameHeader header;
	uint8		flags;

	header.length = wire_read_u32(&in);
	header.type = wire_read_u8(&in);
	flags = wire_read_u8(&in);
	header.goes_on = flags == GOES_ON;
	header.depth = wire_read_u16(&in);
	header.call = wire_read_u64(&in);

	if (header.length > FRAME_MAXIMUM)
		connection_violation("A frame has %u bytes.", header.length);
	if ((flags & ~GOES_ON) != 0 || wire_read_u32(&in) != 0)
		connection_violation("A frame has unknown flags.");
	return header;
}

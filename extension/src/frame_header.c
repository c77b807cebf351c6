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
#include "little_endian.h"

#define GOES_ON 1

/* As on the wire, but for the integers' order of bytes and what pads the end. */
typedef struct HeaderBytes
{
	uint32		length;
	uint8		type;
	uint8		flags;
	uint16		depth;
	uint64		call;
	uint32		reserved;
} HeaderBytes;

StaticAssertDecl(offsetof(HeaderBytes, call) == 8 &&
				 offsetof(HeaderBytes, reserved) + sizeof(uint32) == FRAME_HEADER_SIZE,
				 "the frame's header is laid out as in PROTOCOL.md");

void
frame_write_header(char *header, uint32 length, uint8 type, bool goes_on,
				   uint16 depth, uint64 call)
{
	HeaderBytes bytes = {
		.length = LITTLE_32(length),
		.type = type,
		.flags = goes_on ? GOES_ON : 0,
		.depth = LITTLE_16(depth),
		.call = LITTLE_64(call)
	};

	memcpy(header, &bytes, FRAME_HEADER_SIZE);
}

FrameHeader
frame_parse_header(const char *header)
{
	HeaderBytes bytes;
	FrameHeader parsed;

	memcpy(&bytes, header, FRAME_HEADER_SIZE);
	parsed.length = LITTLE_32(bytes.length);
	parsed.type = bytes.type;
	parsed.goes_on = bytes.flags == GOES_ON;
	parsed.depth = LITTLE_16(bytes.depth);
	parsed.call = LITTLE_64(bytes.call);

	if (parsed.length > FRAME_MAXIMUM)
		connection_violation("A frame has %u bytes.", parsed.length);
	if ((bytes.flags & ~GOES_ON) != 0 || bytes.reserved != 0)
		connection_violation("A frame has unknown flags.");
	return parsed;
}

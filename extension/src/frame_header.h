/*-------------------------------------------------------------------------
 *
 * frame_header.h
 *	  The 20 bytes before each frame's payload.
 *
 *-------------------------------------------------------------------------
 */
#ifndef HOWDAH_FRAME_HEADER_H
#define HOWDAH_FRAME_HEADER_H

#include "frame.h"

typedef struct FrameHeader
{
	uint32		length;
	uint8		type;
	bool		goes_on;
	uint16		depth;
	uint64		call;
} FrameHeader;

extern void frame_write_header(char *header, uint32 length, uint8 type, bool goes_on,
							   uint16 depth, uint64 call);

/* Raises an error where the bytes are no header. */
extern FrameHeader frame_parse_header(const char *header);

#endif							/* HOWDAH_FRAME_HEADER_H */

/*
 * wire.h
 *	  Bytes of the protocol (PROTOCOL.md): writing into a StringInfo, bounds-checked reading.
 */
#ifndef HOWDAH_WIRE_H
#define HOWDAH_WIRE_H

#include "lib/stringinfo.h"

/* A reader never reads past end: a short message is an error 08P01, see wire.c. */
typedef struct WireReader
{
	const char *at;
	const char *end;
} WireReader;

typedef enum WireKind
{
	WIRE_BOOL = 1,
	WIRE_INT2,
	WIRE_INT4,
	WIRE_INT8,
	WIRE_FLOAT4,
	WIRE_FLOAT8,
	WIRE_TEXT,
	WIRE_BYTEA,
	WIRE_DATE,
	WIRE_TIME,
	WIRE_TIMESTAMP,
	WIRE_TIMESTAMPTZ,
	WIRE_UUID,
	WIRE_NUMERIC,
	WIRE_OTHER,
	WIRE_RECORD,
	WIRE_VOID,
	WIRE_ARRAY = 0x40
} WireKind;

extern void wire_write_u8(StringInfo out, uint8 value);
extern void wire_write_u16(StringInfo out, uint16 value);
extern void wire_write_u32(StringInfo out, uint32 value);
extern void wire_write_u64(StringInfo out, uint64 value);
extern void wire_write_bytes(StringInfo out, const void *bytes, Size length);

/* Text of the server's encoding goes out, and comes in, as UTF-8. */
extern void wire_write_string(StringInfo out, const char *text);
extern void wire_write_string_length(StringInfo out, const char *text, Size length);
extern void wire_write_optional_string(StringInfo out, const char *text_or_null);

extern uint8 wire_read_u8(WireReader *in);
extern uint16 wire_read_u16(WireReader *in);
extern uint32 wire_read_u32(WireReader *in);
extern uint64 wire_read_u64(WireReader *in);
extern const char *wire_read_bytes(WireReader *in, Size length);
extern char *wire_read_string(WireReader *in);	/* palloc'd, server encoding */
extern char *wire_read_optional_string(WireReader *in);
extern WireReader wire_keep(WireReader in); /* of a copy, palloc'd, of what is left */
extern void wire_read_end(WireReader *in);	/* error if anything is left */

#endif

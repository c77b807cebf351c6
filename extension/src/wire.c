/*-------------------------------------------------------------------------
 *
 * wire.c
 *	  Bytes of the protocol (PROTOCOL.md): little-endian integers, UTF-8 text,
 *	  nothing aligned.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "mb/pg_wchar.h"
#include "utils/memutils.h"

#include "little_endian.h"
#include "wire.h"

/* What a length of -1 says of an optional string. */
#define NO_STRING PG_UINT32_MAX

static void
make_room(StringInfo out, Size length)
{
	if (length > MaxAllocSize)
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("message of %zu bytes is too long for the howdah engine", length),
				 errhint("Pass the data in smaller pieces.")));
	enlargeStringInfo(out, (int) length);
}

/* Where the length is a constant, copying is one instruction. */
static inline void
append(StringInfo out, const void *bytes, Size length)
{
	if (unlikely(length >= (Size) (out->maxlen - out->len)))
		make_room(out, length);
	memcpy(out->data + out->len, bytes, length);
	out->len += (int) length;
}

void
wire_write_bytes(StringInfo out, const void *bytes, Size length)
{
	append(out, bytes, length);
}

void
wire_write_u8(StringInfo out, uint8 value)
{
	append(out, &value, sizeof(value));
}

void
wire_write_u16(StringInfo out, uint16 value)
{
	value = LITTLE_16(value);
	append(out, &value, sizeof(value));
}

void
wire_write_u32(StringInfo out, uint32 value)
{
	value = LITTLE_32(value);
	append(out, &value, sizeof(value));
}

void
wire_write_u64(StringInfo out, uint64 value)
{
	value = LITTLE_64(value);
	append(out, &value, sizeof(value));
}

void
wire_write_string(StringInfo out, const char *text)
{
	wire_write_string_length(out, text, strlen(text));
}

void
wire_write_string_length(StringInfo out, const char *text, Size length)
{
	char	   *sent = pg_server_to_any(text, (int) length, PG_UTF8);
	Size		sent_length = sent == text ? length : strlen(sent);

	wire_write_u32(out, (uint32) sent_length);
	wire_write_bytes(out, sent, sent_length);
	if (sent != text)
		pfree(sent);
}

void
wire_write_optional_string(StringInfo out, const char *text_or_null)
{
	if (text_or_null == NULL)
		wire_write_u32(out, NO_STRING);
	else
		wire_write_string(out, text_or_null);
}

static void
report_too_short(const WireReader *in, Size length)
{
	ereport(ERROR,
			(errcode(ERRCODE_PROTOCOL_VIOLATION),
			 errmsg("message of the howdah engine is too short"),
			 errdetail("%zu bytes were expected, %zu are left.",
					   length, (Size) (in->end - in->at)),
			 errhint("This is an error of the engine.")));
}

static inline const char *
take(WireReader *in, Size length)
{
	const char *bytes = in->at;

	if (unlikely(length > (Size) (in->end - in->at)))
		report_too_short(in, length);
	in->at += length;
	return bytes;
}

const char *
wire_read_bytes(WireReader *in, Size length)
{
	return take(in, length);
}

uint8
wire_read_u8(WireReader *in)
{
	return (uint8) *take(in, 1);
}

uint16
wire_read_u16(WireReader *in)
{
	uint16		value;

	memcpy(&value, take(in, sizeof(value)), sizeof(value));
	return LITTLE_16(value);
}

uint32
wire_read_u32(WireReader *in)
{
	uint32		value;

	memcpy(&value, take(in, sizeof(value)), sizeof(value));
	return LITTLE_32(value);
}

uint64
wire_read_u64(WireReader *in)
{
	uint64		value;

	memcpy(&value, take(in, sizeof(value)), sizeof(value));
	return LITTLE_64(value);
}

/* Conversion checks the text, and copies it only where encodings differ. */
static char *
read_text(WireReader *in, uint32 length)
{
	const char *bytes = take(in, length);
	char	   *text = pg_any_to_server(bytes, (int) length, PG_UTF8);

	return text == bytes ? pnstrdup(bytes, length) : text;
}

char *
wire_read_string(WireReader *in)
{
	return read_text(in, wire_read_u32(in));
}

char *
wire_read_optional_string(WireReader *in)
{
	uint32		length = wire_read_u32(in);

	return length == NO_STRING ? NULL : read_text(in, length);
}

WireReader
wire_keep(WireReader in)
{
	Size		length = in.end - in.at;
	char	   *copy = palloc(length + 1);

	memcpy(copy, in.at, length);
	return (WireReader)
	{
		copy, copy + length
	};
}

void
wire_read_end(WireReader *in)
{
	if (in->at != in->end)
		ereport(ERROR,
				(errcode(ERRCODE_PROTOCOL_VIOLATION),
				 errmsg("message of the howdah engine is too long"),
				 errdetail("%zu bytes are left over.",
						   (Size) (in->end - in->at)),
				 errhint("This is an error of the engine.")));
}

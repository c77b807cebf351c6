/*-------------------------------------------------------------------------
 *
 * pending.c
 *	  Stands in for the channel until it is linked: weak, so any other
 *	  definition wins.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "call.h"

#define PENDING(declaration) \
	__attribute__((weak)) declaration { elog(ERROR, "the channel is missing"); }

PENDING(uint64 call_connection(void))
PENDING(void call_define(uint8 type, StringInfo payload))
PENDING(WireReader call_run(const CallRequest *request))
PENDING(int call_depth(void))
PENDING(void wire_write_u8(StringInfo out, uint8 value))
PENDING(void wire_write_u16(StringInfo out, uint16 value))
PENDING(void wire_write_u32(StringInfo out, uint32 value))
PENDING(void wire_write_u64(StringInfo out, uint64 value))
PENDING(void wire_write_bytes(StringInfo out, const void *bytes, Size length))
PENDING(void wire_write_string(StringInfo out, const char *text))
PENDING(void wire_write_string_length(StringInfo out, const char *text, Size length))
PENDING(void wire_write_optional_string(StringInfo out, const char *text_or_null))
PENDING(uint8 wire_read_u8(WireReader *in))
PENDING(uint16 wire_read_u16(WireReader *in))
PENDING(uint32 wire_read_u32(WireReader *in))
PENDING(uint64 wire_read_u64(WireReader *in))
PENDING(const char *wire_read_bytes(WireReader *in, Size length))
PENDING(char *wire_read_string(WireReader *in))
PENDING(char *wire_read_optional_string(WireReader *in))
PENDING(void wire_read_end(WireReader *in))

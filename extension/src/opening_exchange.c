/*-------------------------------------------------------------------------
 *
 * opening_exchange.c
 *	  The first bytes of a connection and the engine's answer.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "connection.h"
#include "engine_socket.h"
#include "opening_exchange.h"

#define MAGIC "HWDH"
#define MAGIC_SIZE 4
#define HEADER_SIZE (MAGIC_SIZE + 2 + 1 + 4)
#define MAXIMUM_PAYLOAD (64 * 1024)

static void
refuse_version(uint16 version)
{
	ereport(ERROR,
			(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
			 errmsg("howdah engine speaks protocol version %u, the library version %u",
					version, PROTOCOL_VERSION),
			 errhint("Both were installed at different times: restart the server.")));
}

static void
report_refusal(WireReader *payload)
{
	ereport(ERROR,
			(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
			 errmsg("howdah engine refused the connection: %s", wire_read_string(payload)),
			 errhint("Restart the server if howdah was updated since it started.")));
}

static void
check_header(WireReader *header, bool *accepted, uint32 *length)
{
	uint16		version;

	if (memcmp(wire_read_bytes(header, MAGIC_SIZE), MAGIC, MAGIC_SIZE) != 0)
		connection_violation("The answer to an opening does not start with %s.", MAGIC);
	version = wire_read_u16(header);
	*accepted = wire_read_u8(header) == 1;
	*length = wire_read_u32(header);
	if (version != PROTOCOL_VERSION)
		refuse_version(version);
	if (*length > MAXIMUM_PAYLOAD)
		connection_violation("The answer to an opening has %u bytes.", *length);
}

bool
opening_exchange(pgsocket socket, OpeningKind kind, StringInfo payload, WireReader *answer)
{
	StringInfoData opening;
	char		header_bytes[HEADER_SIZE];
	WireReader	header = {header_bytes, header_bytes + HEADER_SIZE};
	char	   *bytes;
	bool		accepted;
	uint32		length;

	initStringInfo(&opening);
	wire_write_bytes(&opening, MAGIC, MAGIC_SIZE);
	wire_write_u16(&opening, PROTOCOL_VERSION);
	wire_write_u8(&opening, kind);
	wire_write_u32(&opening, payload->len);
	wire_write_bytes(&opening, payload->data, payload->len);

	if (!engine_socket_send(socket, opening.data, opening.len) ||
		!engine_socket_receive(socket, header_bytes, HEADER_SIZE))
		return false;
	check_header(&header, &accepted, &length);
	bytes = palloc(length + 1);
	if (!engine_socket_receive(socket, bytes, length))
		return false;

	*answer = (WireReader)
	{
		bytes, bytes + length
	};
	if (!accepted)
		report_refusal(answer);
	return true;
}

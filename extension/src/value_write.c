/*-------------------------------------------------------------------------
 *
 * value_write.c
 *	  Datums to the wire.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "utils/date.h"
#include "utils/timestamp.h"
#include "utils/uuid.h"

#include "row_type.h"
#include "value_forms.h"

static void values_write_float4(StringInfo out, float4 value);
static void values_write_float8(StringInfo out, float8 value);
static void values_write_text(StringInfo out, ValueType *type, Datum value);
static void values_write_bytea(StringInfo out, Datum value);
static void values_write_text_form(StringInfo out, ValueType *type,
								   Datum value);

void
values_write_type(StringInfo out, ValueType *type)
{
	RowType    *row;

	wire_write_u8(out, type->kind);
	wire_write_u32(out, type->oid);
	if (!values_is_record(type))
		return;

	row = row_type_of_value_type(type);
	if (row != NULL)
		row_type_define(row);
	type->row_type = row == NULL ? 0 : row->identifier;
	wire_write_u64(out, type->row_type);
}

void
values_write(StringInfo out, ValueType *type, Datum value)
{
	switch (type->kind)
	{
		case WIRE_BOOL:
			wire_write_u8(out, DatumGetBool(value));
			break;
		case WIRE_INT2:
			wire_write_u16(out, DatumGetUInt16(value));
			break;
		case WIRE_INT4:
		case WIRE_DATE:
			wire_write_u32(out, DatumGetUInt32(value));
			break;
		case WIRE_INT8:
		case WIRE_TIME:
		case WIRE_TIMESTAMP:
		case WIRE_TIMESTAMPTZ:
			wire_write_u64(out, (uint64) DatumGetInt64(value));
			break;
		case WIRE_FLOAT4:
			values_write_float4(out, DatumGetFloat4(value));
			break;
		case WIRE_FLOAT8:
			values_write_float8(out, DatumGetFloat8(value));
			break;
		case WIRE_TEXT:
			values_write_text(out, type, value);
			break;
		case WIRE_BYTEA:
			values_write_bytea(out, value);
			break;
		case WIRE_UUID:
			wire_write_bytes(out, DatumGetUUIDP(value)->data, UUID_LEN);
			break;
		case WIRE_NUMERIC:
		case WIRE_OTHER:
			values_write_text_form(out, type, value);
			break;
		case WIRE_RECORD:
			values_write_record(out, value);
			break;
		case WIRE_VOID:
			break;
		default:
			values_write_array(out, type, value);
	}
}

static void
values_write_float4(StringInfo out, float4 value)
{
	uint32		bits;

	memcpy(&bits, &value, sizeof(bits));
	wire_write_u32(out, bits);
}

static void
values_write_float8(StringInfo out, float8 value)
{
	uint64		bits;

	memcpy(&bits, &value, sizeof(bits));
	wire_write_u64(out, bits);
}

static void
values_write_text(StringInfo out, ValueType *type, Datum value)
{
	text	   *string;

	/* name, and the pseudo-types that are C strings */
	if (type->length != -1)
	{
		wire_write_string(out, DatumGetCString(value));
		return;
	}
	string = DatumGetTextPP(value);
	wire_write_string_length(out, VARDATA_ANY(string),
							 VARSIZE_ANY_EXHDR(string));
	if ((Pointer) string != DatumGetPointer(value))
		pfree(string);
}

static void
values_write_bytea(StringInfo out, Datum value)
{
	bytea	   *bytes = DatumGetByteaPP(value);

	wire_write_u32(out, VARSIZE_ANY_EXHDR(bytes));
	wire_write_bytes(out, VARDATA_ANY(bytes), VARSIZE_ANY_EXHDR(bytes));
	if ((Pointer) bytes != DatumGetPointer(value))
		pfree(bytes);
}

static void
values_write_text_form(StringInfo out, ValueType *type, Datum value)
{
	char	   *form = OutputFunctionCall(&type->output, value);

	wire_write_string(out, form);
	pfree(form);
}

/*-------------------------------------------------------------------------
 *
 * value_read.c
 *	  Datums from the wire.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "mb/pg_wchar.h"
#include "utils/builtins.h"
#include "utils/date.h"
#include "utils/timestamp.h"
#include "utils/uuid.h"

#include "value_forms.h"

static Datum values_read_base(WireReader *in, ValueType *type);
static Datum values_read_bool(WireReader *in);
static Datum values_read_float4(WireReader *in);
static Datum values_read_float8(WireReader *in);
static Datum values_read_text(WireReader *in, ValueType *type);
static Datum values_read_bytea(WireReader *in);
static Datum values_read_date(WireReader *in);
static Datum values_read_time(WireReader *in);
static Datum values_read_timestamp(WireReader *in);
static Datum values_read_uuid(WireReader *in);
static Datum values_read_text_form(WireReader *in, ValueType *type);

Datum
values_read(WireReader *in, ValueType *type)
{
	Datum		value = values_read_base(in, type);

	if (OidIsValid(type->fit.fn_oid))
		value = FunctionCall3(&type->fit, value, Int32GetDatum(type->typmod),
							  BoolGetDatum(false));
	if (type->is_domain)
		domain_check(value, false, type->oid, &type->domain_state,
					 type->context);
	return value;
}

/* A value of a list: also NULL is checked against a domain. */
Datum
values_read_nullable(WireReader *in, ValueType *type, bool is_null)
{
	if (!is_null)
		return values_read(in, type);
	if (type->is_domain)
		domain_check((Datum) 0, true, type->oid, &type->domain_state,
					 type->context);
	return (Datum) 0;
}

static Datum
values_read_base(WireReader *in, ValueType *type)
{
	switch (type->kind)
	{
		case WIRE_BOOL:
			return values_read_bool(in);
		case WIRE_INT2:
			return Int16GetDatum((int16) wire_read_u16(in));
		case WIRE_INT4:
			return Int32GetDatum((int32) wire_read_u32(in));
		case WIRE_INT8:
			return Int64GetDatum((int64) wire_read_u64(in));
		case WIRE_FLOAT4:
			return values_read_float4(in);
		case WIRE_FLOAT8:
			return values_read_float8(in);
		case WIRE_TEXT:
			return values_read_text(in, type);
		case WIRE_BYTEA:
			return values_read_bytea(in);
		case WIRE_DATE:
			return values_read_date(in);
		case WIRE_TIME:
			return values_read_time(in);
		case WIRE_TIMESTAMP:
		case WIRE_TIMESTAMPTZ:
			return values_read_timestamp(in);
		case WIRE_UUID:
			return values_read_uuid(in);
		case WIRE_NUMERIC:
		case WIRE_OTHER:
			return values_read_text_form(in, type);
		case WIRE_RECORD:
			return values_read_record(in, type);
		case WIRE_VOID:
			return (Datum) 0;
		default:
			return values_read_array(in, type);
	}
}

static Datum
values_read_bool(WireReader *in)
{
	uint8		value = wire_read_u8(in);

	if (value > 1)
		values_violation("a boolean other than 0 and 1");
	return BoolGetDatum(value);
}

static Datum
values_read_float4(WireReader *in)
{
	uint32		bits = wire_read_u32(in);
	float4		value;

	memcpy(&value, &bits, sizeof(value));
	return Float4GetDatum(value);
}

static Datum
values_read_float8(WireReader *in)
{
	uint64		bits = wire_read_u64(in);
	float8		value;

	memcpy(&value, &bits, sizeof(value));
	return Float8GetDatum(value);
}

static Datum
values_read_text(WireReader *in, ValueType *type)
{
	uint32		length;
	const char *bytes;
	char	   *string;
	text	   *result;

	if (type->length != -1)
	{
		string = wire_read_string(in);
		return type->base == NAMEOID
			? DirectFunctionCall1(namein, CStringGetDatum(string))
			: CStringGetDatum(string);
	}
	length = wire_read_u32(in);
	bytes = wire_read_bytes(in, length);
	string = pg_any_to_server(bytes, length, PG_UTF8);
	if (string == bytes)
		return PointerGetDatum(cstring_to_text_with_len(bytes, length));
	result = cstring_to_text(string);
	pfree(string);
	return PointerGetDatum(result);
}

static Datum
values_read_bytea(WireReader *in)
{
	uint32		length = wire_read_u32(in);
	const char *bytes = wire_read_bytes(in, length);

	return PointerGetDatum(cstring_to_text_with_len(bytes, length));
}

static Datum
values_read_date(WireReader *in)
{
	DateADT		date = (DateADT) wire_read_u32(in);

	if (!DATE_NOT_FINITE(date) && !IS_VALID_DATE(date))
		ereport(ERROR,
				(errcode(ERRCODE_DATETIME_VALUE_OUT_OF_RANGE),
				 errmsg("date out of range: %d days since 2000-01-01", date),
				 errhint("SQL's dates are from 4713 BC to 5874897 AD.")));
	return DateADTGetDatum(date);
}

static Datum
values_read_time(WireReader *in)
{
	TimeADT		time = (TimeADT) wire_read_u64(in);

	if (time < 0 || time > USECS_PER_DAY)
		ereport(ERROR,
				(errcode(ERRCODE_DATETIME_VALUE_OUT_OF_RANGE),
				 errmsg("time out of range: " INT64_FORMAT " microseconds since midnight",
						time),
				 errhint("SQL's times are from 00:00:00 to 24:00:00.")));
	return TimeADTGetDatum(time);
}

static Datum
values_read_timestamp(WireReader *in)
{
	Timestamp	timestamp = (Timestamp) wire_read_u64(in);

	if (!TIMESTAMP_NOT_FINITE(timestamp) && !IS_VALID_TIMESTAMP(timestamp))
		ereport(ERROR,
				(errcode(ERRCODE_DATETIME_VALUE_OUT_OF_RANGE),
				 errmsg("timestamp out of range: " INT64_FORMAT " microseconds since 2000-01-01",
						timestamp),
				 errhint("SQL's timestamps are from 4713 BC to 294276 AD.")));
	return TimestampGetDatum(timestamp);
}

static Datum
values_read_uuid(WireReader *in)
{
	pg_uuid_t  *uuid = palloc(sizeof(pg_uuid_t));

	memcpy(uuid->data, wire_read_bytes(in, UUID_LEN), UUID_LEN);
	return UUIDPGetDatum(uuid);
}

static Datum
values_read_text_form(WireReader *in, ValueType *type)
{
	char	   *form = wire_read_string(in);
	Datum		value = InputFunctionCall(&type->input, form,
										  type->io_parameter, type->typmod);

	pfree(form);
	return value;
}

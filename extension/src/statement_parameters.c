/*-------------------------------------------------------------------------
 *
 * statement_parameters.c
 *	  The parameters $1, $2, ... of the engine's SQL.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "utils/builtins.h"
#include "utils/lsyscache.h"

#include "connection.h"
#include "statement.h"
#include "values.h"

/* What a kind is called in SQL, where the engine doesn't say. */
static Oid
own_type(uint8 kind)
{
	switch (kind)
	{
		case WIRE_BOOL:
			return BOOLOID;
		case WIRE_INT2:
			return INT2OID;
		case WIRE_INT4:
			return INT4OID;
		case WIRE_INT8:
			return INT8OID;
		case WIRE_FLOAT4:
			return FLOAT4OID;
		case WIRE_FLOAT8:
			return FLOAT8OID;
		case WIRE_TEXT:
			return TEXTOID;
		case WIRE_BYTEA:
			return BYTEAOID;
		case WIRE_DATE:
			return DATEOID;
		case WIRE_TIME:
			return TIMEOID;
		case WIRE_TIMESTAMP:
			return TIMESTAMPOID;
		case WIRE_TIMESTAMPTZ:
			return TIMESTAMPTZOID;
		case WIRE_UUID:
			return UUIDOID;
		case WIRE_NUMERIC:
			return NUMERICOID;
		case WIRE_RECORD:
			return RECORDOID;
		default:
			connection_violation("A parameter of kind %u names no type.", kind);
	}
}

static Oid
own_type_or_array(uint8 kind)
{
	return (kind & WIRE_ARRAY) == 0 ?
		own_type(kind) : get_array_type(own_type(kind & ~WIRE_ARRAY));
}

static void
read_type(WireReader *in, ValueType *type)
{
	uint8		kind = wire_read_u8(in);
	Oid			oid = wire_read_u32(in);

	if ((kind & ~WIRE_ARRAY) == WIRE_RECORD)
		(void) wire_read_u64(in);
	if (oid == InvalidOid)
		oid = own_type_or_array(kind);
	values_prepare(type, oid, -1);
	if (type->kind != kind)
		ereport(ERROR,
				(errcode(ERRCODE_DATATYPE_MISMATCH),
				 errmsg("parameter of type %s was sent as kind %u instead of %u",
						format_type_be(oid), kind, type->kind),
				 errhint("Pass another type and cast in the statement.")));
}

static void
read_parameter(WireReader *in, ParamExternData *parameter)
{
	ValueType	type;

	read_type(in, &type);
	/* What checks a domain may call the engine, whose message then is no more. */
	if (type.has_domain)
		*in = wire_keep(*in);
	values_read_list(in, &type, 1, &parameter->value, &parameter->isnull);
	parameter->ptype = type.oid;
	parameter->pflags = PARAM_FLAG_CONST;
}

ParamListInfo
statement_parameters(WireReader *in)
{
	uint16		count = wire_read_u16(in);
	ParamListInfo parameters = count == 0 ? NULL : makeParamList(count);

	for (int i = 0; i < count; i++)
		read_parameter(in, &parameters->params[i]);
	wire_read_end(in);
	return parameters;
}

/*-------------------------------------------------------------------------
 *
 * values.c
 *	  How the values of a SQL type travel.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "catalog/pg_type.h"
#include "parser/parse_coerce.h"
#include "utils/lsyscache.h"
#include "utils/typcache.h"

#include "value_forms.h"

static uint8 values_scalar_kind(Oid base);
static void values_prepare_text_form(ValueType *type);
static void values_prepare_fit(ValueType *type);
static bool values_polymorphic_array(Oid oid);

void
values_prepare(ValueType *type, Oid oid, int32 typmod)
{
	Oid			element;

	memset(type, 0, sizeof(ValueType));
	type->oid = oid;
	type->typmod = typmod;
	type->base = getBaseTypeAndTypmod(oid, &type->typmod);
	type->is_domain = type->has_domain = type->base != oid;
	type->context = CurrentMemoryContext;
	get_typlenbyvalalign(type->base, &type->length, &type->by_value,
						 &type->align);

	element = values_element(type->base);
	if (values_polymorphic_array(oid))
		type->kind = WIRE_ARRAY | WIRE_OTHER;
	else if (OidIsValid(element))
	{
		type->element = palloc(sizeof(ValueType));
		values_prepare(type->element, element, type->typmod);
		type->kind = WIRE_ARRAY | type->element->kind;
		type->has_domain |= type->element->has_domain;
	}
	else if (type->base == RECORDOID || type_is_rowtype(type->base))
	{
		type->kind = WIRE_RECORD;
		type->has_domain = true;
	}
	else
		type->kind = values_scalar_kind(type->base);

	if (type->kind == WIRE_OTHER || type->kind == WIRE_NUMERIC)
		values_prepare_text_form(type);
	else if (type->typmod >= 0 && type->kind < WIRE_RECORD)
		values_prepare_fit(type);
}

/*
 * The type of an array's elements, or InvalidOid.  int2vector and oidvector
 * count from 0 and have no NULLs, so they aren't arrays to us.
 */
Oid
values_element(Oid base)
{
	if (base == INT2VECTOROID || base == OIDVECTOROID)
		return InvalidOid;
	return get_element_type(base);
}

bool
values_is_record(const ValueType *type)
{
	return (type->kind & ~WIRE_ARRAY) == WIRE_RECORD;
}

int
values_wire_width(uint8 kind)
{
	static const uint8 widths[] = {
		[WIRE_BOOL] = 1,[WIRE_INT2] = 2,[WIRE_INT4] = 4,[WIRE_INT8] = 8,
		[WIRE_FLOAT4] = 4,[WIRE_FLOAT8] = 8,[WIRE_DATE] = 4,[WIRE_TIME] = 8,
		[WIRE_TIMESTAMP] = 8,[WIRE_TIMESTAMPTZ] = 8,[WIRE_UUID] = 16
	};

	return kind < lengthof(widths) ? widths[kind] : 0;
}

/* Zeros, an empty string, or nothing for a record. */
int
values_null_width(uint8 kind)
{
	int			width = values_wire_width(kind);

	if (width > 0 || kind == WIRE_RECORD)
		return width;
	return sizeof(uint32);
}

void
values_violation(const char *what)
{
	ereport(ERROR,
			(errcode(ERRCODE_PROTOCOL_VIOLATION),
			 errmsg("howdah engine sent %s", what),
			 errhint("This is an error of the engine.")));
}

static uint8
values_scalar_kind(Oid base)
{
	switch (base)
	{
		case BOOLOID:
			return WIRE_BOOL;
		case INT2OID:
			return WIRE_INT2;
		case INT4OID:
			return WIRE_INT4;
		case INT8OID:
			return WIRE_INT8;
		case FLOAT4OID:
			return WIRE_FLOAT4;
		case FLOAT8OID:
			return WIRE_FLOAT8;
		case TEXTOID:
		case VARCHAROID:
		case BPCHAROID:
		case NAMEOID:
		case UNKNOWNOID:
		case CSTRINGOID:
			return WIRE_TEXT;
		case BYTEAOID:
			return WIRE_BYTEA;
		case DATEOID:
			return WIRE_DATE;
		case TIMEOID:
			return WIRE_TIME;
		case TIMESTAMPOID:
			return WIRE_TIMESTAMP;
		case TIMESTAMPTZOID:
			return WIRE_TIMESTAMPTZ;
		case UUIDOID:
			return WIRE_UUID;
		case NUMERICOID:
			return WIRE_NUMERIC;
		case VOIDOID:
			return WIRE_VOID;
		default:
			return WIRE_OTHER;
	}
}

static void
values_prepare_text_form(ValueType *type)
{
	Oid			function;
	bool		is_varlena;

	getTypeOutputInfo(type->base, &function, &is_varlena);
	fmgr_info_cxt(function, &type->output, type->context);
	getTypeInputInfo(type->base, &function, &type->io_parameter);
	fmgr_info_cxt(function, &type->input, type->context);
}

static void
values_prepare_fit(ValueType *type)
{
	Oid			function;

	if (find_typmod_coercion_function(type->base, &function) == COERCION_PATH_FUNC)
		fmgr_info_cxt(function, &type->fit, type->context);
}

/* The pseudo-types of arrays, which only a check meets unresolved. */
static bool
values_polymorphic_array(Oid oid)
{
	return oid == ANYARRAYOID || oid == ANYCOMPATIBLEARRAYOID;
}

/*-------------------------------------------------------------------------
 *
 * value_array_read.c
 *	  Arrays from the wire.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "utils/array.h"

#include "value_forms.h"

/* Dimensions as they arrive. */
typedef struct ArrayShape
{
	int			dimensions;
	int			lengths[MAXDIM];
	int			count;			/* of elements */
	const bits8 *nulls;			/* NULL where none is */
} ArrayShape;

static void values_read_shape(WireReader *in, ValueType *element,
							  ArrayShape *shape);
static bool values_need_no_check(const ValueType *element);
static void values_check_room(WireReader *in, ValueType *element,
							  const ArrayShape *shape);
static Datum values_read_stored(WireReader *in, ValueType *element,
								const ArrayShape *shape);
static Datum values_read_elements(WireReader *in, ValueType *element,
								  const ArrayShape *shape);
static Datum values_read_element(WireReader *in, ValueType *element,
								 bool is_null);
static const int *values_lower_bounds(void);

Datum
values_read_array(WireReader *in, ValueType *type)
{
	ValueType  *element = type->element;
	ArrayShape	shape;

	if (element == NULL)
		values_violation("an array where none is expected");
	values_read_shape(in, element, &shape);
	if (shape.count == 0)
		return PointerGetDatum(construct_empty_array(element->oid));
	if (shape.nulls == NULL && values_need_no_check(element))
		return values_read_stored(in, element, &shape);
	return values_read_elements(in, element, &shape);
}

static void
values_read_shape(WireReader *in, ValueType *element, ArrayShape *shape)
{
	uint8		has_nulls;

	shape->dimensions = wire_read_u8(in);
	has_nulls = wire_read_u8(in);
	if (shape->dimensions > MAXDIM)
		values_violation("an array of too many dimensions");
	for (int i = 0; i < shape->dimensions; i++)
	{
		shape->lengths[i] = (int32) wire_read_u32(in);
		if (shape->lengths[i] < 0)
			values_violation("an array of negative length");
	}
	shape->count = ArrayGetNItems(shape->dimensions, shape->lengths);
	shape->nulls = has_nulls ? values_read_bitmap(in, shape->count) : NULL;
	values_check_room(in, element, shape);
}

/* Any bytes are as good as any other. */
static bool
values_need_no_check(const ValueType *element)
{
	return values_stored_as_sent(element->kind)
		&& element->kind >= WIRE_INT2 && element->kind <= WIRE_FLOAT8
		&& !element->is_domain;
}

/* Before memory is allocated by what the other side claims. */
static void
values_check_room(WireReader *in, ValueType *element,
				  const ArrayShape *shape)
{
	int			width = values_null_width(element->kind);

	if (element->kind == WIRE_RECORD && shape->nulls == NULL)
		width = sizeof(uint64);
	if ((uint64) shape->count * width > (uint64) (in->end - in->at))
		values_violation("an array longer than its message");
}

static Datum
values_read_stored(WireReader *in, ValueType *element,
				   const ArrayShape *shape)
{
	Size		bytes = (Size) shape->count * values_wire_width(element->kind);
	Size		header = ARR_OVERHEAD_NONULLS(shape->dimensions);
	ArrayType  *array;

	if (!AllocSizeIsValid(header + bytes))
		ereport(ERROR,
				(errcode(ERRCODE_PROGRAM_LIMIT_EXCEEDED),
				 errmsg("array of %d elements exceeds the maximum size of a value",
						shape->count),
				 errhint("Return it in pieces, by a function that returns a set.")));
	array = palloc(header + bytes);
	SET_VARSIZE(array, header + bytes);
	array->ndim = shape->dimensions;
	array->dataoffset = 0;
	array->elemtype = element->oid;
	memcpy(ARR_DIMS(array), shape->lengths, sizeof(int) * shape->dimensions);
	memcpy(ARR_LBOUND(array), values_lower_bounds(),
		   sizeof(int) * shape->dimensions);
	memcpy(ARR_DATA_PTR(array), wire_read_bytes(in, bytes), bytes);
	return PointerGetDatum(array);
}

static Datum
values_read_elements(WireReader *in, ValueType *element,
					 const ArrayShape *shape)
{
	Datum	   *values = palloc(sizeof(Datum) * shape->count);
	bool	   *nulls = palloc(sizeof(bool) * shape->count);
	ArrayType  *array;

	for (int i = 0; i < shape->count; i++)
	{
		nulls[i] = shape->nulls != NULL && values_bit(shape->nulls, i);
		values[i] = values_read_element(in, element, nulls[i]);
	}
	array = construct_md_array(values, nulls, shape->dimensions,
							   (int *) shape->lengths,
							   (int *) values_lower_bounds(), element->oid,
							   element->length, element->by_value,
							   element->align);
	pfree(values);
	pfree(nulls);
	return PointerGetDatum(array);
}

static Datum
values_read_element(WireReader *in, ValueType *element, bool is_null)
{
	if (is_null)
		wire_read_bytes(in, values_null_width(element->kind));
	return values_read_nullable(in, element, is_null);
}

static const int *
values_lower_bounds(void)
{
	static const int ones[MAXDIM] = {1, 1, 1, 1, 1, 1};

	return ones;
}

/*-------------------------------------------------------------------------
 *
 * value_array.c
 *	  Arrays to the wire.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/tupmacs.h"
#include "utils/array.h"

#include "value_forms.h"

static void values_write_dimensions(StringInfo out, ArrayType *array);
static void values_write_null_bitmap(StringInfo out, ArrayType *array,
									 int count);
static void values_write_elements(StringInfo out, ValueType *element,
								  ArrayType *array, int count);
static void values_write_each(StringInfo out, ValueType *element,
							  ArrayType *array, int count);
static void values_write_empty_array(StringInfo out);

void
values_write_array(StringInfo out, ValueType *type, Datum value)
{
	ArrayType  *array = DatumGetArrayTypeP(value);
	ValueType  *element = type->element;
	int			count = ArrayGetNItems(ARR_NDIM(array), ARR_DIMS(array));

	if (count == 0)
		values_write_empty_array(out);
	else
	{
		values_write_dimensions(out, array);
		values_write_elements(out, element, array, count);
	}
	if ((Pointer) array != DatumGetPointer(value))
		pfree(array);
}

static void
values_write_empty_array(StringInfo out)
{
	wire_write_u8(out, 0);
	wire_write_u8(out, 0);
}

static void
values_write_dimensions(StringInfo out, ArrayType *array)
{
	int			dimensions = ARR_NDIM(array);

	wire_write_u8(out, dimensions);
	wire_write_u8(out, ARR_HASNULL(array) ? 1 : 0);
	for (int i = 0; i < dimensions; i++)
		wire_write_u32(out, ARR_DIMS(array)[i]);
}

static void
values_write_null_bitmap(StringInfo out, ArrayType *array, int count)
{
	int			list = values_begin_list(out, count);

	for (int i = 0; i < count; i++)
		if (att_isnull(i, ARR_NULLBITMAP(array)))
			values_set_null(out, list, i);
}

static void
values_write_elements(StringInfo out, ValueType *element, ArrayType *array,
					  int count)
{
	int			width = values_wire_width(element->kind);

	if (ARR_HASNULL(array))
		values_write_null_bitmap(out, array, count);
	if (values_stored_as_sent(element->kind) && !ARR_HASNULL(array))
		wire_write_bytes(out, ARR_DATA_PTR(array), (Size) count * width);
	else
		values_write_each(out, element, array, count);
}

static void
values_write_each(StringInfo out, ValueType *element, ArrayType *array,
				  int count)
{
	static const char zeros[16] = {0};
	int			null_width = values_null_width(element->kind);
	char	   *at = ARR_DATA_PTR(array);
	bits8	   *present = ARR_NULLBITMAP(array);

	for (int i = 0; i < count; i++)
	{
		if (present != NULL && att_isnull(i, present))
		{
			wire_write_bytes(out, zeros, null_width);
			continue;
		}
		values_write(out, element,
					 fetch_att(at, element->by_value, element->length));
		at = att_addlength_pointer(at, element->length, at);
		at = (char *) att_align_nominal(at, element->align);
	}
}

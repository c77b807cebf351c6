/*-------------------------------------------------------------------------
 *
 * operand.c
 *	  Arrays as vectors: checked on the way in, built on the way out.
 *
 *-------------------------------------------------------------------------
 */
#include "operand.h"

static int
first_null(ArrayType *array, int length)
{
	bits8	   *present = ARR_NULLBITMAP(array);

	for (int i = 0; i < length; i++)
		if (!(present[i / 8] & (1 << (i % 8))))
			return i + 1;
	return 0;
}

int
operand_length(ArrayType *array)
{
	int			length = ArrayGetNItems(ARR_NDIM(array), ARR_DIMS(array));
	int			position = ARR_HASNULL(array) ? first_null(array, length) : 0;

	if (position > 0)
		ereport(ERROR,
				(errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED),
				 errmsg("element %d of the vector is null", position),
				 errhint("Replace it, or remove it with array_remove(vector, NULL).")));
	return length;
}

void
operand_check_lengths(int length, int other)
{
	if (length != other)
		ereport(ERROR,
				(errcode(ERRCODE_ARRAY_SUBSCRIPT_ERROR),
				 errmsg("vectors have different lengths: %d and %d", length, other),
				 errhint("Give vectors of the same length.")));
}

ArrayType *
operand_result(int length, Oid element, size_t size)
{
	size_t		bytes = ARR_OVERHEAD_NONULLS(1) + length * size;
	ArrayType  *array;

	if (length == 0)
		return construct_empty_array(element);
	array = palloc(bytes);
	SET_VARSIZE(array, bytes);
	array->ndim = 1;
	array->dataoffset = 0;
	array->elemtype = element;
	ARR_DIMS(array)[0] = length;
	ARR_LBOUND(array)[0] = 1;
	return array;
}

void
operand_overflow(void)
{
	ereport(ERROR,
			(errcode(ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE),
			 errmsg("value out of range: overflow"),
			 errhint("Scale the vectors, or use double precision[].")));
}

void
operand_zero_division(int position)
{
	ereport(ERROR,
			(errcode(ERRCODE_DIVISION_BY_ZERO),
			 errmsg("division by zero at element %d", position),
			 errhint("Replace zeros among the divisors.")));
}

/*
 * vector_loop.c
 *	  What a C programmer writes first: loops over arrays of real, for pgml's vectors to be measured beside.
 */
#include "postgres.h"

#include <math.h>

#include "fmgr.h"
#include "utils/array.h"

PG_FUNCTION_INFO_V1(howdah_bench_dot_product);
PG_FUNCTION_INFO_V1(howdah_bench_norm_l2);

static int
length_of(ArrayType *array)
{
	if (ARR_HASNULL(array))
		ereport(ERROR, (errcode(ERRCODE_NULL_VALUE_NOT_ALLOWED), errmsg("the array has NULLs")));
	return ArrayGetNItems(ARR_NDIM(array), ARR_DIMS(array));
}

Datum
howdah_bench_dot_product(PG_FUNCTION_ARGS)
{
	ArrayType  *left = PG_GETARG_ARRAYTYPE_P(0);
	ArrayType  *right = PG_GETARG_ARRAYTYPE_P(1);
	float4	   *a = (float4 *) ARR_DATA_PTR(left);
	float4	   *b = (float4 *) ARR_DATA_PTR(right);
	int			length = length_of(left);
	float8		sum = 0;

	if (length != length_of(right))
		ereport(ERROR, (errcode(ERRCODE_ARRAY_SUBSCRIPT_ERROR), errmsg("the arrays differ in length")));
	for (int i = 0; i < length; i++)
		sum += (float8) a[i] * b[i];
	PG_RETURN_FLOAT8(sum);
}

Datum
howdah_bench_norm_l2(PG_FUNCTION_ARGS)
{
	ArrayType  *array = PG_GETARG_ARRAYTYPE_P(0);
	float4	   *a = (float4 *) ARR_DATA_PTR(array);
	int			length = length_of(array);
	float8		sum = 0;

	for (int i = 0; i < length; i++)
		sum += (float8) a[i] * a[i];
	PG_RETURN_FLOAT8(sqrt(sum));
}

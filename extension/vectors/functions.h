/*-------------------------------------------------------------------------
 *
 * functions.h
 *	  Vector functions, of the element type that the including file defines.
 *
 * Sums go to eight lanes of double, always the same ones: fast, and equal on
 * every machine.
 *
 *-------------------------------------------------------------------------
 */
#include "operand.h"

#include <float.h>
#include <math.h>

#include "catalog/pg_type.h"

#define LANES 8
#define ELEMENTS(array) ((ELEMENT *) ARR_DATA_PTR(array))

/* A sum of an expression of x and y, the elements at the same position. */
#define DEFINE_SUM(name, expression) \
static double \
name(const ELEMENT *restrict left, const ELEMENT *restrict right, int length, double scale) \
{ \
	double		lanes[LANES] = {0}; \
	double		total = 0; \
	int			i = 0; \
	for (; i + LANES <= length; i += LANES) \
		for (int lane = 0; lane < LANES; lane++) \
		{ \
			double		x = left[i + lane]; \
			double		y = right[i + lane]; \
			(void) x; \
			(void) y; \
			lanes[lane] += expression; \
		} \
	for (; i < length; i++) \
	{ \
		double		x = left[i]; \
		double		y = right[i]; \
		(void) x; \
		(void) y; \
		lanes[i % LANES] += expression; \
	} \
	for (int lane = 0; lane < LANES; lane++) \
		total += lanes[lane]; \
	return total; \
}

DEFINE_SUM(count_nonzero, (x != 0))
DEFINE_SUM(sum_absolute, fabs(x))
DEFINE_SUM(sum_squares, (x / scale) * (x / scale))
DEFINE_SUM(sum_products, x * y)
DEFINE_SUM(sum_scaled_products, (x / scale) * y)
DEFINE_SUM(sum_differences, fabs(x - y))
DEFINE_SUM(sum_squared_differences, (x / scale - y / scale) * (x / scale - y / scale))
DEFINE_SUM(sum_squares_plain, x * x)
DEFINE_SUM(sum_squared_differences_plain, (x - y) * (x - y))
DEFINE_SUM(count_infinite, (isinf(x) || isinf(y)))

/* The greatest absolute value; NaN where one is. */
static double
greatest_absolute(const ELEMENT * x, int length)
{
	double		greatest = 0;

	for (int i = 0; i < length; i++)
	{
		if (isnan(x[i]))
			return NAN;
		if (fabs(x[i]) > greatest)
			greatest = fabs(x[i]);
	}
	return greatest;
}

/* Squares that leave the range of double are summed again, scaled. */
static bool
in_range(double squares)
{
	return isnan(squares) || (squares > DBL_MIN / DBL_EPSILON && !isinf(squares));
}

static double
euclidean_norm(const ELEMENT * x, int length)
{
	double		squares = sum_squares_plain(x, x, length, 1);
	double		scale;

	if (in_range(squares))
		return sqrt(squares);
	scale = greatest_absolute(x, length);
	if (scale == 0 || isinf(scale) || isnan(scale))
		return scale;
	return scale * sqrt(sum_squares(x, x, length, scale));
}

static double
euclidean_distance(const ELEMENT * x, const ELEMENT * y, int length)
{
	double		squares = sum_squared_differences_plain(x, y, length, 1);
	double		scale;

	if (in_range(squares))
		return sqrt(squares);
	scale = fmax(greatest_absolute(x, length), greatest_absolute(y, length));
	if (scale == 0 || isinf(scale))
		return scale;
	return scale * sqrt(sum_squared_differences(x, y, length, scale));
}

/* The result as an element; infinite only where an operand is. */
static ELEMENT
narrowed(double value, const ELEMENT * x, const ELEMENT * y, int length)
{
	ELEMENT		result = (ELEMENT) value;

	if (isinf(result) && count_infinite(x, y, length, 1) == 0)
		operand_overflow();
	return result;
}

#define DEFINE_UNARY(name, expression) \
PG_FUNCTION_INFO_V1(NAMED(name)); \
Datum \
NAMED(name) (PG_FUNCTION_ARGS) \
{ \
	ArrayType  *array = PG_GETARG_ARRAYTYPE_P(0); \
	int			length = operand_length(array); \
	const ELEMENT *x = ELEMENTS(array); \
	ELEMENT_RETURN(narrowed(expression, x, x, length)); \
}

DEFINE_UNARY(norm_l0, count_nonzero(x, x, length, 1))
DEFINE_UNARY(norm_l1, sum_absolute(x, x, length, 1))
DEFINE_UNARY(norm_l2, euclidean_norm(x, length))
DEFINE_UNARY(norm_max, greatest_absolute(x, length))

#define DEFINE_BINARY(name, expression) \
PG_FUNCTION_INFO_V1(NAMED(name)); \
Datum \
NAMED(name) (PG_FUNCTION_ARGS) \
{ \
	ArrayType  *left = PG_GETARG_ARRAYTYPE_P(0); \
	ArrayType  *right = PG_GETARG_ARRAYTYPE_P(1); \
	int			length = operand_length(left); \
	const ELEMENT *x = ELEMENTS(left); \
	const ELEMENT *y = ELEMENTS(right); \
	operand_check_lengths(length, operand_length(right)); \
	ELEMENT_RETURN(narrowed(expression, x, y, length)); \
}

/* Of vectors without a direction NaN; rounding never leaves -1 to 1. */
static double
cosine(const ELEMENT * x, const ELEMENT * y, int length)
{
	double		left = euclidean_norm(x, length);
	double		right = euclidean_norm(y, length);
	double		value;

	if (length == 0 || left == 0 || right == 0)
		return NAN;
	value = sum_products(x, y, length, 1) / (left * right);
	if (!isfinite(left * right) || left * right < DBL_MIN / DBL_EPSILON)
		value = sum_scaled_products(x, y, length, left) / right;
	return value > 1 ? 1 : value < -1 ? -1 : value;
}

DEFINE_BINARY(dot_product, sum_products(x, y, length, 1))
DEFINE_BINARY(cosine_similarity, cosine(x, y, length))
DEFINE_BINARY(distance_l1, sum_differences(x, y, length, 1))
DEFINE_BINARY(distance_l2, euclidean_distance(x, y, length))

#define DEFINE_NORMALIZE(name, expression) \
PG_FUNCTION_INFO_V1(NAMED(name)); \
Datum \
NAMED(name) (PG_FUNCTION_ARGS) \
{ \
	ArrayType  *array = PG_GETARG_ARRAYTYPE_P(0); \
	int			length = operand_length(array); \
	const ELEMENT *restrict x = ELEMENTS(array); \
	ArrayType  *normalized = operand_result(length, ELEMENT_OID, sizeof(ELEMENT)); \
	ELEMENT    *restrict z = ELEMENTS(normalized); \
	double		norm = expression; \
	if (isinf(norm) && count_infinite(x, x, length, 1) == 0) \
		operand_overflow(); \
	if (norm == 0) \
		norm = 1; \
	for (int i = 0; i < length; i++) \
		z[i] = (ELEMENT) (x[i] / norm); \
	PG_RETURN_ARRAYTYPE_P(normalized); \
}

DEFINE_NORMALIZE(normalize_l1, sum_absolute(x, x, length, 1))
DEFINE_NORMALIZE(normalize_l2, euclidean_norm(x, length))
DEFINE_NORMALIZE(normalize_max, greatest_absolute(x, length))

/* An infinite element whose operands are finite has overflown. */
static void
check_elements(const ELEMENT * z, const ELEMENT * x, const ELEMENT * y, int stride, int length)
{
	if (count_infinite(z, z, length, 1) == 0)
		return;
	for (int i = 0; i < length; i++)
		if (isinf(z[i]) && !isinf(x[i]) && !isinf(y[i * stride]))
			operand_overflow();
}

static void
check_divisors(const ELEMENT * x, const ELEMENT * y, int stride, int length)
{
	for (int i = 0; i < length; i++)
		if (y[i * stride] == 0 && !isnan(x[i]))
			operand_zero_division(i + 1);
}

#define DEFINE_ELEMENTWISE(name, operator, check) \
PG_FUNCTION_INFO_V1(NAMED(name##_vector)); \
Datum \
NAMED(name##_vector) (PG_FUNCTION_ARGS) \
{ \
	ArrayType  *left = PG_GETARG_ARRAYTYPE_P(0); \
	ArrayType  *right = PG_GETARG_ARRAYTYPE_P(1); \
	int			length = operand_length(left); \
	ArrayType  *result = operand_result(length, ELEMENT_OID, sizeof(ELEMENT)); \
	const ELEMENT *restrict x = ELEMENTS(left); \
	const ELEMENT *restrict y = ELEMENTS(right); \
	ELEMENT    *restrict z = ELEMENTS(result); \
	operand_check_lengths(length, operand_length(right)); \
	check(x, y, 1, length); \
	for (int i = 0; i < length; i++) \
		z[i] = x[i] operator y[i]; \
	check_elements(z, x, y, 1, length); \
	PG_RETURN_ARRAYTYPE_P(result); \
} \
PG_FUNCTION_INFO_V1(NAMED(name##_scalar)); \
Datum \
NAMED(name##_scalar) (PG_FUNCTION_ARGS) \
{ \
	ArrayType  *left = PG_GETARG_ARRAYTYPE_P(0); \
	ELEMENT		y = ELEMENT_ARGUMENT(1); \
	int			length = operand_length(left); \
	ArrayType  *result = operand_result(length, ELEMENT_OID, sizeof(ELEMENT)); \
	const ELEMENT *restrict x = ELEMENTS(left); \
	ELEMENT    *restrict z = ELEMENTS(result); \
	check(x, &y, 0, length); \
	for (int i = 0; i < length; i++) \
		z[i] = x[i] operator y; \
	check_elements(z, x, &y, 0, length); \
	PG_RETURN_ARRAYTYPE_P(result); \
}

#define ANY_OPERANDS(x, y, stride, length) ((void) 0)

DEFINE_ELEMENTWISE(add, +, ANY_OPERANDS)
DEFINE_ELEMENTWISE(subtract, -, ANY_OPERANDS)
DEFINE_ELEMENTWISE(multiply, *, ANY_OPERANDS)
DEFINE_ELEMENTWISE(divide, /, check_divisors)

/*-------------------------------------------------------------------------
 *
 * arithmetic.h
 *	  Elementwise arithmetic with a number, or with another vector.
 *
 *-------------------------------------------------------------------------
 */
typedef Element (*Operation) (Element x, Element y);
typedef void (*Check) (const Element *x, const Element *y, int stride, int length);

static inline Element
plus(Element x, Element y)
{
	return x + y;
}

static inline Element
minus(Element x, Element y)
{
	return x - y;
}

static inline Element
times(Element x, Element y)
{
	return x * y;
}

static inline Element
over(Element x, Element y)
{
	return x / y;
}

static inline void
any_operands(const Element *x, const Element *y, int stride, int length)
{
}

static void
check_divisors(const Element *x, const Element *y, int stride, int length)
{
	int			divisors = stride == 0 ? 1 : length;

	if (count_nonzero(y, divisors) == divisors)
		return;
	for (int i = 0; i < length; i++)
		if (y[i * stride] == 0 && !isnan(x[i]))
			operand_zero_division(i + 1);
}

/* The other operands are y, a stride apart: 0 is one number for all. */
static pg_attribute_always_inline Datum
calculate(ArrayType *vector, const Element *restrict y, int stride, Operation operation, Check check)
{
	int			length = operand_length(vector);
	ArrayType  *result = operand_result(length, ELEMENT_OID, sizeof(Element));
	const Element *restrict x = ELEMENTS(vector);
	Element    *restrict z = ELEMENTS(result);

	check(x, y, stride, length);
	for (int i = 0; i < length; i++)
		z[i] = operation(x[i], y[i * stride]);
	check_elements(z, x, y, stride, length);
	PG_RETURN_ARRAYTYPE_P(result);
}

static pg_attribute_always_inline Datum
calculate_with_number(FunctionCallInfo fcinfo, Operation operation, Check check)
{
	Element		y = ELEMENT_ARGUMENT(1);

	return calculate(PG_GETARG_ARRAYTYPE_P(0), &y, 0, operation, check);
}

static pg_attribute_always_inline Datum
calculate_with_vector(FunctionCallInfo fcinfo, Operation operation, Check check)
{
	ArrayType  *vector = PG_GETARG_ARRAYTYPE_P(0);
	ArrayType  *other = PG_GETARG_ARRAYTYPE_P(1);

	operand_check_lengths(operand_length(vector), operand_length(other));
	return calculate(vector, ELEMENTS(other), 1, operation, check);
}

SQL_FUNCTION(add_scalar)
{
	return calculate_with_number(fcinfo, plus, any_operands);
}

SQL_FUNCTION(add_vector)
{
	return calculate_with_vector(fcinfo, plus, any_operands);
}

SQL_FUNCTION(subtract_scalar)
{
	return calculate_with_number(fcinfo, minus, any_operands);
}

SQL_FUNCTION(subtract_vector)
{
	return calculate_with_vector(fcinfo, minus, any_operands);
}

SQL_FUNCTION(multiply_scalar)
{
	return calculate_with_number(fcinfo, times, any_operands);
}

SQL_FUNCTION(multiply_vector)
{
	return calculate_with_vector(fcinfo, times, any_operands);
}

SQL_FUNCTION(divide_scalar)
{
	return calculate_with_number(fcinfo, over, check_divisors);
}

SQL_FUNCTION(divide_vector)
{
	return calculate_with_vector(fcinfo, over, check_divisors);
}

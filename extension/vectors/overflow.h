/*-------------------------------------------------------------------------
 *
 * overflow.h
 *	  Results that do not fit the element type, while the operands do, are errors.
 *
 *-------------------------------------------------------------------------
 */
static inline double
infinite(double x, double y, double scale)
{
	return isinf(x) || isinf(y);
}

/* The value as an element; infinite only where an operand is. */
static Datum
narrowed(double value, const Element *x, const Element *y, int length)
{
	Element		result = (Element) value;

	if (isinf(result) && sum(x, y, length, infinite) == 0)
		operand_overflow();
	return ELEMENT_DATUM(result);
}

/* The operands' y is at every stride: 0 is the same number for all. */
static void
check_elements(const Element *z, const Element *x, const Element *y, int stride, int length)
{
	if (sum(z, z, length, infinite) == 0)
		return;
	for (int i = 0; i < length; i++)
		if (isinf(z[i]) && !isinf(x[i]) && !isinf(y[i * stride]))
			operand_overflow();
}

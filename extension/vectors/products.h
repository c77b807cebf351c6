/*-------------------------------------------------------------------------
 *
 * products.h
 *	  How much two vectors point the same way.
 *
 *-------------------------------------------------------------------------
 */
static inline double
product(double x, double y, double scale)
{
	return (x / scale) * y;
}

static double
dot_product(const Element *x, const Element *y, int length)
{
	return sum(x, y, length, product);
}

/* Of vectors without a direction NaN; rounding never leaves -1 to 1. */
static double
cosine(const Element *x, const Element *y, int length)
{
	double		left = euclidean_norm(x, length);
	double		right = euclidean_norm(y, length);
	double		value;

	if (left == 0 || right == 0)
		return NAN;
	value = dot_product(x, y, length) / (left * right);
	if (!isfinite(left * right) || left * right < DBL_MIN / DBL_EPSILON)
		value = sum_scaled(x, y, length, left, product) / right;
	return value > 1 ? 1 : value < -1 ? -1 : value;
}

SQL_FUNCTION(dot_product)
{
	return compare(fcinfo, dot_product);
}

SQL_FUNCTION(cosine_similarity)
{
	return compare(fcinfo, cosine);
}

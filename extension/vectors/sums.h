/*-------------------------------------------------------------------------
 *
 * sums.h
 *	  Sums over the elements of one or two vectors.
 *
 * They go to eight lanes of double, always the same ones: fast, and equal on
 * every machine.
 *
 *-------------------------------------------------------------------------
 */
#define LANES 8

typedef double (*Term) (double x, double y, double scale);

/* The sum of the terms of the elements at the same position. */
static pg_attribute_always_inline double
sum_scaled(const Element *restrict left, const Element *restrict right, int length, double scale, Term term)
{
	double		lanes[LANES] = {0};
	double		total = 0;
	int			i = 0;

	for (; i + LANES <= length; i += LANES)
		for (int lane = 0; lane < LANES; lane++)
			lanes[lane] += term(left[i + lane], right[i + lane], scale);
	for (; i < length; i++)
		lanes[i % LANES] += term(left[i], right[i], scale);
	for (int lane = 0; lane < LANES; lane++)
		total += lanes[lane];
	return total;
}

static pg_attribute_always_inline double
sum(const Element *left, const Element *right, int length, Term term)
{
	return sum_scaled(left, right, length, 1, term);
}

/* Squares that leave the range of double are summed again, scaled. */
static bool
squares_in_range(double squares)
{
	return isnan(squares) || (squares > DBL_MIN / DBL_EPSILON && !isinf(squares));
}

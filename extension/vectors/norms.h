/*-------------------------------------------------------------------------
 *
 * norms.h
 *	  How long a vector is.
 *
 *-------------------------------------------------------------------------
 */
static inline double
nonzero(double x, double y, double scale)
{
	return x != 0;
}

static inline double
absolute(double x, double y, double scale)
{
	return fabs(x);
}

static inline double
square(double x, double y, double scale)
{
	return (x / scale) * (x / scale);
}

static double
count_nonzero(const Element *x, int length)
{
	return sum(x, x, length, nonzero);
}

static double
sum_absolute(const Element *x, int length)
{
	return sum(x, x, length, absolute);
}

static inline Element
larger(Element a, Element b)
{
	return a > b ? a : b;
}

/* NaN where an element is. */
static double
greatest_absolute(const Element *x, int length)
{
	Element		lanes[LANES] = {0};
	int			i = 0;

	if (isnan(sum_absolute(x, length)))
		return NAN;
	for (; i + LANES <= length; i += LANES)
		for (int lane = 0; lane < LANES; lane++)
			lanes[lane] = larger(ELEMENT_ABS(x[i + lane]), lanes[lane]);
	for (; i < length; i++)
		lanes[0] = larger(ELEMENT_ABS(x[i]), lanes[0]);
	for (int lane = 1; lane < LANES; lane++)
		lanes[0] = larger(lanes[lane], lanes[0]);
	return lanes[0];
}

static double
euclidean_norm(const Element *x, int length)
{
	double		squares = sum(x, x, length, square);
	double		scale;

	if (squares_in_range(squares))
		return sqrt(squares);
	scale = greatest_absolute(x, length);
	if (scale == 0 || !isfinite(scale))
		return scale;
	return scale * sqrt(sum_scaled(x, x, length, scale, square));
}

typedef double (*Norm) (const Element *x, int length);

static Datum
norm(FunctionCallInfo fcinfo, Norm norm_of)
{
	ArrayType  *vector = PG_GETARG_ARRAYTYPE_P(0);
	int			length = operand_length(vector);
	const Element *x = ELEMENTS(vector);

	return narrowed(norm_of(x, length), x, x, length);
}

SQL_FUNCTION(norm_l0)
{
	return norm(fcinfo, count_nonzero);
}

SQL_FUNCTION(norm_l1)
{
	return norm(fcinfo, sum_absolute);
}

SQL_FUNCTION(norm_l2)
{
	return norm(fcinfo, euclidean_norm);
}

SQL_FUNCTION(norm_max)
{
	return norm(fcinfo, greatest_absolute);
}

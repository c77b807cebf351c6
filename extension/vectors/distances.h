/*-------------------------------------------------------------------------
 *
 * distances.h
 *	  How far two vectors are from each other.
 *
 *-------------------------------------------------------------------------
 */
static inline double
difference(double x, double y, double scale)
{
	return fabs(x - y);
}

static inline double
squared_difference(double x, double y, double scale)
{
	return (x / scale - y / scale) * (x / scale - y / scale);
}

static double
manhattan_distance(const Element *x, const Element *y, int length)
{
	return sum(x, y, length, difference);
}

static double
euclidean_distance(const Element *x, const Element *y, int length)
{
	double		squares = sum(x, y, length, squared_difference);
	double		scale;

	if (squares_in_range(squares))
		return sqrt(squares);
	scale = Max(greatest_absolute(x, length), greatest_absolute(y, length));
	if (scale == 0 || isinf(scale))
		return scale;
	return scale * sqrt(sum_scaled(x, y, length, scale, squared_difference));
}

typedef double (*Comparison) (const Element *x, const Element *y, int length);

static Datum
compare(FunctionCallInfo fcinfo, Comparison comparison)
{
	ArrayType  *vector = PG_GETARG_ARRAYTYPE_P(0);
	ArrayType  *other = PG_GETARG_ARRAYTYPE_P(1);
	int			length = operand_length(vector);
	const Element *x = ELEMENTS(vector);
	const Element *y = ELEMENTS(other);

	operand_check_lengths(length, operand_length(other));
	return narrowed(comparison(x, y, length), x, y, length);
}

SQL_FUNCTION(distance_l1)
{
	return compare(fcinfo, manhattan_distance);
}

SQL_FUNCTION(distance_l2)
{
	return compare(fcinfo, euclidean_distance);
}

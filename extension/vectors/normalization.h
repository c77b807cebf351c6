/*-------------------------------------------------------------------------
 *
 * normalization.h
 *	  Vectors divided by their norm.
 *
 *-------------------------------------------------------------------------
 */
static Datum
normalize(FunctionCallInfo fcinfo, Norm norm_of)
{
	ArrayType  *vector = PG_GETARG_ARRAYTYPE_P(0);
	int			length = operand_length(vector);
	ArrayType  *normalized = operand_result(length, ELEMENT_OID, sizeof(Element));
	const Element *restrict x = ELEMENTS(vector);
	Element    *restrict z = ELEMENTS(normalized);
	double		divisor = norm_of(x, length);

	if (isinf(divisor) && sum(x, x, length, infinite) == 0)
		operand_overflow();
	if (divisor == 0)
		divisor = 1;
	for (int i = 0; i < length; i++)
		z[i] = (Element) (x[i] / divisor);
	PG_RETURN_ARRAYTYPE_P(normalized);
}

SQL_FUNCTION(normalize_l1)
{
	return normalize(fcinfo, sum_absolute);
}

SQL_FUNCTION(normalize_l2)
{
	return normalize(fcinfo, euclidean_norm);
}

SQL_FUNCTION(normalize_max)
{
	return normalize(fcinfo, greatest_absolute);
}

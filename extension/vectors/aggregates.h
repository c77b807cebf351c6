/*-------------------------------------------------------------------------
 *
 * aggregates.h
 *	  Elementwise aggregates; functions.h must come first.
 *
 *-------------------------------------------------------------------------
 */

/* The state to write to: an aggregate's own in place, else a copy. */
static ArrayType *
writable_state(FunctionCallInfo fcinfo, bool first)
{
	ArrayType  *from = PG_GETARG_ARRAYTYPE_P(first ? 1 : 0);
	int			length = operand_length(from);
	ArrayType  *state;

	if (!first && AggCheckCallContext(fcinfo, NULL))
		return from;
	state = operand_result(length, ELEMENT_OID, sizeof(ELEMENT));
	memcpy(ELEMENTS(state), ELEMENTS(from), length * sizeof(ELEMENT));
	return state;
}

/* s is the state's element, x the row's; the first row's state is start. */
#define DEFINE_TRANSITION(name, start, step) \
PG_FUNCTION_INFO_V1(NAMED(name)); \
Datum \
NAMED(name) (PG_FUNCTION_ARGS) \
{ \
	bool		first = PG_ARGISNULL(0); \
	ArrayType  *state; \
	ArrayType  *row; \
	ELEMENT    *restrict to; \
	const ELEMENT *restrict from; \
	int			length; \
	int			overflown = 0; \
	if (PG_ARGISNULL(1) && first) \
		PG_RETURN_NULL(); \
	if (PG_ARGISNULL(1)) \
		PG_RETURN_DATUM(PG_GETARG_DATUM(0)); \
	state = writable_state(fcinfo, first); \
	row = PG_GETARG_ARRAYTYPE_P(1); \
	length = operand_length(row); \
	operand_check_lengths(operand_length(state), length); \
	to = ELEMENTS(state); \
	from = ELEMENTS(row); \
	for (int i = 0; i < length; i++) \
	{ \
		ELEMENT		s = to[i]; \
		ELEMENT		x = from[i]; \
		ELEMENT		z = first ? (start) : (step); \
		overflown |= isinf(z) && !isinf(s) && !isinf(x); \
		to[i] = z; \
	} \
	if (overflown) \
		operand_overflow(); \
	PG_RETURN_ARRAYTYPE_P(state); \
}

/* NaN is the greatest of all, as PostgreSQL orders it. */
#define LESSER(a, b) ((a) < (b) || isnan(b) ? (a) : (b))
#define GREATER(a, b) ((a) > (b) || isnan(a) ? (a) : (b))

DEFINE_TRANSITION(sum_state, x, s + x)
DEFINE_TRANSITION(sum_combine, x, s + x)
DEFINE_TRANSITION(min_state, x, LESSER(x, s))
DEFINE_TRANSITION(min_combine, x, LESSER(x, s))
DEFINE_TRANSITION(max_state, x, GREATER(x, s))
DEFINE_TRANSITION(max_combine, x, GREATER(x, s))
DEFINE_TRANSITION(min_abs_state, ELEMENT_ABS(x), LESSER(ELEMENT_ABS(x), s))
DEFINE_TRANSITION(min_abs_combine, x, LESSER(x, s))
DEFINE_TRANSITION(max_abs_state, ELEMENT_ABS(x), GREATER(ELEMENT_ABS(x), s))
DEFINE_TRANSITION(max_abs_combine, x, GREATER(x, s))

/* No rows make an empty array. */
PG_FUNCTION_INFO_V1(NAMED(finalize));

Datum
NAMED(finalize) (PG_FUNCTION_ARGS)
{
	if (PG_ARGISNULL(0))
		PG_RETURN_ARRAYTYPE_P(construct_empty_array(ELEMENT_OID));
	PG_RETURN_DATUM(PG_GETARG_DATUM(0));
}

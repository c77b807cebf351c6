/*-------------------------------------------------------------------------
 *
 * aggregates.h
 *	  Elementwise aggregates. A state is a vector, the one of no row NULL.
 *
 *-------------------------------------------------------------------------
 */
typedef Element (*Step) (Element state, Element row);
typedef bool (*Overflow) (Element next, Element state, Element row);

/* NaN is the greatest of all, as PostgreSQL orders it. */
static inline Element
greater(Element state, Element row)
{
	return row > state ? row : isnan(row) ? row : state;
}

static inline Element
lesser(Element state, Element row)
{
	return row < state ? row : isnan(state) ? row : state;
}

static inline Element
lesser_absolute(Element state, Element row)
{
	return lesser(state, ELEMENT_ABS(row));
}

static inline Element
greater_absolute(Element state, Element row)
{
	return greater(state, ELEMENT_ABS(row));
}

static inline Element
row_itself(Element state, Element row)
{
	return row;
}

static inline Element
row_absolute(Element state, Element row)
{
	return ELEMENT_ABS(row);
}

/* The state to write to: an aggregate's own in place, else a copy. */
static ArrayType *
writable_state(FunctionCallInfo fcinfo, bool first)
{
	ArrayType  *from = PG_GETARG_ARRAYTYPE_P(first ? 1 : 0);
	int			length = operand_length(from);
	ArrayType  *state;

	if (!first && AggCheckCallContext(fcinfo, NULL))
		return from;
	state = operand_result(length, ELEMENT_OID, sizeof(Element));
	memcpy(ELEMENTS(state), ELEMENTS(from), length * sizeof(Element));
	return state;
}

/* Whether the next state is infinite though what it comes from is not. */
static inline bool
overflown(Element next, Element state, Element row)
{
	return isinf(next) && !isinf(state) && !isinf(row);
}

static inline bool
never_overflown(Element next, Element state, Element row)
{
	return false;
}

static pg_attribute_always_inline void
step_elements(Element *restrict state, const Element *restrict row, int length, Step step, Overflow overflow)
{
	ElementFlag overflows = 0;

	for (int i = 0; i < length; i++)
	{
		Element		next = step(state[i], row[i]);

		overflows |= overflow(next, state[i], row[i]);
		state[i] = next;
	}
	if (overflows)
		operand_overflow();
}

/* The state after the row; NULL rows change nothing. */
static pg_attribute_always_inline Datum
transition(FunctionCallInfo fcinfo, Step start, Step step, Overflow overflow)
{
	bool		first = PG_ARGISNULL(0);
	ArrayType  *state;
	ArrayType  *row;
	int			length;

	if (PG_ARGISNULL(1) && first)
		PG_RETURN_NULL();
	if (PG_ARGISNULL(1))
		PG_RETURN_DATUM(PG_GETARG_DATUM(0));
	state = writable_state(fcinfo, first);
	row = PG_GETARG_ARRAYTYPE_P(1);
	length = operand_length(row);
	operand_check_lengths(operand_length(state), length);
	if (first)
		step_elements(ELEMENTS(state), ELEMENTS(row), length, start, never_overflown);
	else
		step_elements(ELEMENTS(state), ELEMENTS(row), length, step, overflow);
	PG_RETURN_ARRAYTYPE_P(state);
}

SQL_FUNCTION(sum_state)
{
	return transition(fcinfo, row_itself, plus, overflown);
}

SQL_FUNCTION(sum_combine)
{
	return transition(fcinfo, row_itself, plus, overflown);
}

SQL_FUNCTION(min_state)
{
	return transition(fcinfo, row_itself, lesser, never_overflown);
}

SQL_FUNCTION(min_combine)
{
	return transition(fcinfo, row_itself, lesser, never_overflown);
}

SQL_FUNCTION(max_state)
{
	return transition(fcinfo, row_itself, greater, never_overflown);
}

SQL_FUNCTION(max_combine)
{
	return transition(fcinfo, row_itself, greater, never_overflown);
}

SQL_FUNCTION(min_abs_state)
{
	return transition(fcinfo, row_absolute, lesser_absolute, never_overflown);
}

SQL_FUNCTION(min_abs_combine)
{
	return transition(fcinfo, row_itself, lesser, never_overflown);
}

SQL_FUNCTION(max_abs_state)
{
	return transition(fcinfo, row_absolute, greater_absolute, never_overflown);
}

SQL_FUNCTION(max_abs_combine)
{
	return transition(fcinfo, row_itself, greater, never_overflown);
}

/* No rows make an empty array. */
SQL_FUNCTION(finalize)
{
	if (PG_ARGISNULL(0))
		PG_RETURN_ARRAYTYPE_P(construct_empty_array(ELEMENT_OID));
	PG_RETURN_DATUM(PG_GETARG_DATUM(0));
}

/*-------------------------------------------------------------------------
 *
 * set_result.h
 *	  Calls of functions that return a set.
 *
 *-------------------------------------------------------------------------
 */
#ifndef HOWDAH_SET_RESULT_H
#define HOWDAH_SET_RESULT_H

#include "funcapi.h"
#include "values.h"

/* The rows of one call. */
typedef struct SetResult
{
	ValueType  *result;
	int			count;			/* of columns on the wire */
	ValueType  *columns;
	const int  *attributes;		/* their positions in descriptor */
	TupleDesc	descriptor;
	Tuplestorestate *store;
	Datum	   *values;			/* one for each attribute */
	bool	   *nulls;
	MemoryContext context;		/* of one row */
} SetResult;

/* A CallRows whose state is a SetResult. */
extern void set_read_rows(WireReader *rows, void *state);

/* Whether rows are being read: the engine goes on sending, so nothing can be called. */
extern bool set_reading_rows(void);

#endif							/* HOWDAH_SET_RESULT_H */

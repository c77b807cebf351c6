/*-------------------------------------------------------------------------
 *
 * column.h
 *	  Some rows of one column of a result, side by side as on the wire.
 *
 *-------------------------------------------------------------------------
 */
#ifndef HOWDAH_COLUMN_H
#define HOWDAH_COLUMN_H

#include "values.h"

typedef struct Column
{
	ValueType	type;
	bool		is_fixed;		/* all values have the same width */
	int			width;			/* then, in bytes */
	char	   *values;			/* where fixed */
	uint32	   *offsets;		/* where not: of rows + 1 values in bytes */
	StringInfoData bytes;
	bool		has_nulls;
	bits8	   *nulls;			/* bit set: NULL */
} Column;

/* The column of an attribute; rows is the most that it will hold. */
extern void column_prepare(Column *column, Form_pg_attribute attribute);
extern void column_allocate(Column *column, uint32 rows);

/* Bytes that a row takes, without what values of varying width have. */
extern Size column_row_size(const Column *column);

/* Adds one row to all columns; returns by how many bytes they grew, fixed widths aside. */
extern Size columns_add_row(Column *columns, int count, uint32 row, const Datum *values,
							const bool *nulls);

/* Bytes on the wire, and these themselves. */
extern Size column_size(const Column *column, uint32 rows);
extern void column_send(Column *column, uint32 rows);

/* Back to no rows. */
extern void column_reset(Column *column, uint32 rows);

#endif							/* HOWDAH_COLUMN_H */

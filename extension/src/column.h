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

/* How a column's values travel: not needed for a value of fixed width. */
typedef struct ColumnForm
{
	ValueType	type;
	uint32	   *offsets;		/* of values of varying width: of rows + 1, in bytes */
	StringInfoData bytes;
} ColumnForm;

/* Small, as each row goes by all columns. */
typedef struct Column
{
	char	   *values;			/* of fixed width */
	bits8	   *nulls;			/* bit set: NULL */
	ColumnForm *form;
	int16		width;			/* in bytes, if fixed */
	int16		run;			/* how many columns from here on are of this width */
	bool		is_fixed;		/* all values have that width */
	bool		has_nulls;
} Column;

/* The column of an attribute; rows is the most that it will hold. */
extern void column_prepare(Column *column, Form_pg_attribute attribute);
extern void column_allocate(Column *column, uint32 rows);

/* Finds columns side by side that can be filled alike. */
extern void columns_find_runs(Column *columns, int count);

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

/*-------------------------------------------------------------------------
 *
 * row_type.h
 *	  Row types as the engine knows them: the columns of a composite type or
 *	  an anonymous record, under an identifier that changes when they do.
 *
 *-------------------------------------------------------------------------
 */
#ifndef HOWDAH_ROW_TYPE_H
#define HOWDAH_ROW_TYPE_H

#include "values.h"

/* Lives to the end of the transaction at least. */
typedef struct RowType
{
	MemoryContext context;		/* its own */
	uint64		identifier;		/* of assign_record_type_identifier */
	uint64		connection;		/* serial of the one that it is defined on */
	TupleDesc	descriptor;		/* with dropped columns */
	int			count;			/* of columns that are not dropped */
	int		   *attributes;		/* their positions in descriptor, from 0 */
	ValueType  *columns;		/* their types */
	bool		nests;			/* has columns that are composites */
} RowType;

/* The present row type of a composite type, or of a blessed record type. */
extern RowType *row_type_of(Oid type, int32 typmod);
extern RowType *row_type_of_descriptor(TupleDesc descriptor);

/* NULL where the session never met it. */
extern RowType *row_type_known(uint64 identifier);

/* Makes sure that the engine knows the row type and those in it. */
extern void row_type_define(RowType *row);

/* Another number after each change of a definition that the engine has. */
extern uint64 row_type_changes(void);

/* The present row type of records of the type, NULL where each has its own. */
extern RowType *row_type_of_value_type(const ValueType *type);

/* A record on the wire from, or into, one value for each attribute. */
extern void row_type_write(StringInfo out, RowType *row, const Datum *values,
						   const bool *nulls);
extern RowType *row_type_read(WireReader *in, const ValueType *type,
							  Datum **values, bool **nulls);

#endif							/* HOWDAH_ROW_TYPE_H */

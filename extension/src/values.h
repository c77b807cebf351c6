/*
 * values.h
 *	  Datums to the wire and back.
 */
#ifndef HOWDAH_VALUES_H
#define HOWDAH_VALUES_H

#include "access/tupdesc.h"
#include "fmgr.h"

#include "wire.h"

/*
 * How values of one SQL type travel: looked up once, kept by whoever uses it. Everything it points to lives in the memory context
 * that was current at values_prepare.
 */
typedef struct ValueType
{
	Oid			oid;			/* the SQL type as declared */
	Oid			base;			/* below any domain */
	int32		typmod;
	uint8		kind;			/* WireKind, with WIRE_ARRAY */
	int16		length;
	bool		by_value;
	char		align;
	FmgrInfo	output;			/* kinds that travel as text */
	FmgrInfo	input;
	Oid			io_parameter;
	bool		is_domain;		/* checked with domain_check when read */
	void	   *domain_state;
	struct ValueType *element;	/* of arrays */
	uint64		row_type;		/* of composites: assign_record_type_identifier; 0 for anonymous records */
	TupleDesc	descriptor;		/* of composites */
	struct ValueType *columns;	/* of composites, one for each attribute of descriptor */
} ValueType;

extern void values_prepare(ValueType *type, Oid oid, int32 typmod);
extern void values_prepare_row(ValueType *type, TupleDesc descriptor);

/* The protocol's `type`; defines row types on the connection where it doesn't know them yet (call_define). */
extern void values_write_type(StringInfo out, ValueType *type);

extern void values_write(StringInfo out, ValueType *type, Datum value);
extern Datum values_read(WireReader *in, ValueType *type);

/* Value lists: bitmap, then what is not NULL. */
extern void values_write_list(StringInfo out, ValueType *types, int count, const Datum *values, const bool *nulls);
extern void values_read_list(WireReader *in, ValueType *types, int count, Datum *values, bool *nulls);

#endif

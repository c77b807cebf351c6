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
	int32		typmod;			/* of base; of a record: which one, or -1 */
	uint8		kind;			/* WireKind, with WIRE_ARRAY */
	bool		by_value;
	char		align;
	int16		length;
	bool		is_domain;		/* checked with domain_check when read */
	bool		has_domain;		/* that, or something in it is: reading may run the user's SQL */
	FmgrInfo	output;			/* kinds that travel as text */
	FmgrInfo	input;
	Oid			io_parameter;
	FmgrInfo	fit;			/* to typmod, where input doesn't; fn_oid 0 for none */
	void	   *domain_state;
	MemoryContext context;
	struct ValueType *element;	/* of arrays */
	uint64		row_type;		/* of composites, as last written by values_write_type; 0 where
								 * each value names its own */
} ValueType;

extern void values_prepare(ValueType *type, Oid oid, int32 typmod);

/* Whether values are records, or arrays of records. */
extern bool values_is_record(const ValueType *type);

/* Bytes of a value of the kind on the wire, or 0 where they vary. */
extern int	values_wire_width(uint8 kind);

/* The protocol's `type`; defines row types on the connection where it doesn't know them yet (call_define). */
extern void values_write_type(StringInfo out, ValueType *type);

/*
 * One value that is not NULL. Writing may define row types (call_define). Toasted values are fetched; what is allocated for a value is
 * freed, but not what a type's own output function leaves behind: use a short-lived memory context.
 */
extern void values_write(StringInfo out, ValueType *type, Datum value);

/* One value that is not NULL, allocated in the current memory context. */
extern Datum values_read(WireReader *in, ValueType *type);

/* Value lists: bitmap, then what is not NULL. */
extern void values_write_list(StringInfo out, ValueType *types, int count, const Datum *values, const bool *nulls);
extern void values_read_list(WireReader *in, ValueType *types, int count, Datum *values, bool *nulls);

#endif

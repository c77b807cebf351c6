/*-------------------------------------------------------------------------
 *
 * value_forms.h
 *	  What the writers and readers of values share.
 *
 *-------------------------------------------------------------------------
 */
#ifndef HOWDAH_VALUE_FORMS_H
#define HOWDAH_VALUE_FORMS_H

#include "compat.h"
#include "values.h"

/* value_list.c: the bitmap of a value list, bit i set = value i is NULL. */
extern int	values_begin_list(StringInfo out, int count);
extern void values_set_null(StringInfo out, int list, int index);
extern const bits8 *values_read_bitmap(WireReader *in, int count);

static inline bool
values_bit(const bits8 *bitmap, int index)
{
	return (bitmap[index / 8] & (1 << (index % 8))) != 0;
}

/* value_read.c */
extern Datum values_read_nullable(WireReader *in, ValueType *type,
								  bool is_null);

/* value_array.c */
extern void values_write_array(StringInfo out, ValueType *type, Datum value);

/* value_array_read.c */
extern Datum values_read_array(WireReader *in, ValueType *type);

/* row_value.c */
extern void values_write_record(StringInfo out, Datum value);
extern Datum values_read_record(WireReader *in, const ValueType *type);

/* values.c */
extern Oid	values_element(Oid base);

/* Bytes of a NULL element of an array, no more than any other takes. */
extern int	values_null_width(uint8 kind);

/* Whether an array without NULLs holds its elements as the wire does. */
static inline bool
values_stored_as_sent(uint8 kind)
{
#ifdef WORDS_BIGENDIAN
	return kind == WIRE_BOOL || kind == WIRE_UUID;
#else
	return values_wire_width(kind) > 0;
#endif
}

/* A breach of the protocol by the engine, never returns. */
pg_noreturn extern void values_violation(const char *what);

#endif							/* HOWDAH_VALUE_FORMS_H */

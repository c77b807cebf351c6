/*-------------------------------------------------------------------------
 *
 * operand.h
 *	  Arrays as vectors: checked on the way in, built on the way out.
 *
 *-------------------------------------------------------------------------
 */
#ifndef PGML_OPERAND_H
#define PGML_OPERAND_H

#include "../src/compat.h"
#include "utils/array.h"

/* The number of elements; an error where one is NULL. */
extern int	operand_length(ArrayType *array);

/* An error where the lengths differ. */
extern void operand_check_lengths(int length, int other);

/* A one-dimensional array whose elements are the caller's to write. */
extern ArrayType *operand_result(int length, Oid element, size_t size);

extern void operand_overflow(void);
extern void operand_zero_division(int position);

#endif							/* PGML_OPERAND_H */

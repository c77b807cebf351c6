/*-------------------------------------------------------------------------
 *
 * double.c
 *	  The vector functions of double precision[].
 *
 *-------------------------------------------------------------------------
 */
#include "operand.h"

typedef float8 Element;

/* As wide as an element. */
typedef int64 ElementFlag;

#define ELEMENT_OID FLOAT8OID
#define ELEMENT_ABS fabs
#define ELEMENT_ARGUMENT PG_GETARG_FLOAT8
#define ELEMENT_DATUM Float8GetDatum
#define NAMED(name) pgml_double_##name

#include "functions.h"

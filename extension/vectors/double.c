/*-------------------------------------------------------------------------
 *
 * double.c
 *	  The vector functions of double precision[].
 *
 *-------------------------------------------------------------------------
 */
#define ELEMENT float8
#define ELEMENT_OID FLOAT8OID
#define ELEMENT_ABS fabs
#define ELEMENT_ARGUMENT PG_GETARG_FLOAT8
#define ELEMENT_RETURN PG_RETURN_FLOAT8
#define NAMED(name) pgml_double_##name

#include "functions.h"
#include "aggregates.h"

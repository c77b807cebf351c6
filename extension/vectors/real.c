/*-------------------------------------------------------------------------
 *
 * real.c
 *	  The vector functions of real[].
 *
 *-------------------------------------------------------------------------
 */
#include "operand.h"

typedef float4 Element;

/* As wide as an element. */
typedef int32 ElementFlag;

#define ELEMENT_OID FLOAT4OID
#define ELEMENT_ABS fabsf
#define ELEMENT_ARGUMENT PG_GETARG_FLOAT4
#define ELEMENT_DATUM Float4GetDatum
#define NAMED(name) pgml_real_##name

#include "functions.h"

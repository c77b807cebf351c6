/*-------------------------------------------------------------------------
 *
 * real.c
 *	  The vector functions of real[].
 *
 *-------------------------------------------------------------------------
 */
#define ELEMENT float4
#define ELEMENT_OID FLOAT4OID
#define ELEMENT_ABS fabsf
#define ELEMENT_ARGUMENT PG_GETARG_FLOAT4
#define ELEMENT_RETURN PG_RETURN_FLOAT4
#define NAMED(name) pgml_real_##name

#include "functions.h"
#include "aggregates.h"

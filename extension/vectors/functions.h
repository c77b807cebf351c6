/*-------------------------------------------------------------------------
 *
 * functions.h
 *	  The vector functions and aggregates, of the element type that the
 *	  including file defines.
 *
 *-------------------------------------------------------------------------
 */
#include <float.h>
#include <math.h>

#include "catalog/pg_type.h"

#define ELEMENTS(array) ((Element *) ARR_DATA_PTR(array))

/* The head of a function that SQL calls. */
#define SQL_FUNCTION(name) \
PG_FUNCTION_INFO_V1(NAMED(name)); \
Datum \
NAMED(name) (PG_FUNCTION_ARGS)

#include "sums.h"
#include "overflow.h"
#include "norms.h"
#include "distances.h"
#include "products.h"
#include "normalization.h"
#include "arithmetic.h"
#include "aggregates.h"

/*-------------------------------------------------------------------------
 *
 * module.c
 *	  The library of pgml's vector functions.
 *
 *-------------------------------------------------------------------------
 */
#include "../src/compat.h"

PG_MODULE_MAGIC_EXT(.name = "pgml",.version = "0.1.0");

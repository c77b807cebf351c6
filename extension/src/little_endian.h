/*-------------------------------------------------------------------------
 *
 * little_endian.h
 *	  Integers of this machine as on the wire, and back.
 *
 *-------------------------------------------------------------------------
 */
#ifndef HOWDAH_LITTLE_ENDIAN_H
#define HOWDAH_LITTLE_ENDIAN_H

#include "postgres.h"

#include "port/pg_bswap.h"

#ifdef WORDS_BIGENDIAN
#define LITTLE_16(value) pg_bswap16(value)
#define LITTLE_32(value) pg_bswap32(value)
#define LITTLE_64(value) pg_bswap64(value)
#else
#define LITTLE_16(value) (value)
#define LITTLE_32(value) (value)
#define LITTLE_64(value) (value)
#endif

#endif							/* HOWDAH_LITTLE_ENDIAN_H */

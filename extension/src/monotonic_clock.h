/*-------------------------------------------------------------------------
 *
 * monotonic_clock.h
 *	  Time for deadlines, which no change of the system's clock moves.
 *
 *-------------------------------------------------------------------------
 */
#ifndef HOWDAH_MONOTONIC_CLOCK_H
#define HOWDAH_MONOTONIC_CLOCK_H

#include "postgres.h"

#include <time.h>

static inline int64
monotonic_milliseconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64) now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static inline int64
monotonic_microseconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64) now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

#endif							/* HOWDAH_MONOTONIC_CLOCK_H */

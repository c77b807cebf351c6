/*-------------------------------------------------------------------------
 *
 * transient.h
 *	  Errors of the system that say no more than: try again.
 *
 *-------------------------------------------------------------------------
 */
#ifndef HOWDAH_TRANSIENT_H
#define HOWDAH_TRANSIENT_H

#include <errno.h>

/* Whether errno is of a descriptor that had nothing to give or no room, or of a signal. */
static inline bool
errno_is_transient(void)
{
	return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
}

#endif							/* HOWDAH_TRANSIENT_H */

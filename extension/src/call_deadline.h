/*-------------------------------------------------------------------------
 *
 * call_deadline.h
 *	  How long a call may still take by howdah.call_timeout.
 *
 *-------------------------------------------------------------------------
 */
#ifndef HOWDAH_CALL_DEADLINE_H
#define HOWDAH_CALL_DEADLINE_H

#include "postgres.h"

/* Begins to measure: at the start of a call that no other one nests. */
extern void call_deadline_start(void);
extern void call_deadline_end(void);

/* Milliseconds, -1 for no limit; raises query_canceled where none is left. */
extern long call_deadline_left(void);

#endif							/* HOWDAH_CALL_DEADLINE_H */

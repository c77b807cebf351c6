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

/*
 * While SQL runs for the engine, whose waits know of no deadline, the deadline
 * cancels it.
 */
extern void call_deadline_arm(void);
extern void call_deadline_disarm(void);

/* In an error's handler, before the end: whether that cancel was the error. */
extern bool call_deadline_raised_error(void);

/* Raises the deadline's own error in place of the cancel's. */
extern void call_deadline_replace_error(MemoryContext context);

#endif							/* HOWDAH_CALL_DEADLINE_H */

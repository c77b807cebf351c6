/*-------------------------------------------------------------------------
 *
 * watch.h
 *	  The epoch: tells the engine when what it cached of watched relations
 *	  is no longer valid.
 *
 *	  PostgreSQL delivers the invalidation of a relation after the commit that
 *	  caused it, and the session may receive it while it still works with a
 *	  snapshot that does not see that commit.  What the engine reads and caches
 *	  then is old, and nothing would invalidate it later.  The same goes for a
 *	  session's own change, which its open queries do not see, and for what
 *	  changed unnoticed before the engine asked to watch.  So after each of
 *	  these the epoch changes at once, and goes on to change with every other
 *	  snapshot until one is met that was taken later than the change.  Where
 *	  nothing can have changed unnoticed, as the snapshot is as new as can be,
 *	  it changes with other snapshots of the same transaction alone.
 *
 *-------------------------------------------------------------------------
 */
#ifndef HOWDAH_WATCH_H
#define HOWDAH_WATCH_H

#include "postgres.h"

/* From now on, for as long as the session lives. */
extern void watch_relation(Oid relation);

/* The epoch for a call that begins now. */
extern uint32 watch_epoch(void);

#endif							/* HOWDAH_WATCH_H */

/*-------------------------------------------------------------------------
 *
 * large_request.h
 *	  What the large requests of all sessions take of the engine's memory.
 *
 * Each by itself is bounded (frame.c); many at once would still exhaust the
 * engine, which ends it, and with it everybody's calls.
 *
 *-------------------------------------------------------------------------
 */
#ifndef HOWDAH_LARGE_REQUEST_H
#define HOWDAH_LARGE_REQUEST_H

/* What requests may take of the engine's memory, which holds them several times over. */
#define REQUEST_PART 16

/* Errors with 53200 where the requests in flight leave no room for this one. */
extern void large_request_take(Size length);

/* Gives back what this session took; harmless where it took nothing. */
extern void large_request_release(void);

#endif							/* HOWDAH_LARGE_REQUEST_H */

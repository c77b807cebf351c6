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

/* Smaller ones are not counted, in bytes. */
#define SMALL_REQUEST (1024 * 1024)

/* Bytes of one request, and of all, by the memory that the engine was started with. */
extern Size large_request_limit(void);

/* Errors with 53200 where the requests in flight leave no room for this one. */
extern void large_request_take(Size length);

/* As that, for what the engine keeps until the connection is closed. */
extern void large_request_take_lasting(Size length);

/* What this session has taken, for requests, and not given back, in bytes. */
extern Size large_request_taken(void);

/* Gives back what was taken since so much was; harmless where that is nothing. */
extern void large_request_release(Size before);

/* Gives back all, where the connection is closed. */
extern void large_request_release_all(void);

#endif							/* HOWDAH_LARGE_REQUEST_H */

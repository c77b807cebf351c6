/*-------------------------------------------------------------------------
 *
 * connection.h
 *	  The session's connection to the engine: one for data, one to cancel.
 *
 *	  It is opened by the first call and kept for the session, until the
 *	  engine stops or a call ends in any way but a complete reply.
 *
 *-------------------------------------------------------------------------
 */
#ifndef HOWDAH_CONNECTION_H
#define HOWDAH_CONNECTION_H

#include "postgres.h"

#include "channel.h"
#include "compat.h"

typedef struct Connection
{
	uint64		serial;			/* differs for each; 0: not open */
	uint32		generation;		/* of the engine */
	pgsocket	data;
	pgsocket	control;
	WaitEventSet *events;		/* latch, postmaster's death, data */
	const Channel *channel;
	uint64		last_call;		/* number of the newest call */
	uint64		outermost_calls;	/* how many that no other one nests */
	bool		ring_tried;
	Size		definitions;	/* what the engine keeps for it, in bytes: see call.c */
	Size		definitions_counted;	/* of these, by large_request_take_lasting */
} Connection;

extern Connection connection;

extern void connection_open(void);

/* Closes it, if open; never fails. */
extern void connection_close(void);

/* Tells the engine to drop the call in progress, and closes. */
extern void connection_abandon(void);

/* Between calls: whether the next one can use it. */
extern bool connection_is_usable(void);

/* Raises an error where it was closed during the call in progress. */
extern void connection_require(void);

/*
 * Sleeps until the data connection has one of the events WL_SOCKET_*, or
 * something else happened: look again.  Serves interrupts.
 */
extern void connection_wait(uint32 events);

/* The engine is gone. */
pg_noreturn extern void connection_lost(void);

/* The engine has sent what the protocol does not allow. */
pg_noreturn extern void connection_violation(const char *format,...) pg_attribute_printf(1, 2);

#endif							/* HOWDAH_CONNECTION_H */

/*
 * call.h
 *	  One call of the engine: connect where need be, send, wait, serve what the engine asks for meanwhile.
 */
#ifndef HOWDAH_CALL_H
#define HOWDAH_CALL_H

#include "wire.h"

/* Takes the rows of a set-returning call, one ROWS message at a time. */
typedef void (*CallRows) (WireReader *rows, void *state);

typedef struct CallRequest
{
	uint64		connection;		/* serial of the one that knows function; 0: not checked */
	uint32		function;		/* its number on that connection */
	Oid			owner;			/* who SQL "as owner" runs as */
	bool		check_only;		/* resolve, do not run */
	bool		read_only;		/* the function isn't volatile: its SQL may not write */
	StringInfo	arguments;		/* a value list */
	struct TriggerData *trigger;	/* its transition tables serve the SQL; NULL: no trigger */
	CallRows	rows;			/* NULL for a scalar call */
	void	   *rows_state;
} CallRequest;

/*
 * Connects if there is no connection and returns its serial number, never 0: functions and row types that were defined under
 * another serial number have to be defined again. While a call is in progress the connection can't change.
 */
extern uint64 call_connection(void);

/* Sends a definition (FUNCTION, ROWTYPE) ahead of the call; buffered, no answer. */
extern void call_define(uint8 type, StringInfo payload);

/*
 * Runs a call to its end and returns the RESULT's payload (empty for a set), valid until the next call at this depth. Errors of the
 * engine are raised as they are; any error but those closes the connection.
 */
extern WireReader call_run(const CallRequest *request);

/* How many calls are in progress: 0 outside of call_run, right again after an error that was caught. */
extern int	call_depth(void);

#endif

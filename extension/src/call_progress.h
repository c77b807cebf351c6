/*-------------------------------------------------------------------------
 *
 * call_progress.h
 *	  A call while it runs.
 *
 *-------------------------------------------------------------------------
 */
#ifndef HOWDAH_CALL_PROGRESS_H
#define HOWDAH_CALL_PROGRESS_H

#include "call.h"

typedef struct Call
{
	struct Call *outer;			/* whose SQL made this call, or NULL */
	int			depth;			/* 0 where outer is NULL */
	uint64		number;			/* on the connection */
	const CallRequest *request;
	bool		unsent;			/* it is about to be sent, and not a byte of it is on its way */
	bool		ended;			/* by a complete reply, maybe an error */
} Call;

/* call_service.c: serves the engine until it ends the call; the RESULT's payload. */
extern WireReader call_serve(Call *call);

#endif							/* HOWDAH_CALL_PROGRESS_H */

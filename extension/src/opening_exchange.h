/*-------------------------------------------------------------------------
 *
 * opening_exchange.h
 *	  The first bytes of a connection and the engine's answer.
 *
 *-------------------------------------------------------------------------
 */
#ifndef HOWDAH_OPENING_EXCHANGE_H
#define HOWDAH_OPENING_EXCHANGE_H

#include "wire.h"

#define PROTOCOL_VERSION 1

typedef enum OpeningKind
{
	OPENING_DATA,
	OPENING_CONTROL
} OpeningKind;

/*
 * Sends the opening and reads the answer's payload.  False where the engine
 * closes the connection without a word; an error where it refuses.
 */
extern bool opening_exchange(pgsocket socket, OpeningKind kind, StringInfo payload,
							 WireReader *answer);

#endif							/* HOWDAH_OPENING_EXCHANGE_H */

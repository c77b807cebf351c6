/*-------------------------------------------------------------------------
 *
 * opening.h
 *	  How a connection begins: reaching the engine, checking who it is,
 *	  agreeing on the protocol.
 *
 *-------------------------------------------------------------------------
 */
#ifndef HOWDAH_OPENING_H
#define HOWDAH_OPENING_H

#include "connection.h"

/*
 * Opens both sockets of an engine that is ready, waiting for one at most
 * howdah.start_timeout.  Sockets that were opened before an error are left for
 * the caller to close.
 */
extern void opening_connect(Connection *fresh);

#endif							/* HOWDAH_OPENING_H */

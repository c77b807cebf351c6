/*-------------------------------------------------------------------------
 *
 * engine_socket.h
 *	  The engine's Unix socket, for as long as a connection isn't open yet.
 *
 *	  Everything here waits where it must, serves interrupts meanwhile, and
 *	  returns false where the engine is gone.
 *
 *-------------------------------------------------------------------------
 */
#ifndef HOWDAH_ENGINE_SOCKET_H
#define HOWDAH_ENGINE_SOCKET_H

#include "postgres.h"

/*
 * Connects and checks that the peer is the process and of the server's own
 * user.  *socket is set as soon as it has to be closed.
 */
extern bool engine_socket_connect(pgsocket *socket, pid_t engine, int64 deadline);

extern bool engine_socket_send(pgsocket socket, const char *bytes, Size length);
extern bool engine_socket_receive(pgsocket socket, char *bytes, Size length);

extern void engine_socket_pause(long milliseconds);

#endif							/* HOWDAH_ENGINE_SOCKET_H */

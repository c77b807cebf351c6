/*-------------------------------------------------------------------------
 *
 * engine_socket.c
 *	  The engine's Unix socket, for as long as a connection isn't open yet.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "storage/fd.h"

#include "compat.h"
#include "engine_socket.h"
#include "engine_state.h"
#include "monotonic_clock.h"
#include "settings.h"
#include "transient.h"

/* As asked for, in bytes; the system may give less. */
#define SEND_BUFFER_SIZE (1024 * 1024)

static uint32
start_wait_event(void)
{
	static uint32 wait_event;

	if (wait_event == 0)
		wait_event = compat_wait_event("HowdahEngineStart");
	return wait_event;
}

static void
serve_latch(void)
{
	ResetLatch(MyLatch);
	CHECK_FOR_INTERRUPTS();
}

void
engine_socket_pause(long milliseconds)
{
	(void) WaitLatch(MyLatch, WL_LATCH_SET | WL_TIMEOUT | WL_EXIT_ON_PM_DEATH,
					 milliseconds, start_wait_event());
	serve_latch();
}

/* False where it took longer than an engine may take to start. */
static bool
wait_for(pgsocket socket, uint32 event)
{
	int			happened;

	happened = WaitLatchOrSocket(MyLatch,
								 event | WL_LATCH_SET | WL_TIMEOUT | WL_EXIT_ON_PM_DEATH,
								 socket, setting_start_timeout, start_wait_event());
	if (happened & WL_LATCH_SET)
		serve_latch();
	return (happened & WL_TIMEOUT) == 0;
}

static pgsocket
make_socket(void)
{
	pgsocket	made;

	if (!AcquireExternalFD())
		ereport(ERROR,
				(errcode(ERRCODE_INSUFFICIENT_RESOURCES),
				 errmsg("no file descriptor is free for the howdah engine: %m"),
				 errhint("Increase the server's limit of open files.")));
	made = socket(AF_UNIX, SOCK_STREAM, 0);
	if (made == PGINVALID_SOCKET)
	{
		ReleaseExternalFD();
		ereport(ERROR,
				(errcode_for_socket_access(),
				 errmsg("could not create a socket for the howdah engine: %m")));
	}
	return made;
}

static void
configure(pgsocket socket)
{
	if (!pg_set_noblock(socket) || fcntl(socket, F_SETFD, FD_CLOEXEC) < 0)
		ereport(ERROR,
				(errcode_for_socket_access(),
				 errmsg("could not configure a socket for the howdah engine: %m")));
}

static bool
is_engine_gone(int error)
{
	return error == ENOENT || error == ECONNREFUSED || error == ECONNRESET || error == EPIPE;
}

/* A full queue of connections is the one thing that a Unix socket makes wait. */
static bool
reach(pgsocket socket, int64 deadline)
{
	struct sockaddr_un address = {.sun_family = AF_UNIX};

	StaticAssertStmt(sizeof(ENGINE_SOCKET) <= sizeof(address.sun_path),
					 "the path of the engine's socket is too long");
	strlcpy(address.sun_path, ENGINE_SOCKET, sizeof(address.sun_path));

	while (connect(socket, (struct sockaddr *) &address, sizeof(address)) != 0)
	{
		if (is_engine_gone(errno))
			return false;
		if (errno != EAGAIN && errno != EINTR)
			ereport(ERROR,
					(errcode_for_socket_access(),
					 errmsg("could not connect to the howdah engine: %m")));
		if (monotonic_milliseconds() >= deadline)
			return false;
		engine_socket_pause(1);
	}
	return true;
}

static void
refuse_user(uid_t user)
{
	ereport(ERROR,
			(errcode(ERRCODE_INVALID_AUTHORIZATION_SPECIFICATION),
			 errmsg("socket of the howdah engine belongs to user %u", (unsigned int) user),
			 errhint("Nobody but the server's user may write to \"%s\".",
					 ENGINE_RUNTIME_DIRECTORY)));
}

/* The process may be an engine's successor already: not an error. */
static bool
check_peer(pgsocket socket, pid_t engine)
{
#ifdef SO_PEERCRED
	struct ucred peer;
	socklen_t	size = sizeof(peer);

	if (getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &peer, &size) != 0)
		return false;
	if (peer.uid != geteuid())
		refuse_user(peer.uid);
	return peer.pid == engine;
#else
	uid_t		user;
	gid_t		group;

	if (getpeereid(socket, &user, &group) != 0)
		return false;
	if (user != geteuid())
		refuse_user(user);
	return true;
#endif
}

/* The more fits, the less often a stream of rows makes both sides wait for each other. */
static void
enlarge_buffer(pgsocket socket)
{
	int			size = SEND_BUFFER_SIZE;

	(void) setsockopt(socket, SOL_SOCKET, SO_SNDBUF, &size, sizeof(size));
}

bool
engine_socket_connect(pgsocket *socket, pid_t engine, int64 deadline)
{
	*socket = make_socket();
	configure(*socket);
	enlarge_buffer(*socket);
	return reach(*socket, deadline) && check_peer(*socket, engine);
}

bool
engine_socket_send(pgsocket socket, const char *bytes, Size length)
{
	while (length > 0)
	{
		ssize_t		sent = send(socket, bytes, length, MSG_NOSIGNAL);

		if (sent < 0)
		{
			if (!errno_is_transient() || !wait_for(socket, WL_SOCKET_WRITEABLE))
				return false;
			continue;
		}
		bytes += sent;
		length -= sent;
	}
	return true;
}

bool
engine_socket_receive(pgsocket socket, char *bytes, Size length)
{
	while (length > 0)
	{
		ssize_t		received = recv(socket, bytes, length, 0);

		if (received == 0)
			return false;
		if (received < 0)
		{
			if (!errno_is_transient() || !wait_for(socket, WL_SOCKET_READABLE))
				return false;
			continue;
		}
		bytes += received;
		length -= received;
	}
	return true;
}

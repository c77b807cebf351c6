/*-------------------------------------------------------------------------
 *
 * engine_state.h
 *	  What every session knows of the engine: shared memory, written by the
 *	  supervisor.
 *
 *-------------------------------------------------------------------------
 */
#ifndef HOWDAH_ENGINE_STATE_H
#define HOWDAH_ENGINE_STATE_H

#include "postgres.h"

#include "datatype/timestamp.h"
#include "port/atomics.h"
#include "storage/condition_variable.h"
#include "storage/latch.h"
#include "storage/lwlock.h"

/* Relative to the data directory, which is everybody's working directory. */
#define ENGINE_RUNTIME_DIRECTORY "pg_stat_tmp/howdah"
#define ENGINE_SOCKET ENGINE_RUNTIME_DIRECTORY "/engine.sock"

/* After so many failed starts in a row callers get the reason instead of waiting. */
#define ENGINE_HOPELESS_STARTS 3

/* How long an engine may take to stop before it is killed, in milliseconds. */
#define ENGINE_STOP_GRACE 3000

typedef enum EngineStatus
{
	ENGINE_DOWN,				/* no process, the next one starts at once */
	ENGINE_STARTING,			/* a process that does not listen yet */
	ENGINE_READY,				/* accepts connections */
	ENGINE_BACKOFF,				/* stopped by itself, starts after a delay */
	ENGINE_REFUSED				/* can't start until the configuration changes */
} EngineStatus;

typedef struct EngineSnapshot
{
	bool		registered;		/* the postmaster knows of a supervisor */
	pid_t		supervisor_pid; /* 0: none runs now */
	EngineStatus status;
	pid_t		engine_pid;		/* 0: none runs now */
	TimestampTz started_at;		/* of engine_pid */
	int			memory;			/* megabytes of heap that engine_pid was started with */
	uint32		generation;		/* one more with each start of the engine */
	int			failed_starts;	/* in a row */
	char		last_error[1024];	/* why it stopped or can't start, or empty */
} EngineSnapshot;

typedef struct EngineState
{
	LWLock		lock;			/* protects the members before the atomics */
	int			tranche;
	EngineSnapshot now;
	Latch	   *supervisor_latch;	/* NULL: none runs now */
	bool		restart_requested;

	pg_atomic_uint64 large_requests;	/* bytes: see large_request.h */
	ConditionVariable changed;	/* broadcast when now.status changes */
} EngineState;

/* Called while shared_preload_libraries are loaded. */
extern void engine_state_reserve(void);

/* The shared state, made by whoever comes first; starts no process. */
extern EngineState *engine_state(void);

/* A consistent copy. */
extern void engine_state_read(EngineSnapshot *copy);

extern const char *engine_status_name(EngineStatus status);

/* Differs from an earlier value where the engine has been started again since. */
extern uint32 engine_generation(void);

/* Megabytes of heap of the engine that was started last, whatever the setting says since. */
extern int	engine_memory(void);

/*
 * The process id of an engine that accepts connections.  Starts the supervisor
 * where nobody did, waits for at most howdah.start_timeout, and raises
 * cannot_connect_now with the reason where none gets ready.
 */
extern pid_t engine_await_ready(void);

/* Stops the engine, if any, and waits for the next one as engine_await_ready. */
extern pid_t engine_restart(void);

#endif							/* HOWDAH_ENGINE_STATE_H */

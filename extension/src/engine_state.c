/*-------------------------------------------------------------------------
 *
 * engine_state.c
 *	  What every session knows of the engine: shared memory, written by the
 *	  supervisor.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "miscadmin.h"
#include "storage/ipc.h"
#include "storage/shmem.h"

#include "compat.h"
#include "engine_state.h"
#include "supervisor.h"

static EngineState *state;
static shmem_request_hook_type previous_shmem_request_hook;
static shmem_startup_hook_type previous_shmem_startup_hook;

static void
request_memory(void)
{
	if (previous_shmem_request_hook)
		previous_shmem_request_hook();
	RequestAddinShmemSpace(MAXALIGN(sizeof(EngineState)));
}

static void
initialize(EngineState *fresh)
{
	memset(fresh, 0, sizeof(EngineState));
	fresh->tranche = LWLockNewTrancheId();
	LWLockInitialize(&fresh->lock, fresh->tranche);
	fresh->now.registered = supervisor_is_static();
	pg_atomic_init_u64(&fresh->large_requests, 0);
	ConditionVariableInit(&fresh->changed);
}

/*
 * A library that was not preloaded has asked for no memory; PostgreSQL keeps
 * some to spare, of which this takes little.
 */
static void
attach(void)
{
	bool		found;
	EngineState *shared;

	LWLockAcquire(AddinShmemInitLock, LW_EXCLUSIVE);
	shared = ShmemInitStruct("howdah engine", sizeof(EngineState), &found);
	if (!found)
		initialize(shared);
	LWLockRelease(AddinShmemInitLock);

	LWLockRegisterTranche(shared->tranche, "howdah");
	state = shared;
}

static void
startup(void)
{
	if (previous_shmem_startup_hook)
		previous_shmem_startup_hook();
	attach();
}

void
engine_state_reserve(void)
{
	COMPAT_HOOK_SHMEM_REQUEST(previous_shmem_request_hook, request_memory);
	previous_shmem_startup_hook = shmem_startup_hook;
	shmem_startup_hook = startup;
}

EngineState *
engine_state(void)
{
	if (state == NULL)
		attach();
	return state;
}

void
engine_state_read(EngineSnapshot *copy)
{
	EngineState *shared = engine_state();

	LWLockAcquire(&shared->lock, LW_SHARED);
	*copy = shared->now;
	LWLockRelease(&shared->lock);
}

uint32
engine_generation(void)
{
	/* One aligned word: the lock would buy nothing. */
	return *(volatile uint32 *) &engine_state()->now.generation;
}

int
engine_memory(void)
{
	/* As the generation. */
	return *(volatile int *) &engine_state()->now.memory;
}

const char *
engine_status_name(EngineStatus status)
{
	switch (status)
	{
		case ENGINE_DOWN:
			return "down";
		case ENGINE_STARTING:
			return "starting";
		case ENGINE_READY:
			return "ready";
		case ENGINE_BACKOFF:
			return "backoff";
		case ENGINE_REFUSED:
			return "refused";
	}
	return "unknown";
}

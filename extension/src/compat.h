/*-------------------------------------------------------------------------
 *
 * compat.h
 *	  Makes PostgreSQL 14 to 18 look like the newest of them.
 *
 *-------------------------------------------------------------------------
 */
#ifndef HOWDAH_COMPAT_H
#define HOWDAH_COMPAT_H

#include "postgres.h"
#include "fmgr.h"
#include "miscadmin.h"
#include "storage/latch.h"
#include "storage/lwlock.h"
#include "storage/proc.h"
#include "utils/guc.h"
#include "utils/memutils.h"
#include "utils/resowner.h"
#include "utils/wait_event.h"

#if PG_VERSION_NUM < 140000
#error "howdah needs PostgreSQL 14 or newer"
#endif

#if PG_VERSION_NUM < 180000
#define PG_MODULE_MAGIC_EXT(...) PG_MODULE_MAGIC
#endif

#if PG_VERSION_NUM < 150000
#define MarkGUCPrefixReserved(prefix) EmitWarningsOnPlaceholders(prefix)
#endif

#if PG_VERSION_NUM < 180000
#define pg_noreturn pg_attribute_noreturn()
#endif

/*
 * Lets hook ask for shared memory; previous is called by hook where not NULL.
 */
#if PG_VERSION_NUM < 150000
typedef void (*shmem_request_hook_type) (void);
#define COMPAT_HOOK_SHMEM_REQUEST(previous, hook) \
	((void) (previous), hook())
#else
#define COMPAT_HOOK_SHMEM_REQUEST(previous, hook) \
	((previous) = shmem_request_hook, shmem_request_hook = (hook))
#endif

/* A set that lives until it is freed. */
static inline WaitEventSet *
compat_create_wait_event_set(int size)
{
#if PG_VERSION_NUM < 170000
	return CreateWaitEventSet(TopMemoryContext, size);
#else
	return CreateWaitEventSet(NULL, size);
#endif
}

/* The wait event that pg_stat_activity shows by this name where it can. */
static inline uint32
compat_wait_event(const char *name)
{
#if PG_VERSION_NUM < 170000
	return PG_WAIT_EXTENSION;
#else
	return WaitEventExtensionNew(name);
#endif
}

/* The number of the session's transaction that is in progress. */
static inline LocalTransactionId
compat_local_transaction(void)
{
#if PG_VERSION_NUM < 170000
	return MyProc->lxid;
#else
	return MyProc->vxid.lxid;
#endif
}

#endif							/* HOWDAH_COMPAT_H */

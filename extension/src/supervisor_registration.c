/*-------------------------------------------------------------------------
 *
 * supervisor_registration.c
 *	  Tells the postmaster of the supervisor.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "miscadmin.h"
#include "postmaster/bgworker.h"

#include "compat.h"
#include "supervisor.h"

static bool is_static = false;

static void
describe(BackgroundWorker *worker)
{
	memset(worker, 0, sizeof(BackgroundWorker));
	strlcpy(worker->bgw_name, "howdah supervisor", BGW_MAXLEN);
	strlcpy(worker->bgw_type, "howdah supervisor", BGW_MAXLEN);
	/* The connection, to no database, is what pg_stat_activity shows. */
	worker->bgw_flags = BGWORKER_SHMEM_ACCESS | BGWORKER_BACKEND_DATABASE_CONNECTION;
	/* A hot standby has sessions, so it has an engine. */
	worker->bgw_start_time = BgWorkerStart_ConsistentState;
	worker->bgw_restart_time = 1;
	strlcpy(worker->bgw_library_name, "howdah", BGW_MAXLEN);
	strlcpy(worker->bgw_function_name, "supervisor_main", BGW_MAXLEN);
}

void
supervisor_register_static(void)
{
	BackgroundWorker worker;

	if (IsBinaryUpgrade)
		return;
	describe(&worker);
	RegisterBackgroundWorker(&worker);
	is_static = true;
}

bool
supervisor_is_static(void)
{
	return is_static;
}

bool
supervisor_register_dynamic(void)
{
	BackgroundWorker worker;

	describe(&worker);
	return RegisterDynamicBackgroundWorker(&worker, NULL);
}

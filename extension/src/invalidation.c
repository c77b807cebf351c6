/*-------------------------------------------------------------------------
 *
 * invalidation.c
 *	  Lets sessions keep what they derived from a table until the table's
 *	  next change.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "commands/trigger.h"
#include "utils/inval.h"

#include "compat.h"

PG_FUNCTION_INFO_V1(invalidate_relation);

/*
 * A trigger function, of rows or statements.  PostgreSQL delivers invalidations of
 * a relation at commit, to this session at once, drops them at rollback, and
 * replays them on a standby: just what a cache of committed rows needs.
 */
Datum
invalidate_relation(PG_FUNCTION_ARGS)
{
	TriggerData *trigger = (TriggerData *) fcinfo->context;

	/* Before a row, what is returned would keep the row from being written. */
	if (!CALLED_AS_TRIGGER(fcinfo) || !TRIGGER_FIRED_AFTER(trigger->tg_event))
		ereport(ERROR,
				(errcode(ERRCODE_E_R_I_E_TRIGGER_PROTOCOL_VIOLATED),
				 errmsg("howdah.invalidate_relation was not called by an AFTER trigger"),
				 errhint("Use it in CREATE TRIGGER ... AFTER ... EXECUTE FUNCTION.")));

	CacheInvalidateRelcache(trigger->tg_relation);
	return PointerGetDatum(NULL);
}

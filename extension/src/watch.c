/*-------------------------------------------------------------------------
 *
 * watch.c
 *	  The epoch: tells the engine when what it cached of watched relations
 *	  is no longer valid.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/parallel.h"
#include "access/transam.h"
#include "access/xact.h"
#include "storage/proc.h"
#include "utils/hsearch.h"
#include "utils/inval.h"
#include "utils/snapmgr.h"

#include "compat.h"
#include "watch.h"

/* Two snapshots that a session takes one after the other see the same if these are equal. */
typedef struct SnapshotMark
{
	TransactionId xmin;
	TransactionId xmax;
	uint32		running;
	int32		running_subtransactions;
	CommandId	command;
} SnapshotMark;

static HTAB *watched;
static uint32 epoch = 1;

static bool changed;			/* since the last call */
static LocalTransactionId changed_in;	/* invalid: before any snapshot was taken in it */

static bool settled = true;		/* the last call's snapshot was newer than any change */
static TransactionId settling_xid;	/* a snapshot with this xmin is newer */
static SnapshotMark last;

static bool fresh;				/* no other snapshot than the last was used since a watch */

static LocalTransactionId
transaction_with_snapshots(void)
{
	return FirstSnapshotSet ? compat_local_transaction() : InvalidLocalTransactionId;
}

static void
note_change(void)
{
	changed = true;
	changed_in = transaction_with_snapshots();
}

static void
relation_invalidated(Datum argument, Oid relation)
{
	if (relation == InvalidOid || hash_search(watched, &relation, HASH_FIND, NULL) != NULL)
		note_change();
}

static void
start_watching(void)
{
	HASHCTL		control = {
		.keysize = sizeof(Oid),
		.entrysize = sizeof(Oid),
		.hcxt = TopMemoryContext
	};

	watched = hash_create("howdah watched relations", 16, &control,
						  HASH_ELEM | HASH_BLOBS | HASH_CONTEXT);
	CacheRegisterRelcacheCallback(relation_invalidated, (Datum) 0);
}

static SnapshotMark
mark_of(Snapshot snapshot)
{
	SnapshotMark mark = {
		.xmin = snapshot->xmin,
		.xmax = snapshot->xmax,
		.running = snapshot->xcnt,
		.running_subtransactions = snapshot->subxcnt,
		.command = snapshot->curcid
	};

	return mark;
}

static bool
is_same(const SnapshotMark *a, const SnapshotMark *b)
{
	return a->xmin == b->xmin && a->xmax == b->xmax && a->running == b->running &&
		a->running_subtransactions == b->running_subtransactions && a->command == b->command;
}

/*
 * Whether the snapshot sees all that is committed by now.  A change that it
 * doesn't see, made before its relation was watched, would not be heard of.
 */
static bool
sees_everything(Snapshot snapshot)
{
	SnapshotMark seen = mark_of(snapshot);
	SnapshotMark latest;

	/* Parallel workers may take no snapshots of their own. */
	if (IsInParallelMode())
		return false;
	latest = mark_of(GetLatestSnapshot());
	return is_same(&seen, &latest);
}

/*
 * What this snapshot reads is as new as can be, but the transaction may hold
 * older ones, in cursors, which must not share its epoch.
 */
static void
note_watch(Snapshot snapshot)
{
	settled = false;
	settling_xid = ReadNextTransactionId();
	changed_in = transaction_with_snapshots();
	last = mark_of(snapshot);
	fresh = true;
}

void
watch_relation(Oid relation)
{
	bool		found;

	if (watched == NULL)
		start_watching();
	hash_search(watched, &relation, HASH_ENTER, &found);
	if (found)
		return;
	if (!changed && ActiveSnapshotSet() && sees_everything(GetActiveSnapshot()))
		note_watch(GetActiveSnapshot());
	else
		note_change();
}

/*
 * What a session takes in another transaction is newer, unless it took it from
 * somebody else: by SET TRANSACTION SNAPSHOT, or as a parallel worker.
 */
static bool
is_newer_than_change(Snapshot snapshot)
{
	if (changed_in == compat_local_transaction())
		return false;
	if (!IsolationUsesXactSnapshot() && !IsParallelWorker())
		return true;
	return TransactionIdFollowsOrEquals(snapshot->xmin, settling_xid);
}

static void
advance(Snapshot snapshot)
{
	SnapshotMark mark = mark_of(snapshot);

	if (changed)
	{
		changed = false;
		settled = false;
		settling_xid = ReadNextTransactionId();
		fresh = false;
		epoch++;
	}
	else if (!is_same(&mark, &last))
	{
		if (!fresh || !is_newer_than_change(snapshot))
			epoch++;
		fresh = false;
	}
	last = mark;
	settled = is_newer_than_change(snapshot);
}

/*
 * A statement that locks nothing, as one that only calls a function, would
 * else not hear of changes.
 */
uint32
watch_epoch(void)
{
	if (watched == NULL)
		return epoch;
	AcceptInvalidationMessages();
	if (!changed && settled)
		return epoch;
	if (ActiveSnapshotSet())
		advance(GetActiveSnapshot());
	else
		epoch++;
	return epoch;
}

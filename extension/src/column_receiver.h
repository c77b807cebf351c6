/*-------------------------------------------------------------------------
 *
 * column_receiver.h
 *	  Takes the rows of a statement and sends them to the engine by columns,
 *	  some rows at a time, while the statement goes on.
 *
 *-------------------------------------------------------------------------
 */
#ifndef HOWDAH_COLUMN_RECEIVER_H
#define HOWDAH_COLUMN_RECEIVER_H

#include "call_progress.h"
#include "tcop/dest.h"

typedef struct ColumnReceiver ColumnReceiver;

/*
 * For one statement of a call; chunk_rows as the engine asked.  Lives in the
 * current memory context, which has to outlive the statement's own.
 */
extern ColumnReceiver *column_receiver_make(const Call *call, uint32 chunk_rows);

extern DestReceiver *column_receiver_destination(ColumnReceiver *receiver);

/* Whether the statement returned rows, if only none. */
extern bool column_receiver_started(const ColumnReceiver *receiver);
extern uint64 column_receiver_rows(const ColumnReceiver *receiver);

#endif							/* HOWDAH_COLUMN_RECEIVER_H */

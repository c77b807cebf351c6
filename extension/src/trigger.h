/*-------------------------------------------------------------------------
 *
 * trigger.h
 *	  The arguments of trigger functions.
 *
 *-------------------------------------------------------------------------
 */
#ifndef HOWDAH_TRIGGER_H
#define HOWDAH_TRIGGER_H

#include "commands/trigger.h"
#include "function.h"

/* Their types; row_type is the relation's, or InvalidOid where none is known. */
extern ValueType *trigger_arguments(Oid row_type, int *count);

extern void trigger_write_arguments(StringInfo out, Function *function,
									TriggerData *data);

#endif							/* HOWDAH_TRIGGER_H */

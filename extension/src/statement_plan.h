/*-------------------------------------------------------------------------
 *
 * statement_plan.h
 *	  Plans of statements that the engine runs again and again.
 *
 *-------------------------------------------------------------------------
 */
#ifndef HOWDAH_STATEMENT_PLAN_H
#define HOWDAH_STATEMENT_PLAN_H

#include "executor/spi.h"

/*
 * The kept plan of a statement with parameters of these types, or NULL where
 * it is to be run without.  SPI has to be connected.  may_keep: no other
 * statement is running that may use a plan which this one replaces.
 */
extern SPIPlanPtr statement_plan(const char *text, ParamListInfo parameters, bool may_keep);

#endif							/* HOWDAH_STATEMENT_PLAN_H */

/*-------------------------------------------------------------------------
 *
 * supervisor_wait.h
 *	  The supervisor sleeps until something concerns it.
 *
 *-------------------------------------------------------------------------
 */
#ifndef HOWDAH_SUPERVISOR_WAIT_H
#define HOWDAH_SUPERVISOR_WAIT_H

#include "engine_process.h"

/*
 * Waits for the latch, the engine's pipes or the end of timeout (milliseconds,
 * -1: none).  False when the postmaster is dead.
 */
extern bool supervisor_wait(const EngineProcess *process, long timeout);

#endif							/* HOWDAH_SUPERVISOR_WAIT_H */

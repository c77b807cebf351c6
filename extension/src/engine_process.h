/*-------------------------------------------------------------------------
 *
 * engine_process.h
 *	  The engine's process as the supervisor holds it.
 *
 *-------------------------------------------------------------------------
 */
#ifndef HOWDAH_ENGINE_PROCESS_H
#define HOWDAH_ENGINE_PROCESS_H

#include "postgres.h"

#include "engine_log.h"
#include "lifeline.h"

/* Longer than this no start takes; then it is killed.  Milliseconds. */
#define ENGINE_START_BOUND 30000

typedef struct EngineProcess
{
	pid_t		pid;			/* 0: none, and then nothing else counts */
	int			ready;			/* descriptor of the pipe, -1: closed */
	Lifeline	lifeline;
	EngineLog	log;
	bool		was_ready;
	bool		stop_asked;		/* it ends since we want it to */
	bool		overdue;		/* it has been killed for taking too long */
	int64		launched_at;	/* on the monotonic clock, as the next */
	int64		kill_at;		/* 0: never */
} EngineProcess;

/* Starts one; returns why that failed, or NULL. */
extern char *engine_process_launch(EngineProcess *process);

/* True when it has just said that it accepts connections. */
extern bool engine_process_becomes_ready(EngineProcess *process);

/* Asks it to end, and kills it later where it does not. */
extern void engine_process_stop(EngineProcess *process);

extern void engine_process_kill_when_due(EngineProcess *process);

/*
 * True when it has ended: then everything is closed, pid is 0 and *status is
 * what waitpid told.
 */
extern bool engine_process_reap(EngineProcess *process, int *status);

/* Why an ended process ended. */
extern char *engine_process_reason(const EngineProcess *process, int status);

#endif							/* HOWDAH_ENGINE_PROCESS_H */

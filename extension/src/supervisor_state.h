/*-------------------------------------------------------------------------
 *
 * supervisor_state.h
 *	  The supervisor's side of the engine's shared state.
 *
 *-------------------------------------------------------------------------
 */
#ifndef HOWDAH_SUPERVISOR_STATE_H
#define HOWDAH_SUPERVISOR_STATE_H

#include "engine_state.h"

/* Makes this process the one supervisor; false where another one lives. */
extern bool supervisor_state_claim(void);

/* At the end of the process, however it ends. */
extern void supervisor_state_release(void);

/* True once for any number of requests since the last time. */
extern bool supervisor_state_take_restart_request(void);

/* Each tells all who wait, and what pg_stat_activity shows. */
extern void supervisor_state_starting(pid_t engine_pid, int memory);
extern void supervisor_state_ready(void);
extern void supervisor_state_down(void);
extern void supervisor_state_refused(const char *reason);
extern void supervisor_state_backoff(const char *reason, bool was_ready);

#endif							/* HOWDAH_SUPERVISOR_STATE_H */

/*-------------------------------------------------------------------------
 *
 * supervisor.h
 *	  The background worker that keeps the engine alive.
 *
 *-------------------------------------------------------------------------
 */
#ifndef HOWDAH_SUPERVISOR_H
#define HOWDAH_SUPERVISOR_H

#include "postgres.h"

/* While shared_preload_libraries are loaded: it starts with the server. */
extern void supervisor_register_static(void);
extern bool supervisor_is_static(void);

/* From a session: it starts now; false where the server has no slot for it. */
extern bool supervisor_register_dynamic(void);

extern PGDLLEXPORT void supervisor_main(Datum argument);

#endif							/* HOWDAH_SUPERVISOR_H */

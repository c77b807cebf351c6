/*-------------------------------------------------------------------------
 *
 * engine_log.h
 *	  Carries what the engine writes into the server's log.
 *
 *-------------------------------------------------------------------------
 */
#ifndef HOWDAH_ENGINE_LOG_H
#define HOWDAH_ENGINE_LOG_H

#define ENGINE_LOG_LINE_BOUND 8192

typedef struct EngineLog
{
	int			descriptor;		/* does not block; -1: none */
	int			length;
	char		line[ENGINE_LOG_LINE_BOUND];	/* incomplete so far */
	char		rest_level;		/* of a line that was too long, else 0 */
	char		complaints[512];	/* the first warnings and errors */
} EngineLog;

/* Takes over the descriptor. */
extern void engine_log_open(EngineLog *log, int descriptor);

/* Reports the lines that are there, closes the log at its end. */
extern void engine_log_read(EngineLog *log);

/* Reports the last lines of an engine that is gone; its complaints stay readable. */
extern void engine_log_close(EngineLog *log);

#endif							/* HOWDAH_ENGINE_LOG_H */

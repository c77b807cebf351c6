/*-------------------------------------------------------------------------
 *
 * report.h
 *	  Errors and notices on their way between the engine and PostgreSQL.
 *
 *-------------------------------------------------------------------------
 */
#ifndef HOWDAH_REPORT_H
#define HOWDAH_REPORT_H

#include "compat.h"
#include "wire.h"

typedef struct Report
{
	int			level;			/* of elog.h */
	int			sqlstate;		/* as elog.h packs it */
	char	   *message;
	char	   *detail;			/* NULL for none, as the following */
	char	   *hint;
	char	   *context;
} Report;

/* Reads one to its end, in the current memory context. */
extern Report report_read(WireReader *in);
extern void report_free(Report *report);

/* Raises an error of the engine, whatever its level; does not return. */
pg_noreturn extern void report_raise_error(const Report *report);

/* Passes on what is no error. */
extern void report_raise_notice(const Report *report);

/* An error of PostgreSQL, for the engine. */
extern void report_write(StringInfo out, const ErrorData *error);

#endif							/* HOWDAH_REPORT_H */

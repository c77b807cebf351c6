/*-------------------------------------------------------------------------
 *
 * statement.h
 *	  SQL that the engine asks the session to run, in the transaction of the
 *	  call.
 *
 *-------------------------------------------------------------------------
 */
#ifndef HOWDAH_STATEMENT_H
#define HOWDAH_STATEMENT_H

#include "call_progress.h"
#include "nodes/params.h"

/* What an SQL message asks for. */
typedef struct Statement
{
	bool		as_owner;
	bool		read_only;
	bool		in_subtransaction;
	bool		without_rows;
	uint64		maximum_rows;	/* 0: all */
	uint32		chunk_rows;		/* 0: as the session likes */
	char	   *text;
	WireReader	parameters;		/* not read yet */
} Statement;

/* statement.c: runs it and answers. */
extern void statement_serve(const Call *call, WireReader *message);

/* statement_execution.c: runs it, with the rights that are current. */
typedef struct StatementResult
{
	uint64		rows;
	const char *tag;
} StatementResult;

extern StatementResult statement_execute(const Call *call, const Statement *statement);

/* statement_parameters.c: NULL where there are none. */
extern ParamListInfo statement_parameters(WireReader *in);

#endif							/* HOWDAH_STATEMENT_H */

/*-------------------------------------------------------------------------
 *
 * statement.c
 *	  SQL that the engine asks the session to run, in the transaction of the
 *	  call.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/tableam.h"
#include "access/xact.h"
#include "utils/guc.h"

#include "call_deadline.h"
#include "compat.h"
#include "connection.h"
#include "frame.h"
#include "large_request.h"
#include "report.h"
#include "statement.h"

#define FLAG_AS_OWNER 1
#define FLAG_READ_ONLY 2
#define FLAG_IN_SUBTRANSACTION 4
#define FLAG_WITHOUT_ROWS 8

#define OWNER_SEARCH_PATH "pg_catalog, pg_temp"

static void
read_statement(Statement *statement, const Call *call, WireReader *in)
{
	uint8		flags = wire_read_u8(in);

	statement->as_owner = (flags & FLAG_AS_OWNER) != 0;
	statement->read_only = (flags & FLAG_READ_ONLY) != 0 || call->request->read_only;
	statement->in_subtransaction = (flags & FLAG_IN_SUBTRANSACTION) != 0;
	statement->without_rows = (flags & FLAG_WITHOUT_ROWS) != 0;
	statement->maximum_rows = wire_read_u64(in);
	statement->chunk_rows = wire_read_u32(in);
	statement->text = wire_read_string(in);
	statement->parameters = *in;
}

/* The owner's rights must not serve the caller's choice of relations, tablespaces or access methods. */
static void
set_for_owner(const char *name, const char *value)
{
	(void) set_config_option(name, value, PGC_USERSET, PGC_S_SESSION, GUC_ACTION_SAVE, true, 0,
							 false);
}

static StatementResult
execute_as_owner(const Call *call, const Statement *statement)
{
	StatementResult result;
	Oid			user;
	int			security;
	int			nest_level;

	GetUserIdAndSecContext(&user, &security);
	SetUserIdAndSecContext(call->request->owner, security | SECURITY_LOCAL_USERID_CHANGE);
	nest_level = NewGUCNestLevel();
	set_for_owner("search_path", OWNER_SEARCH_PATH);
	set_for_owner("default_tablespace", "");
	set_for_owner("default_table_access_method", DEFAULT_TABLE_ACCESS_METHOD);

	result = statement_execute(call, statement);

	AtEOXact_GUC(true, nest_level);
	SetUserIdAndSecContext(user, security);
	return result;
}

static StatementResult
execute(const Call *call, const Statement *statement)
{
	/* What an error leaves of this, the end of the (sub)transaction undoes. */
	return statement->as_owner ?
		execute_as_owner(call, statement) : statement_execute(call, statement);
}

static void
send_done(const Call *call, const StatementResult *result)
{
	StringInfoData payload;

	initStringInfo(&payload);
	wire_write_u64(&payload, result->rows);
	wire_write_string(&payload, result->tag);
	frame_send(MESSAGE_SQL_DONE, call->depth, call->number, &payload);
}

static void
send_error(const Call *call, const ErrorData *error)
{
	StringInfoData payload;

	initStringInfo(&payload);
	report_write(&payload, error);
	frame_send(MESSAGE_SQL_ERROR, call->depth, call->number, &payload);
}

/* As in PL/pgSQL, nobody survives a cancel. */
static bool
may_survive(const ErrorData *error)
{
	return error->sqlerrcode != ERRCODE_QUERY_CANCELED &&
		error->sqlerrcode != ERRCODE_PROTOCOL_VIOLATION &&
		connection.serial != 0 && !frame_is_open();
}

static void
serve_in_subtransaction(const Call *call, const Statement *statement)
{
	MemoryContext context = CurrentMemoryContext;
	ResourceOwner owner = CurrentResourceOwner;
	ErrorData  *volatile error = NULL;
	StatementResult result;

	BeginInternalSubTransaction(NULL);
	MemoryContextSwitchTo(context);
	PG_TRY();
	{
		result = execute(call, statement);
		ReleaseCurrentSubTransaction();
	}
	PG_CATCH();
	{
		MemoryContextSwitchTo(context);
		error = CopyErrorData();
		FlushErrorState();
		RollbackAndReleaseCurrentSubTransaction();
	}
	PG_END_TRY();
	MemoryContextSwitchTo(context);
	CurrentResourceOwner = owner;

	if (error == NULL)
		send_done(call, &result);
	else if (may_survive(error))
		send_error(call, error);
	else
		ReThrowError(error);
}

void
statement_serve(const Call *call, WireReader *message)
{
	MemoryContext context = AllocSetContextCreate(CurrentMemoryContext, "howdah statement",
												  ALLOCSET_SMALL_SIZES);
	MemoryContext previous = MemoryContextSwitchTo(context);
	Size		requests_before = large_request_taken();
	Statement	statement;

	read_statement(&statement, call, message);
	if (call->depth == 0)
		call_deadline_arm();
	if (statement.in_subtransaction)
		serve_in_subtransaction(call, &statement);
	else
	{
		StatementResult result = execute(call, &statement);

		send_done(call, &result);
	}
	if (call->depth == 0)
		call_deadline_disarm();
	large_request_release(requests_before);
	MemoryContextSwitchTo(previous);
	MemoryContextDelete(context);
}

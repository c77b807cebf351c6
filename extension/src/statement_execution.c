/*-------------------------------------------------------------------------
 *
 * statement_execution.c
 *	  Runs the engine's SQL by SPI.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "commands/trigger.h"
#include "executor/spi.h"
#include "parser/parser.h"
#include "tcop/cmdtag.h"
#include "tcop/utility.h"

#include "column_receiver.h"
#include "compat.h"
#include "connection.h"
#include "statement.h"
#include "statement_plan.h"

static void
connect_spi(const Call *call)
{
	if (SPI_connect() != SPI_OK_CONNECT)
		elog(ERROR, "SPI_connect failed");
	if (call->request->trigger != NULL &&
		SPI_register_trigger_data(call->request->trigger) < 0)
		elog(ERROR, "SPI_register_trigger_data failed");
}

static void
refuse(int result)
{
	switch (result)
	{
		case SPI_ERROR_TRANSACTION:
			ereport(ERROR,
					(errcode(ERRCODE_INVALID_TRANSACTION_TERMINATION),
					 errmsg("statements of a howdah call cannot begin or end transactions"),
					 errhint("What the call does is part of the transaction of its caller.")));
			break;
		case SPI_ERROR_COPY:
			ereport(ERROR,
					(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
					 errmsg("statements of a howdah call cannot copy to or from the client"),
					 errhint("Use SELECT, or INSERT with arrays as parameters.")));
			break;
		default:
			elog(ERROR, "SPI_execute_extended failed: %s", SPI_result_code_string(result));
	}
}

static const char *
utility_tag(const char *text)
{
	List	   *statements = raw_parser(text, RAW_PARSE_DEFAULT);

	return statements == NIL ? "" :
		GetCommandTagName(CreateCommandTag(llast_node(RawStmt, statements)->stmt));
}

static const char *
tag(int result, const char *text)
{
	switch (result)
	{
		case SPI_OK_SELECT:
		case SPI_OK_SELINTO:
			return "SELECT";
		case SPI_OK_INSERT:
		case SPI_OK_INSERT_RETURNING:
			return "INSERT";
		case SPI_OK_UPDATE:
		case SPI_OK_UPDATE_RETURNING:
			return "UPDATE";
		case SPI_OK_DELETE:
		case SPI_OK_DELETE_RETURNING:
			return "DELETE";
		default:
			return utility_tag(text);
	}
}

/* A plan that reads them fits no other trigger, whatever the names. */
static bool
has_transition_tables(const TriggerData *trigger)
{
	return trigger != NULL && (trigger->tg_oldtable != NULL || trigger->tg_newtable != NULL);
}

StatementResult
statement_execute(const Call *call, const Statement *statement)
{
	WireReader	in = statement->parameters;
	ColumnReceiver *receiver = statement->without_rows ? NULL :
	column_receiver_make(call, statement->chunk_rows);
	SPIExecuteOptions options = {
		.params = statement_parameters(&in),
		.read_only = statement->read_only,
		.tcount = statement->maximum_rows,
		.dest = receiver ? column_receiver_destination(receiver) : None_Receiver
	};
	StatementResult done;
	SPIPlanPtr	plan = NULL;
	int			result;

	connect_spi(call);
	if (!has_transition_tables(call->request->trigger))
		plan = statement_plan(statement->text, options.params, call->depth == 0);
	result = plan != NULL ? SPI_execute_plan_extended(plan, &options) :
		SPI_execute_extended(statement->text, &options);
	if (result < 0)
		refuse(result);

	done.tag = tag(result, statement->text);
	done.rows = receiver && column_receiver_started(receiver) ?
		column_receiver_rows(receiver) : SPI_processed;
	SPI_finish();
	return done;
}

/*-------------------------------------------------------------------------
 *
 * report.c
 *	  Errors and notices on their way between the engine and PostgreSQL.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "connection.h"
#include "report.h"

#define SQLSTATE_LENGTH 5

/* By the protocol's severity. */
static const int levels[] = {DEBUG1, LOG, INFO, NOTICE, WARNING, ERROR};

#define SEVERITY_ERROR ((int) lengthof(levels) - 1)

static int
read_level(WireReader *in)
{
	uint8		severity = wire_read_u8(in);

	if (severity >= lengthof(levels))
		connection_violation("A report has severity %u.", severity);
	return levels[severity];
}

static int
read_sqlstate(WireReader *in)
{
	const char *state = wire_read_bytes(in, SQLSTATE_LENGTH);

	for (int i = 0; i < SQLSTATE_LENGTH; i++)
	{
		if (!(state[i] >= '0' && state[i] <= '9') && !(state[i] >= 'A' && state[i] <= 'Z'))
			connection_violation("A report has no SQLSTATE.");
	}
	return MAKE_SQLSTATE(state[0], state[1], state[2], state[3], state[4]);
}

Report
report_read(WireReader *in)
{
	Report		report;

	report.level = read_level(in);
	report.sqlstate = read_sqlstate(in);
	report.message = wire_read_string(in);
	report.detail = wire_read_optional_string(in);
	report.hint = wire_read_optional_string(in);
	report.context = wire_read_optional_string(in);
	wire_read_end(in);
	return report;
}

static void
free_text(char *text)
{
	if (text)
		pfree(text);
}

void
report_free(Report *report)
{
	free_text(report->message);
	free_text(report->detail);
	free_text(report->hint);
	free_text(report->context);
}

static void
pass_on(const Report *report, int level, int sqlstate)
{
	ereport(level,
			(errcode(sqlstate),
			 errmsg_internal("%s", report->message),
			 report->detail ? errdetail_internal("%s", report->detail) : 0,
			 report->hint ? errhint("%s", report->hint) : 0,
			 report->context ? errcontext("%s", report->context) : 0));
}

/* Class 00 would tell clients of success. */
void
report_raise_error(const Report *report)
{
	bool		is_success = ERRCODE_TO_CATEGORY(report->sqlstate) ==
	ERRCODE_SUCCESSFUL_COMPLETION;

	pass_on(report, ERROR, is_success ? ERRCODE_INTERNAL_ERROR : report->sqlstate);
	pg_unreachable();
}

void
report_raise_notice(const Report *report)
{
	if (report->level >= ERROR)
		connection_violation("A notice is an error.");
	pass_on(report, report->level, report->sqlstate);
}

void
report_write(StringInfo out, const ErrorData *error)
{
	wire_write_u8(out, SEVERITY_ERROR);
	wire_write_bytes(out, unpack_sql_state(error->sqlerrcode), SQLSTATE_LENGTH);
	wire_write_string(out, error->message ? error->message : "");
	wire_write_optional_string(out, error->detail);
	wire_write_optional_string(out, error->hint);
	wire_write_optional_string(out, error->context);
}

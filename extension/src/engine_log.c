/*-------------------------------------------------------------------------
 *
 * engine_log.c
 *	  Carries what the engine writes into the server's log.
 *
 * A line is a level (D, I, W or E), a tab and text in which a vertical tab
 * stands for a line break.  Any other line comes from the virtual machine
 * itself or from native code, and counts as a warning.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include <unistd.h>

#include "compat.h"
#include "engine_log.h"
#include "transient.h"

/* So that a chatty process never keeps the supervisor from its other duties. */
#define READS_AT_ONCE 16
/* More than a pipe holds, even where lines are long. */
#define READS_AT_END 256

static void
report(char level, const char *text)
{
	switch (level)
	{
		case 'D':
			ereport(DEBUG1, (errmsg_internal("howdah engine: %s", text)));
			break;
		case 'I':
			ereport(LOG, (errmsg_internal("howdah engine: %s", text)));
			break;
		case 'E':
			ereport(LOG, (errmsg_internal("howdah engine: error: %s", text)));
			break;
		default:
			ereport(WARNING, (errmsg_internal("howdah engine: %s", text)));
			break;
	}
}

/* The reason why an engine can't start stands in its first complaints. */
static void
remember(EngineLog *log, const char *text)
{
	if (log->complaints[0] != '\0')
		strlcat(log->complaints, "; ", sizeof(log->complaints));
	strlcat(log->complaints, text, sizeof(log->complaints));
}

static bool
has_level(const char *line)
{
	return line[0] != '\0' && strchr("DIWE", line[0]) && line[1] == '\t';
}

static void
report_line(EngineLog *log, char *line, int length, bool is_complete)
{
	char		level = 'W';
	char	   *text = line;

	for (int i = 0; i < length; i++)
	{
		if (line[i] == '\v')
			line[i] = '\n';
		else if (line[i] == '\0')
			line[i] = ' ';
	}
	line[length] = '\0';

	if (log->rest_level)
		level = log->rest_level;
	else if (has_level(line))
	{
		level = line[0];
		text += 2;
	}
	log->rest_level = is_complete ? '\0' : level;

	if (text[0] == '\0')
		return;
	if (level == 'W' || level == 'E')
		remember(log, text);
	report(level, text);
}

/* Reports the complete lines, and keeps what follows them. */
static void
report_lines(EngineLog *log)
{
	char	   *start = log->line;
	char	   *end = log->line + log->length;
	char	   *line_break;

	while ((line_break = memchr(start, '\n', end - start)) != NULL)
	{
		report_line(log, start, line_break - start, true);
		start = line_break + 1;
	}
	log->length = end - start;
	memmove(log->line, start, log->length);

	if (log->length == ENGINE_LOG_LINE_BOUND - 1)
	{
		report_line(log, log->line, log->length, false);
		log->length = 0;
	}
}

/* False where nothing more is there now. */
static bool
read_some(EngineLog *log)
{
	ssize_t		count = read(log->descriptor, log->line + log->length,
							 ENGINE_LOG_LINE_BOUND - 1 - log->length);

	if (count > 0)
	{
		log->length += count;
		report_lines(log);
		return true;
	}
	if (count == 0 || !errno_is_transient())
	{
		close(log->descriptor);
		log->descriptor = -1;
	}
	return false;
}

void
engine_log_open(EngineLog *log, int descriptor)
{
	log->descriptor = descriptor;
	log->length = 0;
	log->rest_level = '\0';
	log->complaints[0] = '\0';
}

static void
read_at_most(EngineLog *log, int reads)
{
	while (reads-- > 0 && log->descriptor >= 0 && read_some(log))
		;
}

void
engine_log_read(EngineLog *log)
{
	read_at_most(log, READS_AT_ONCE);
}

void
engine_log_close(EngineLog *log)
{
	read_at_most(log, READS_AT_END);
	if (log->length > 0)
		report_line(log, log->line, log->length, true);
	log->length = 0;
	if (log->descriptor >= 0)
		close(log->descriptor);
	log->descriptor = -1;
}

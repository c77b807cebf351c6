/*-------------------------------------------------------------------------
 *
 * launch_command.c
 *	  The command line and the environment of the engine's process.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include <unistd.h>

#include "miscadmin.h"
#include "nodes/pg_list.h"
#include "lib/stringinfo.h"

#include "compat.h"
#include "engine_state.h"
#include "java_release.h"
#include "launch_command.h"
#include "settings.h"

#define ENGINE_TITLE "howdah: engine"
#define ENGINE_CLASS "org.howdah.host.Engine"

static char *
argument_file(void)
{
	return psprintf("%s/howdah/engine.args", pkglib_path);
}

static char *
runtime_path(const char *name)
{
	return psprintf("%s/" ENGINE_RUNTIME_DIRECTORY "%s", DataDir, name);
}

/* Adds the words of howdah.engine_options; quotes of either kind keep spaces. */
static List *
append_options(List *words, const char *options)
{
	StringInfoData word;
	bool		in_word = false;
	char		quote = '\0';

	initStringInfo(&word);
	for (const char *c = options; *c; c++)
	{
		bool		is_space = isspace((unsigned char) *c) && !quote;

		if (is_space && in_word)
		{
			words = lappend(words, pstrdup(word.data));
			resetStringInfo(&word);
		}
		else if (quote && *c == quote)
			quote = '\0';
		else if (!quote && (*c == '"' || *c == '\''))
			quote = *c;
		else if (!is_space)
			appendStringInfoChar(&word, *c);
		in_word = !is_space;
	}
	return in_word ? lappend(words, word.data) : words;
}

static char **
to_array(List *words)
{
	char	  **array = palloc0(sizeof(char *) * (list_length(words) + 1));
	int			count = 0;
	ListCell   *cell;

	foreach(cell, words)
		array[count++] = lfirst(cell);
	return array;
}

/* Later options win over those of the argument file, the user's over ours. */
static List *
arguments(void)
{
	List	   *words = list_make2(ENGINE_TITLE, psprintf("@%s", argument_file()));

	words = lappend(words, psprintf("-Xmx%dm", setting_engine_memory));
	words = lappend(words, psprintf("-XX:MaxDirectMemorySize=%dm", setting_engine_memory));
	words = lappend(words, psprintf("-XX:ErrorFile=%s", runtime_path("/hs_err.log")));
	words = lappend(words, "-XX:-UsePerfData");
	words = lappend(words, "-XX:+ExitOnOutOfMemoryError");
	words = lappend(words, psprintf("-Djava.io.tmpdir=%s", runtime_path("/tmp")));
	words = lappend(words, psprintf("-Dhowdah.onnx.memory=" INT64_FORMAT,
									(int64) setting_onnx_memory * 1024 * 1024));
	words = append_options(words, setting_engine_options);
	return lappend(words, ENGINE_CLASS);
}

/*
 * Nothing is inherited, since LD_PRELOAD, JAVA_TOOL_OPTIONS and their like
 * would change what the engine is.
 */
static List *
environment(void)
{
	const char *time_zone = getenv("TZ");
	List	   *words = list_make4("PATH=/usr/local/bin:/usr/bin:/bin",
								   "LANG=C.UTF-8",
								   "LC_ALL=C.UTF-8",
								   "ORT_DISABLE_TELEMETRY=1");

	words = lappend(words, psprintf("HOME=%s", runtime_path("")));
	if (time_zone)
		words = lappend(words, psprintf("TZ=%s", time_zone));
	return words;
}

void
launch_command_build(LaunchCommand *command)
{
	command->program = psprintf("%s/bin/java", setting_java_home);
	command->arguments = to_array(arguments());
	command->environment = to_array(environment());
}

char *
launch_command_refusal(void)
{
	char	   *refusal = java_release_refusal(setting_java_home);

	if (refusal == NULL && access(argument_file(), R_OK) != 0)
		refusal = psprintf("could not read \"%s\" (%s), howdah is not installed completely",
						   argument_file(), strerror(errno));
	return refusal;
}

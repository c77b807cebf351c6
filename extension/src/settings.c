/*-------------------------------------------------------------------------
 *
 * settings.c
 *	  The configuration parameters howdah.*.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include <limits.h>

#include "compat.h"
#include "settings.h"

char	   *setting_java_home;
char	   *setting_engine_options;
int			setting_engine_memory;
int			setting_model_memory;
int			setting_training_threads;
char	   *setting_jar_directory;
char	   *setting_onnx_library_directory;
int			setting_onnx_memory;
int			setting_onnx_max_nodes;
int			setting_onnx_max_initializers;
int			setting_onnx_max_nesting;
int			setting_onnx_max_tensor_size;
bool		setting_onnx_cuda_fallback;
int			setting_log_level;
int			setting_start_timeout;
int			setting_call_timeout;
int			setting_spin;
int			setting_ring_after;
int			setting_maximum_depth;

static const struct config_enum_entry log_levels[] = {
	{"debug", LOG_LEVEL_DEBUG, false},
	{"info", LOG_LEVEL_INFO, false},
	{"warning", LOG_LEVEL_WARNING, false},
	{"error", LOG_LEVEL_ERROR, false},
	{NULL, 0, false}
};

/* A line break would end the setting early on its way to the engine. */
static bool
check_directory(char **value, void **extra, GucSource source)
{
	if (strlen(*value) >= MAXPGPATH || strpbrk(*value, "\r\n"))
	{
		GUC_check_errdetail("A path has less than %d bytes and no line break.", MAXPGPATH);
		return false;
	}
	if (**value != '\0' && !is_absolute_path(*value))
	{
		GUC_check_errdetail("The path must be absolute.");
		return false;
	}
	return true;
}

/*
 * What the one engine of the server is made of belongs to the configuration
 * file: a session must not be able to name a program, a directory of code or
 * an amount of memory for everybody.
 */
static void
define_engine_settings(void)
{
	DefineCustomStringVariable("howdah.java_home",
							   "Sets the directory of the JDK that runs the engine.",
							   "Java 25.0.3 or newer. Takes effect when the engine starts.",
							   &setting_java_home, HOWDAH_JAVA_HOME,
							   PGC_SIGHUP, GUC_SUPERUSER_ONLY, NULL, NULL, NULL);
	DefineCustomStringVariable("howdah.engine_options",
							   "Sets further options of the engine's Java virtual machine.",
							   "Separated by spaces; quotes keep spaces together. Takes effect when the engine starts.",
							   &setting_engine_options, "",
							   PGC_SIGHUP, GUC_SUPERUSER_ONLY, NULL, NULL, NULL);
	DefineCustomIntVariable("howdah.engine_memory",
							"Sets the size of the engine's Java heap, and the bound of its memory off the heap.",
							"Takes effect when the engine starts.",
							&setting_engine_memory, 1024, 64, INT_MAX,
							PGC_SIGHUP, GUC_UNIT_MB, NULL, NULL, NULL);
	DefineCustomIntVariable("howdah.model_memory",
							"Sets how much memory loaded models may take in the engine, for all sessions together.",
							NULL,
							&setting_model_memory, 512, 1, INT_MAX,
							PGC_SIGHUP, GUC_UNIT_MB, NULL, NULL, NULL);
	DefineCustomIntVariable("howdah.training_threads",
							"Sets how many threads one training, or one call that predicts many rows, may use.",
							"0: as many as there are processors.",
							&setting_training_threads, 0, 0, 1024,
							PGC_SIGHUP, 0, NULL, NULL, NULL);
	DefineCustomStringVariable("howdah.jar_directory",
							   "Sets the directory of the jars whose methods functions may name.",
							   "Empty: only the methods that come with the engine. Takes effect when the engine starts.",
							   &setting_jar_directory, "",
							   PGC_SIGHUP, GUC_SUPERUSER_ONLY, check_directory, NULL, NULL);
	DefineCustomEnumVariable("howdah.log_level",
							 "Sets the least level of the engine's messages in the server's log.",
							 NULL,
							 &setting_log_level, LOG_LEVEL_INFO, log_levels,
							 PGC_SIGHUP, 0, NULL, NULL, NULL);
	/* Both ends of every connection have to spin alike, so it is no session's own choice. */
	DefineCustomIntVariable("howdah.spin",
							"Sets for how many microseconds each side of a call polls before it sleeps.",
							"0: never.",
							&setting_spin, 100, 0, 1000,
							PGC_SIGHUP, 0, NULL, NULL, NULL);
}

/* A model is loaded for all sessions of its database, so its limits are no session's own choice. */
static void
define_onnx_settings(void)
{
	DefineCustomStringVariable("howdah.onnx_library_directory",
							   "Sets the directory of the files that options of ONNX models may name.",
							   "Libraries of custom operators, profiles and optimized models. Empty: no option names a file.",
							   &setting_onnx_library_directory, "",
							   PGC_SIGHUP, GUC_SUPERUSER_ONLY, check_directory, NULL, NULL);
	DefineCustomIntVariable("howdah.onnx_memory",
							"Sets how much memory all runs of ONNX models together may take beside the weights.",
							"Takes effect when the engine starts.",
							&setting_onnx_memory, 1024, 1, INT_MAX,
							PGC_SIGHUP, GUC_UNIT_MB, NULL, NULL, NULL);
	DefineCustomIntVariable("howdah.onnx_max_nodes",
							"Sets how many nodes an ONNX model may have.",
							NULL,
							&setting_onnx_max_nodes, 200000, 1, INT_MAX,
							PGC_SIGHUP, 0, NULL, NULL, NULL);
	DefineCustomIntVariable("howdah.onnx_max_initializers",
							"Sets how many initializers an ONNX model may have.",
							NULL,
							&setting_onnx_max_initializers, 100000, 0, INT_MAX,
							PGC_SIGHUP, 0, NULL, NULL, NULL);
	/* ONNX Runtime's parser stops at 100 messages, of which each graph takes 3. */
	DefineCustomIntVariable("howdah.onnx_max_nesting",
							"Sets how many graphs of an ONNX model may be within each other.",
							NULL,
							&setting_onnx_max_nesting, 16, 1, 32,
							PGC_SIGHUP, 0, NULL, NULL, NULL);
	DefineCustomIntVariable("howdah.onnx_max_tensor_size",
							"Sets how large a tensor may be that an ONNX model declares without its data.",
							NULL,
							&setting_onnx_max_tensor_size, 1024 * 1024, 1, INT_MAX,
							PGC_SIGHUP, GUC_UNIT_KB, NULL, NULL, NULL);
}

/* How long to wait and how to call costs only the session itself. */
static void
define_session_settings(void)
{
	DefineCustomBoolVariable("howdah.onnx_cuda_fallback",
							 "Sets whether ONNX models that ask for a GPU run on the CPU where ONNX Runtime was built without CUDA.",
							 NULL,
							 &setting_onnx_cuda_fallback, false,
							 PGC_USERSET, 0, NULL, NULL, NULL);
	DefineCustomIntVariable("howdah.start_timeout",
							"Sets how long a session's first call waits for the engine to start.",
							NULL,
							&setting_start_timeout, 10000, 1, INT_MAX,
							PGC_USERSET, GUC_UNIT_MS, NULL, NULL, NULL);
	DefineCustomIntVariable("howdah.call_timeout",
							"Sets how long one call of the engine may take.",
							"0: no limit.",
							&setting_call_timeout, 0, 0, INT_MAX,
							PGC_USERSET, GUC_UNIT_MS, NULL, NULL, NULL);
	DefineCustomIntVariable("howdah.ring_after",
							"Sets after how many calls a session gets shared memory of its own with the engine.",
							"-1: never.",
							&setting_ring_after, 32, -1, INT_MAX,
							PGC_USERSET, 0, NULL, NULL, NULL);
	/* Each level takes from the stacks of both sides, and the engine's is not the user's own. */
	DefineCustomIntVariable("howdah.maximum_depth",
							"Sets how deep calls may nest that run SQL which calls the engine again.",
							NULL,
							&setting_maximum_depth, 16, 1, MAXIMUM_DEPTH_BOUND,
							PGC_SUSET, 0, NULL, NULL, NULL);
}

void
settings_define(void)
{
	define_engine_settings();
	define_onnx_settings();
	define_session_settings();
	MarkGUCPrefixReserved("howdah");
}

const char *
setting_log_level_name(void)
{
	return log_levels[setting_log_level].name;
}

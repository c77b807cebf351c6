/*-------------------------------------------------------------------------
 *
 * settings.h
 *	  The configuration parameters howdah.*.
 *
 *-------------------------------------------------------------------------
 */
#ifndef HOWDAH_SETTINGS_H
#define HOWDAH_SETTINGS_H

#include "postgres.h"

#define HOWDAH_VERSION "0.1.0"

/* What howdah.maximum_depth can be set to at most. */
#define MAXIMUM_DEPTH_BOUND 1000

typedef enum LogLevel
{
	LOG_LEVEL_DEBUG,
	LOG_LEVEL_INFO,
	LOG_LEVEL_WARNING,
	LOG_LEVEL_ERROR
} LogLevel;

/* Where the engine comes from and what it may take: the supervisor reads these. */
extern char *setting_java_home;
extern char *setting_engine_options;
extern int	setting_engine_memory;	/* megabytes */
extern int	setting_model_memory;	/* megabytes */
extern int	setting_training_threads;	/* 0: as many as processors */
extern char *setting_jar_directory; /* empty: none */
extern char *setting_onnx_library_directory;	/* empty: none */
extern int	setting_onnx_memory;	/* megabytes */
extern int	setting_onnx_max_nodes;
extern int	setting_onnx_max_initializers;
extern int	setting_onnx_max_nesting;
extern int	setting_onnx_max_tensor_size;	/* kilobytes */
extern int	setting_log_level;	/* LogLevel */

/* How sessions call: both sides of the channel read these. */
extern int	setting_start_timeout;	/* milliseconds */
extern int	setting_call_timeout;	/* milliseconds, 0: none */
extern int	setting_spin;		/* microseconds, 0: never */
extern int	setting_ring_after; /* calls, -1: never */
extern int	setting_maximum_depth;	/* nested calls */
extern bool setting_onnx_cuda_fallback; /* the engine asks the session */

extern void settings_define(void);
extern const char *setting_log_level_name(void);

#endif							/* HOWDAH_SETTINGS_H */

/*-------------------------------------------------------------------------
 *
 * lifeline.c
 *	  The pipe that tells the engine its settings, and by its end that the
 *	  server is gone.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include <limits.h>
#include <unistd.h>

#include "lib/stringinfo.h"

#include "compat.h"
#include "engine_state.h"
#include "lifeline.h"
#include "settings.h"

/* Lines of key=value; the empty line ends the block. */
static void
append_settings(StringInfo block)
{
	appendStringInfo(block, "version=%s\n", HOWDAH_VERSION);
	appendStringInfo(block, "socket=%s\n", ENGINE_SOCKET);
	appendStringInfo(block, "model_memory=" INT64_FORMAT "\n",
					 (int64) setting_model_memory * 1024 * 1024);
	appendStringInfo(block, "training_threads=%d\n", setting_training_threads);
	appendStringInfo(block, "log_level=%s\n", setting_log_level_name());
	appendStringInfo(block, "jar_directory=%s\n", setting_jar_directory);
	appendStringInfo(block, "onnx_library_directory=%s\n", setting_onnx_library_directory);
	appendStringInfo(block, "onnx_max_nodes=%d\n", setting_onnx_max_nodes);
	appendStringInfo(block, "onnx_max_initializers=%d\n", setting_onnx_max_initializers);
	appendStringInfo(block, "onnx_max_nesting=%d\n", setting_onnx_max_nesting);
	appendStringInfo(block, "onnx_max_tensor_size=" INT64_FORMAT "\n",
					 (int64) setting_onnx_max_tensor_size * 1024);
	appendStringInfo(block, "spin=%d\n", setting_spin);
	/* Each session keeps to its own setting, which the engine doesn't know. */
	appendStringInfo(block, "maximum_depth=%d\n\n", MAXIMUM_DEPTH_BOUND);
}

void
lifeline_send_settings(Lifeline *lifeline)
{
	StringInfoData block;

	if (lifeline->descriptor < 0)
		return;

	initStringInfo(&block);
	append_settings(&block);
	/* A pipe takes so much at once or nothing of it. */
	Assert(block.len <= PIPE_BUF);

	lifeline->pending = false;
	while (write(lifeline->descriptor, block.data, block.len) < 0)
	{
		if (errno == EINTR)
			continue;
		/* Any other failure means that the engine is gone, which shows elsewhere. */
		lifeline->pending = errno == EAGAIN || errno == EWOULDBLOCK;
		break;
	}
	pfree(block.data);
}

void
lifeline_close(Lifeline *lifeline)
{
	if (lifeline->descriptor >= 0)
		close(lifeline->descriptor);
	lifeline->descriptor = -1;
	lifeline->pending = false;
}

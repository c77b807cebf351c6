/*-------------------------------------------------------------------------
 *
 * howdah.c
 *	  Entry point of the library.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "miscadmin.h"

#include "compat.h"
#include "engine_state.h"
#include "language.h"
#include "settings.h"
#include "supervisor.h"

PG_MODULE_MAGIC_EXT(.name = "howdah",.version = HOWDAH_VERSION);

extern PGDLLEXPORT void _PG_init(void);

void
_PG_init(void)
{
	settings_define();
	language_init();

	if (process_shared_preload_libraries_in_progress)
	{
		engine_state_reserve();
		supervisor_register_static();
	}
}

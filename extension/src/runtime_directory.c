/*-------------------------------------------------------------------------
 *
 * runtime_directory.c
 *	  The directory of the engine's socket and temporary files.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include <sys/stat.h>
#include <unistd.h>

#include "pgstat.h"
#include "port.h"
#include "storage/fd.h"

#include "compat.h"
#include "engine_state.h"
#include "runtime_directory.h"

#define CRASH_REPORT "hs_err.log"
#define PRIVATE_DIRECTORY 0700

static bool
is_kept(const char *name)
{
	return strcmp(name, ".") == 0 || strcmp(name, "..") == 0 ||
		strcmp(name, CRASH_REPORT) == 0;
}

static void
remove_entry(const char *path)
{
	struct stat entry;

	if (lstat(path, &entry) == 0 && S_ISDIR(entry.st_mode))
		rmtree(path, true);
	else
		unlink(path);
}

static void
remove_entries(DIR *directory)
{
	struct dirent *entry;

	while ((entry = ReadDirExtended(directory, ENGINE_RUNTIME_DIRECTORY, LOG)) != NULL)
	{
		if (!is_kept(entry->d_name))
			remove_entry(psprintf("%s/%s", ENGINE_RUNTIME_DIRECTORY, entry->d_name));
	}
}

/* A directory that existed before keeps its mode, hence the chmod. */
static bool
make_private(const char *path)
{
	return (mkdir(path, PRIVATE_DIRECTORY) == 0 || errno == EEXIST) &&
		chmod(path, PRIVATE_DIRECTORY) == 0;
}

char *
runtime_directory_prepare(void)
{
	DIR		   *directory;

	/* The server makes it at initdb, but may have been told to use another one. */
	(void) mkdir(PG_STAT_TMP_DIR, PRIVATE_DIRECTORY);

	if (!make_private(ENGINE_RUNTIME_DIRECTORY))
		return psprintf("could not make directory \"%s\": %s",
						ENGINE_RUNTIME_DIRECTORY, strerror(errno));

	directory = AllocateDir(ENGINE_RUNTIME_DIRECTORY);
	if (directory == NULL)
		return psprintf("could not open directory \"%s\": %s",
						ENGINE_RUNTIME_DIRECTORY, strerror(errno));
	remove_entries(directory);
	FreeDir(directory);

	if (!make_private(ENGINE_RUNTIME_DIRECTORY "/tmp"))
		return psprintf("could not make directory \"%s\": %s",
						ENGINE_RUNTIME_DIRECTORY "/tmp", strerror(errno));
	return NULL;
}

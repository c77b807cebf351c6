/*-------------------------------------------------------------------------
 *
 * java_release.c
 *	  Which Java a JDK's directory holds.
 *
 * Every JDK says its version in a file "release", so that nothing need be
 * executed to learn it.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include <unistd.h>

#include "storage/fd.h"

#include "compat.h"
#include "java_release.h"

#define RELEASE_FILE_BOUND 65536
#define VERSION_KEY "JAVA_VERSION=\""

/* 25.0.0 to 25.0.2 can corrupt pinned arrays under G1 (JDK-8377811). */
#define OLDEST_VERSION 25, 0, 3
#define OLDEST_VERSION_NAME "25.0.3"

/* The file's text, or NULL with errno set. */
static char *
read_release_file(const char *path)
{
	FILE	   *file = AllocateFile(path, "r");
	char	   *text;
	size_t		length;

	if (file == NULL)
		return NULL;
	text = palloc(RELEASE_FILE_BOUND);
	length = fread(text, 1, RELEASE_FILE_BOUND - 1, file);
	text[length] = '\0';
	FreeFile(file);
	return text;
}

/* The value of JAVA_VERSION, cut out of text, or NULL. */
static char *
find_version(char *text)
{
	for (char *line = strtok(text, "\r\n"); line; line = strtok(NULL, "\r\n"))
	{
		char	   *version = line + strlen(VERSION_KEY);

		if (strncmp(line, VERSION_KEY, strlen(VERSION_KEY)) == 0)
		{
			version[strcspn(version, "\"")] = '\0';
			return version;
		}
	}
	return NULL;
}

/* Missing parts count as 0, as "26" and "26-ea" have it. */
static bool
is_too_old(const char *version)
{
	const int	oldest[] = {OLDEST_VERSION};
	int			parts[] = {0, 0, 0};

	sscanf(version, "%d.%d.%d", &parts[0], &parts[1], &parts[2]);
	for (int i = 0; i < 3; i++)
	{
		if (parts[i] != oldest[i])
			return parts[i] < oldest[i];
	}
	return false;
}

char *
java_release_refusal(const char *java_home)
{
	char	   *text;
	char	   *version;

	if (java_home[0] == '\0')
		return pstrdup("howdah.java_home is empty, set it to the directory of a JDK " OLDEST_VERSION_NAME " or newer");

	text = read_release_file(psprintf("%s/release", java_home));
	if (text == NULL)
		return psprintf("howdah.java_home \"%s\" holds no JDK: could not read its file \"release\": %s",
						java_home, strerror(errno));

	version = find_version(text);
	if (version == NULL)
		return psprintf("howdah.java_home \"%s\" holds no JDK: its file \"release\" names no version",
						java_home);
	if (is_too_old(version))
		return psprintf("Java %s in howdah.java_home \"%s\" is older than " OLDEST_VERSION_NAME,
						version, java_home);

	if (access(psprintf("%s/bin/java", java_home), X_OK) != 0)
		return psprintf("\"bin/java\" in howdah.java_home \"%s\" cannot be executed: %s",
						java_home, strerror(errno));
	return NULL;
}

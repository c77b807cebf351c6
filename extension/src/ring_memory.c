/*-------------------------------------------------------------------------
 *
 * ring_memory.c
 *	  The memory that a session shares with the engine.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include "miscadmin.h"
#include "storage/fd.h"

#include "engine_state.h"
#include "ring_memory.h"

#define MAGIC "HWRG"
#define MEMORY_SIZE (RING_HEADER_SIZE + 2 * (off_t) RING_SIZE)

StaticAssertDecl(offsetof(RingHeader, session_may_spin) == 448,
				 "the ring's header is laid out as in PROTOCOL.md");

/* Memory that has no name anywhere, of a size that nobody can change. */
static int
open_anonymous(void)
{
#ifdef MFD_ALLOW_SEALING
	return memfd_create("howdah ring", MFD_CLOEXEC | MFD_ALLOW_SEALING);
#else
	errno = ENOSYS;
	return -1;
#endif
}

static bool
seal(int file)
{
#ifdef F_ADD_SEALS
	return fcntl(file, F_ADD_SEALS, F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL) == 0 ||
		errno == EINVAL;
#else
	return true;
#endif
}

static int
open_unlinked(void)
{
	char		path[MAXPGPATH];
	int			file;

	snprintf(path, sizeof(path), "%s/ring.%d", ENGINE_RUNTIME_DIRECTORY, MyProcPid);
	file = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	if (file >= 0)
		unlink(path);
	return file;
}

/* Pages that are missing when they are touched would kill the whole server. */
static bool
reserve(int file)
{
	return posix_fallocate(file, 0, MEMORY_SIZE) == 0 && seal(file);
}

static bool
map(RingMemory *memory)
{
	char	   *start = mmap(NULL, MEMORY_SIZE, PROT_READ | PROT_WRITE, MAP_SHARED,
							 memory->file, 0);

	if (start == MAP_FAILED)
		return false;
	memory->header = (RingHeader *) start;
	memory->requests = start + RING_HEADER_SIZE;
	memory->replies = memory->requests + RING_SIZE;
	memcpy(memory->header->magic, MAGIC, sizeof(memory->header->magic));
	memory->header->size = RING_SIZE;
	return true;
}

bool
ring_memory_make(RingMemory *memory)
{
	memset(memory, 0, sizeof(*memory));
	memory->file = -1;
	if (!AcquireExternalFD())
		return false;
	memory->file = open_anonymous();
	if (memory->file < 0)
		memory->file = open_unlinked();
	if (memory->file < 0)
	{
		ReleaseExternalFD();
		return false;
	}
	if (reserve(memory->file) && map(memory))
		return true;
	ring_memory_free(memory);
	return false;
}

void
ring_memory_close_file(RingMemory *memory)
{
	if (memory->file < 0)
		return;
	close(memory->file);
	ReleaseExternalFD();
	memory->file = -1;
}

void
ring_memory_free(RingMemory *memory)
{
	ring_memory_close_file(memory);
	if (memory->header)
		munmap(memory->header, MEMORY_SIZE);
	memory->header = NULL;
}

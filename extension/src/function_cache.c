/*-------------------------------------------------------------------------
 *
 * function_cache.c
 *	  The session's functions.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "utils/hsearch.h"
#include "utils/inval.h"
#include "utils/syscache.h"

#include "compat.h"
#include "function.h"

typedef struct FunctionEntry
{
	Oid			oid;			/* hash key */
	Function   *first;			/* of its combinations of types */
} FunctionEntry;

static HTAB *functions = NULL;
static bool has_dead = false;
static uint64 invalidations = 0;

static FunctionEntry *function_entry(Oid oid, HASHACTION action);
static void function_invalidate(Datum argument, int cache, uint32 hash);
static bool function_depends_on(const Function *function, int cache,
								uint32 hash);
static void function_cache_clean(void);
static bool function_is_dead(const Function *function);

void
function_cache_init(void)
{
	CacheRegisterSyscacheCallback(PROCOID, function_invalidate, (Datum) 0);
	CacheRegisterSyscacheCallback(TYPEOID, function_invalidate, (Datum) 0);
}

/* NULL types: where they don't vary. */
Function *
function_cache_find(Oid oid, const FunctionTypes *types)
{
	FunctionEntry *entry;

	function_cache_clean();
	entry = function_entry(oid, HASH_FIND);
	for (Function *function = entry ? entry->first : NULL; function != NULL;
		 function = function->next)
	{
		if (!function->valid)
			continue;
		if (types == NULL ? !function->types->varies
			: function_types_equal(function->types, types))
			return function;
	}
	return NULL;
}

void
function_cache_add(Function *function)
{
	FunctionEntry *entry = function_entry(function->oid, HASH_ENTER);

	MemoryContextSetParent(function->context, CacheMemoryContext);
	function->next = entry->first;
	entry->first = function;
	has_dead |= !function->valid;
}

/* A call site no longer refers to the function. */
void
function_cache_release(Function *function)
{
	function->references--;
	has_dead |= !function->valid;
}

uint64
function_cache_invalidations(void)
{
	return invalidations;
}

static FunctionEntry *
function_entry(Oid oid, HASHACTION action)
{
	FunctionEntry *entry;
	bool		found;

	if (functions == NULL)
	{
		HASHCTL		settings = {
			.keysize = sizeof(Oid),
			.entrysize = sizeof(FunctionEntry),
			.hcxt = CacheMemoryContext
		};

		functions = hash_create("howdah functions", 64, &settings,
								HASH_ELEM | HASH_BLOBS | HASH_CONTEXT);
	}
	entry = hash_search(functions, &oid, action, &found);
	if (action == HASH_ENTER && !found)
		entry->first = NULL;
	return entry;
}

/* Frees nothing: whatever runs now may be in the middle of using it. */
static void
function_invalidate(Datum argument, int cache, uint32 hash)
{
	HASH_SEQ_STATUS status;
	FunctionEntry *entry;

	invalidations++;
	if (functions == NULL)
		return;
	hash_seq_init(&status, functions);
	while ((entry = hash_seq_search(&status)) != NULL)
		for (Function *function = entry->first; function != NULL;
			 function = function->next)
			if (function->valid && function_depends_on(function, cache, hash))
			{
				function->valid = false;
				has_dead = true;
			}
}

/* A hash of 0 stands for everything. */
static bool
function_depends_on(const Function *function, int cache, uint32 hash)
{
	if (hash == 0)
		return true;
	if (cache == PROCOID)
		return hash == function->hash;
	for (int i = 0; i <= function->types->count; i++)
		if (hash == function->type_hashes[i])
			return true;
	return false;
}

/* Frees what nobody can be using any more. */
static void
function_cache_clean(void)
{
	HASH_SEQ_STATUS status;
	FunctionEntry *entry;

	if (!has_dead || call_depth() > 0)
		return;
	has_dead = false;
	hash_seq_init(&status, functions);
	while ((entry = hash_seq_search(&status)) != NULL)
	{
		Function  **link = &entry->first;

		while (*link != NULL)
		{
			Function   *function = *link;

			if (!function_is_dead(function))
			{
				link = &function->next;
				continue;
			}
			*link = function->next;
			MemoryContextDelete(function->context);
		}
	}
}

static bool
function_is_dead(const Function *function)
{
	return !function->valid && function->references == 0;
}

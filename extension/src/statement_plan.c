/*-------------------------------------------------------------------------
 *
 * statement_plan.c
 *	  Plans of statements that the engine runs again and again.
 *
 *	  A statement's hash is remembered when it is run for the first time, and
 *	  the statement is planned for good when it comes up again: what is run
 *	  once would only push others out.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "common/hashfn.h"
#include "nodes/parsenodes.h"
#include "parser/parser.h"
#include "utils/memutils.h"

#include "statement_plan.h"

#define KEPT_PLANS 32
#define REMEMBERED_HASHES 64

/* A longer statement takes so long that planning it doesn't matter, in bytes. */
#define LONGEST_STATEMENT 4096

typedef struct KeptPlan
{
	uint32		hash;
	char	   *text;			/* NULL: free */
	int			count;			/* of parameters */
	Oid		   *types;
	SPIPlanPtr	plan;			/* NULL: it can't be kept */
	uint64		used;			/* when last */
} KeptPlan;

static KeptPlan plans[KEPT_PLANS];
static uint64 uses;

static uint32 seen[REMEMBERED_HASHES];
static uint32 seen_count;

static uint32
hash_of(const char *text, ParamListInfo parameters)
{
	uint32		hash = hash_bytes((const unsigned char *) text, (int) strlen(text));

	for (int i = 0; parameters != NULL && i < parameters->numParams; i++)
		hash = hash_combine(hash, parameters->params[i].ptype);
	return hash;
}

static bool
is_plan_of(const KeptPlan *kept, uint32 hash, const char *text, ParamListInfo parameters)
{
	int			count = parameters == NULL ? 0 : parameters->numParams;

	if (kept->text == NULL || kept->hash != hash || kept->count != count ||
		strcmp(kept->text, text) != 0)
		return false;
	for (int i = 0; i < count; i++)
	{
		if (kept->types[i] != parameters->params[i].ptype)
			return false;
	}
	return true;
}

static KeptPlan *
find(uint32 hash, const char *text, ParamListInfo parameters)
{
	for (int i = 0; i < KEPT_PLANS; i++)
	{
		if (is_plan_of(&plans[i], hash, text, parameters))
			return &plans[i];
	}
	return NULL;
}

static KeptPlan *
least_recently_used(void)
{
	KeptPlan   *oldest = &plans[0];

	for (int i = 1; i < KEPT_PLANS; i++)
	{
		if (plans[i].used < oldest->used)
			oldest = &plans[i];
	}
	return oldest;
}

static void
forget(KeptPlan *kept)
{
	if (kept->plan != NULL)
		SPI_freeplan(kept->plan);
	if (kept->text != NULL)
		pfree(kept->text);
	if (kept->types != NULL)
		pfree(kept->types);
	memset(kept, 0, sizeof(*kept));
}

/* Whether a statement of that hash, and remembers it. */
static bool
was_seen(uint32 hash)
{
	for (int i = 0; i < REMEMBERED_HASHES; i++)
	{
		if (seen[i] == hash)
			return true;
	}
	seen[seen_count++ % REMEMBERED_HASHES] = hash;
	return false;
}

/* Others gain nothing, and of several each may need what those before it do. */
static bool
is_single_query(const char *text)
{
	List	   *statements = raw_parser(text, RAW_PARSE_DEFAULT);
	Node	   *statement;

	if (list_length(statements) != 1)
		return false;
	statement = linitial_node(RawStmt, statements)->stmt;
	return IsA(statement, SelectStmt) || IsA(statement, InsertStmt) ||
		IsA(statement, UpdateStmt) || IsA(statement, DeleteStmt);
}

/* NULL where the statement gains nothing from it. */
static SPIPlanPtr
prepare(const char *text, int count, Oid *types)
{
	SPIPlanPtr	plan;

	if (!is_single_query(text))
		return NULL;
	plan = SPI_prepare_cursor(text, count, types, CURSOR_OPT_PARALLEL_OK);
	if (plan == NULL || SPI_keepplan(plan) != 0)
		elog(ERROR, "SPI_prepare_cursor failed: %s", SPI_result_code_string(SPI_result));
	return plan;
}

static KeptPlan *
keep(uint32 hash, const char *text, ParamListInfo parameters)
{
	KeptPlan   *kept = least_recently_used();
	int			count = parameters == NULL ? 0 : parameters->numParams;

	forget(kept);
	kept->types = MemoryContextAlloc(TopMemoryContext, sizeof(Oid) * Max(count, 1));
	for (int i = 0; i < count; i++)
		kept->types[i] = parameters->params[i].ptype;
	kept->plan = prepare(text, count, kept->types);
	kept->hash = hash;
	kept->count = count;
	kept->text = MemoryContextStrdup(TopMemoryContext, text);
	return kept;
}

SPIPlanPtr
statement_plan(const char *text, ParamListInfo parameters, bool may_keep)
{
	uint32		hash;
	KeptPlan   *kept;

	if (strlen(text) > LONGEST_STATEMENT)
		return NULL;
	hash = hash_of(text, parameters);
	kept = find(hash, text, parameters);
	if (kept == NULL && may_keep && was_seen(hash))
		kept = keep(hash, text, parameters);

	if (kept == NULL)
		return NULL;
	kept->used = ++uses;
	return kept->plan;
}

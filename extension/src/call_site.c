/*-------------------------------------------------------------------------
 *
 * call_site.c
 *	  The function that an FmgrInfo calls, so that a call looks up nothing.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "utils/rel.h"
#include "utils/syscache.h"

#include "compat.h"
#include "function.h"

typedef struct CallSite
{
	Function   *function;		/* NULL: not looked up, or no longer valid */
	MemoryContextCallback callback; /* when the FmgrInfo goes */
} CallSite;

static CallSite *call_site_open(FmgrInfo *info);
static void call_site_release(void *argument);
static Function *call_site_look_up(FunctionCallInfo fcinfo);
static Function *call_site_look_up_trigger(Oid oid, Oid row_type);
static Function *call_site_make(HeapTuple tuple, const FunctionTypes *types,
								uint64 invalidations);
static HeapTuple call_site_procedure(Oid oid);

Function *
call_site_function(FunctionCallInfo fcinfo)
{
	CallSite   *site = fcinfo->flinfo->fn_extra;

	if (likely(site != NULL && site->function != NULL && site->function->valid))
		return site->function;
	site = call_site_open(fcinfo->flinfo);
	site->function = call_site_look_up(fcinfo);
	site->function->references++;
	return site->function;
}

Function *
call_site_trigger(FunctionCallInfo fcinfo, Relation relation)
{
	CallSite   *site = fcinfo->flinfo->fn_extra;
	Oid			row_type = RelationGetForm(relation)->reltype;

	if (site != NULL && site->function != NULL && site->function->valid
		&& site->function->types->trigger_row == row_type)
		return site->function;
	site = call_site_open(fcinfo->flinfo);
	site->function = call_site_look_up_trigger(fcinfo->flinfo->fn_oid, row_type);
	site->function->references++;
	return site->function;
}

/* A site that refers to no function. */
static CallSite *
call_site_open(FmgrInfo *info)
{
	CallSite   *site = info->fn_extra;

	if (site != NULL)
	{
		call_site_release(site);
		return site;
	}
	site = MemoryContextAllocZero(info->fn_mcxt, sizeof(CallSite));
	site->callback.func = call_site_release;
	site->callback.arg = site;
	MemoryContextRegisterResetCallback(info->fn_mcxt, &site->callback);
	info->fn_extra = site;
	return site;
}

static void
call_site_release(void *argument)
{
	CallSite   *site = argument;

	if (site->function != NULL)
		function_cache_release(site->function);
	site->function = NULL;
}

static Function *
call_site_look_up(FunctionCallInfo fcinfo)
{
	Oid			oid = fcinfo->flinfo->fn_oid;
	uint64		invalidations = function_cache_invalidations();
	Function   *function = function_cache_find(oid, NULL);
	FunctionTypes types;
	HeapTuple	tuple;

	if (function != NULL)
		return function;
	tuple = call_site_procedure(oid);
	function_types_of_call(&types, fcinfo, (Form_pg_proc) GETSTRUCT(tuple));
	function = function_cache_find(oid, &types);
	if (function == NULL)
		function = call_site_make(tuple, &types, invalidations);
	ReleaseSysCache(tuple);
	return function;
}

static Function *
call_site_look_up_trigger(Oid oid, Oid row_type)
{
	uint64		invalidations = function_cache_invalidations();
	FunctionTypes types;
	Function   *function;
	HeapTuple	tuple;

	function_types_of_trigger(&types, row_type);
	function = function_cache_find(oid, &types);
	if (function != NULL)
		return function;
	tuple = call_site_procedure(oid);
	function = call_site_make(tuple, &types, invalidations);
	ReleaseSysCache(tuple);
	return function;
}

/* What is invalidated while it is looked up serves this call only. */
static Function *
call_site_make(HeapTuple tuple, const FunctionTypes *types,
			   uint64 invalidations)
{
	Function   *function = function_make(tuple, types);

	function->valid = invalidations == function_cache_invalidations();
	function_cache_add(function);
	return function;
}

static HeapTuple
call_site_procedure(Oid oid)
{
	HeapTuple	tuple = SearchSysCache1(PROCOID, ObjectIdGetDatum(oid));

	if (!HeapTupleIsValid(tuple))
		elog(ERROR, "cache lookup failed for function %u", oid);
	return tuple;
}

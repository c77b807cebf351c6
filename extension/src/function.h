/*-------------------------------------------------------------------------
 *
 * function.h
 *	  What the session knows of a function in LANGUAGE howdah, looked up once
 *	  for each combination of argument and result types.
 *
 *-------------------------------------------------------------------------
 */
#ifndef HOWDAH_FUNCTION_H
#define HOWDAH_FUNCTION_H

#include "access/htup.h"
#include "call.h"
#include "catalog/pg_proc.h"
#include "utils/relcache.h"
#include "values.h"

/* What the caller's expression makes of a function's declaration. */
typedef struct FunctionTypes
{
	int			count;			/* of arguments */
	Oid			arguments[FUNC_MAX_ARGS];
	Oid			result;			/* RECORDOID for an unnamed row */
	bool		variadic;		/* the last ones are VARIADIC "any", one by one */
	int32		typmod;			/* of an unnamed row that is known, else -1 */
	Oid			trigger_row;	/* row type of a trigger's relation, if any */
	bool		varies;			/* another expression may make something else */
} FunctionTypes;

/*
 * One function for one combination of types.  It stays while a call site
 * refers to it or any call is in progress, also after an invalidation.
 */
typedef struct Function
{
	Oid			oid;
	FunctionTypes *types;
	bool		valid;			/* pg_proc and the types are as they were */
	int			references;		/* of call sites */
	uint32		hash;			/* of the pg_proc entry */
	uint32	   *type_hashes;	/* of the pg_type entries, one more than arguments */
	struct Function *next;		/* of all */
	MemoryContext context;

	char	   *name;			/* in SQL, qualified */
	char	   *target;			/* the Java method */
	Oid			owner;
	bool		strict;
	bool		returns_set;
	bool		is_volatile;
	bool		is_trigger;

	int			count;			/* of arguments on the wire */
	ValueType  *arguments;
	ValueType	result;
	bool		has_records;	/* among arguments and result */

	uint64		connection;		/* serial of the one that knows number */
	uint32		number;
	uint64		row_changes;	/* row_type_changes() then */
} Function;

/* function_types.c */
extern void function_types_of_call(FunctionTypes *types, FunctionCallInfo fcinfo,
								   Form_pg_proc procedure);
extern void function_types_declared(FunctionTypes *types,
									Form_pg_proc procedure);

/* row_type: the relation's, or InvalidOid where none is known. */
extern void function_types_of_trigger(FunctionTypes *types, Oid row_type);
extern bool function_types_equal(const FunctionTypes *a,
								 const FunctionTypes *b);

/* function_cache.c */
extern void function_cache_init(void);
extern Function *function_cache_find(Oid oid, const FunctionTypes *types);
extern void function_cache_add(Function *function);
extern void function_cache_release(Function *function);

/* Another number after each invalidation of pg_proc or pg_type. */
extern uint64 function_cache_invalidations(void);

/* function.c */
extern Function *function_make(HeapTuple tuple, const FunctionTypes *types);

/* call_site.c: the function of an FmgrInfo. */
extern Function *call_site_function(FunctionCallInfo fcinfo);
extern Function *call_site_trigger(FunctionCallInfo fcinfo, Relation relation);

/* function_definition.c: tells the engine what it doesn't know. */
extern void function_define(Function *function);

/* function_call.c */
extern bool function_has_null_argument(FunctionCallInfo fcinfo);
extern StringInfo function_arguments(FunctionCallInfo fcinfo,
									 Function *function);

/* A call of a function that has been defined. */
extern CallRequest function_request(const Function *function, StringInfo arguments);

/* Asks the engine whether the function's method exists and fits. */
extern void function_check(Function *function);

/* argument_buffer.c: an empty buffer, the call's own. */
extern StringInfo argument_buffer(void);

/* scalar_result.c, set_result.c, trigger.c */
extern Datum scalar_call(FunctionCallInfo fcinfo, Function *function);
extern Datum set_call(FunctionCallInfo fcinfo, Function *function);
extern Datum trigger_call(FunctionCallInfo fcinfo, Function *function);

#endif							/* HOWDAH_FUNCTION_H */

/*-------------------------------------------------------------------------
 *
 * language.c
 *	  The call handler of LANGUAGE howdah.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "commands/event_trigger.h"
#include "commands/trigger.h"

#include "function.h"
#include "language.h"

PG_FUNCTION_INFO_V1(howdah_call_handler);

static Function *language_function(FunctionCallInfo fcinfo);
static Datum language_call(FunctionCallInfo fcinfo, Function *function);
static void language_error_context(void *argument);

void
language_init(void)
{
	function_cache_init();
}

Datum
howdah_call_handler(PG_FUNCTION_ARGS)
{
	Function   *function = language_function(fcinfo);
	ErrorContextCallback context;
	Datum		result;

	context.callback = language_error_context;
	context.arg = function;
	context.previous = error_context_stack;
	error_context_stack = &context;
	result = language_call(fcinfo, function);
	error_context_stack = context.previous;
	return result;
}

static Function *
language_function(FunctionCallInfo fcinfo)
{
	if (CALLED_AS_TRIGGER(fcinfo))
		return call_site_trigger(fcinfo,
								 ((TriggerData *) fcinfo->context)->tg_relation);
	if (CALLED_AS_EVENT_TRIGGER(fcinfo))
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("event triggers can't be written in LANGUAGE howdah"),
				 errhint("Call the function from one in PL/pgSQL.")));
	return call_site_function(fcinfo);
}

static Datum
language_call(FunctionCallInfo fcinfo, Function *function)
{
	if (function->is_trigger)
		return trigger_call(fcinfo, function);
	if (function->returns_set)
		return set_call(fcinfo, function);
	return scalar_call(fcinfo, function);
}

static void
language_error_context(void *argument)
{
	Function   *function = argument;

	errcontext("howdah function %s", function->name);
}

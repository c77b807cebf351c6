/*-------------------------------------------------------------------------
 *
 * function_call.c
 *	  From a function and its arguments to the engine's reply.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "function.h"
#include "set_result.h"
#include "value_forms.h"

static void function_ignore_rows(WireReader *rows, void *state);

bool
function_has_null_argument(FunctionCallInfo fcinfo)
{
	for (int i = 0; i < fcinfo->nargs; i++)
		if (fcinfo->args[i].isnull)
			return true;
	return false;
}

StringInfo
function_arguments(FunctionCallInfo fcinfo, Function *function)
{
	StringInfo	out = argument_buffer();
	int			list = values_begin_list(out, function->count);

	Assert(fcinfo->nargs == function->count);
	for (int i = 0; i < function->count; i++)
	{
		NullableDatum *argument = &fcinfo->args[i];

		if (argument->isnull)
			values_set_null(out, list, i);
		else
			values_write(out, &function->arguments[i], argument->value);
	}
	return out;
}

CallRequest
function_request(const Function *function, StringInfo arguments)
{
	CallRequest request = {
		.connection = function->connection,
		.function = function->number,
		.owner = function->owner,
		.read_only = !function->is_volatile,
		.arguments = arguments
	};

	/* The engine sends rows and listens to nothing else. */
	if (set_reading_rows())
		ereport(ERROR,
				(errcode(ERRCODE_FEATURE_NOT_SUPPORTED),
				 errmsg("function %s can't be called while rows of another are checked",
						function->name),
				 errhint("Don't use it in the constraint of a domain that a set-returning function returns.")));
	return request;
}

void
function_check(Function *function)
{
	StringInfo	arguments;
	int			list;
	CallRequest request;

	function_define(function);
	arguments = argument_buffer();
	list = values_begin_list(arguments, function->count);
	for (int i = 0; i < function->count; i++)
		values_set_null(arguments, list, i);

	request = function_request(function, arguments);
	request.check_only = true;
	request.read_only = true;
	if (function->returns_set)
		request.rows = function_ignore_rows;
	call_run(&request);
}

static void
function_ignore_rows(WireReader *rows, void *state)
{
}

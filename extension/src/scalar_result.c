/*-------------------------------------------------------------------------
 *
 * scalar_result.c
 *	  Calls of functions that return one value.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "function.h"
#include "value_forms.h"

Datum
scalar_call(FunctionCallInfo fcinfo, Function *function)
{
	CallRequest request;
	WireReader	reply;
	Datum		value;

	if (function->strict && function_has_null_argument(fcinfo))
		PG_RETURN_NULL();

	function_define(function);
	request = function_request(function, function_arguments(fcinfo, function));
	reply = call_run(&request);
	if (function->result.kind == WIRE_VOID)
		PG_RETURN_VOID();

	/* A domain's constraint may call the engine, which ends the reply. */
	if (function->result.has_domain)
		reply = wire_keep(reply);
	values_read_list(&reply, &function->result, 1, &value, &fcinfo->isnull);
	wire_read_end(&reply);
	return value;
}

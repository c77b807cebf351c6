/*-------------------------------------------------------------------------
 *
 * status.c
 *	  SQL functions about the engine's process.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "funcapi.h"
#include "utils/builtins.h"
#include "utils/timestamp.h"

#include "compat.h"
#include "engine_state.h"

PG_FUNCTION_INFO_V1(engine_process_status);
PG_FUNCTION_INFO_V1(engine_process_restart);

#define STATUS_COLUMNS 6

/* Starts nothing: whoever looks must not change what there is to see. */
Datum
engine_process_status(PG_FUNCTION_ARGS)
{
	TupleDesc	descriptor;
	EngineSnapshot now;
	Datum		values[STATUS_COLUMNS];
	bool		nulls[STATUS_COLUMNS];

	if (get_call_result_type(fcinfo, NULL, &descriptor) != TYPEFUNC_COMPOSITE)
		elog(ERROR, "return type must be a row type");
	engine_state_read(&now);

	values[0] = Int32GetDatum(now.supervisor_pid);
	nulls[0] = now.supervisor_pid == 0;
	values[1] = Int32GetDatum(now.engine_pid);
	nulls[1] = now.engine_pid == 0;
	values[2] = CStringGetTextDatum(engine_status_name(now.status));
	nulls[2] = false;
	values[3] = Int32GetDatum((int32) Max(now.generation, 1) - 1);
	nulls[3] = false;
	values[4] = TimestampTzGetDatum(now.started_at);
	nulls[4] = now.engine_pid == 0;
	values[5] = CStringGetTextDatum(now.last_error);
	nulls[5] = now.last_error[0] == '\0';

	PG_RETURN_DATUM(HeapTupleGetDatum(heap_form_tuple(BlessTupleDesc(descriptor),
													  values, nulls)));
}

Datum
engine_process_restart(PG_FUNCTION_ARGS)
{
	engine_restart();
	PG_RETURN_VOID();
}

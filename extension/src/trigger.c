/*-------------------------------------------------------------------------
 *
 * trigger.c
 *	  Calls of trigger functions.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "utils/rel.h"

#include "row_type.h"
#include "trigger.h"
#include "value_forms.h"

static bool trigger_takes_row(TriggerEvent event);
static HeapTuple trigger_row(TriggerData *data, Function *function,
							 WireReader reply);
static HeapTuple trigger_form_row(TriggerData *data, Function *function,
								  WireReader *reply);

Datum
trigger_call(FunctionCallInfo fcinfo, Function *function)
{
	TriggerData *data = (TriggerData *) fcinfo->context;
	StringInfo	arguments;
	CallRequest request;
	WireReader	reply;

	function_define(function);
	arguments = argument_buffer();
	trigger_write_arguments(arguments, function, data);
	request = function_request(function, arguments);
	request.trigger = data;
	reply = call_run(&request);

	fcinfo->isnull = false;
	if (!trigger_takes_row(data->tg_event))
		return PointerGetDatum(NULL);
	return PointerGetDatum(trigger_row(data, function, reply));
}

/* Whether the result says what becomes of the row. */
static bool
trigger_takes_row(TriggerEvent event)
{
	return TRIGGER_FIRED_FOR_ROW(event) && !TRIGGER_FIRED_AFTER(event);
}

static HeapTuple
trigger_row(TriggerData *data, Function *function, WireReader reply)
{
	const bits8 *bitmap;

	reply = wire_keep(reply);
	bitmap = values_read_bitmap(&reply, 1);
	if (values_bit(bitmap, 0))
		return NULL;
	if (TRIGGER_FIRED_BY_DELETE(data->tg_event))
		return data->tg_trigtuple;
	return trigger_form_row(data, function, &reply);
}

static HeapTuple
trigger_form_row(TriggerData *data, Function *function, WireReader *reply)
{
	TupleDesc	descriptor = RelationGetDescr(data->tg_relation);
	Datum	   *values;
	bool	   *nulls;

	row_type_read(reply, &function->result, &values, &nulls);
	wire_read_end(reply);
	for (int i = 0; i < descriptor->natts; i++)
		if (TupleDescAttr(descriptor, i)->attgenerated != '\0'
			&& TRIGGER_FIRED_BEFORE(data->tg_event))
			nulls[i] = true;
	return heap_form_tuple(descriptor, values, nulls);
}

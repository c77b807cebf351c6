/*-------------------------------------------------------------------------
 *
 * trigger_arguments.c
 *	  What a trigger function is told of the event.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "catalog/pg_type.h"
#include "utils/lsyscache.h"
#include "utils/rel.h"

#include "row_type.h"
#include "trigger.h"
#include "value_forms.h"

/* The protocol's arguments of a trigger's call. */
enum
{
	TRIGGER_NEW = 8,
	TRIGGER_OLD,
	TRIGGER_ARGUMENTS
};

static const char *trigger_when(TriggerEvent event);
static const char *trigger_operation(TriggerEvent event);
static void trigger_write_texts(StringInfo out, TriggerData *data);
static void trigger_write_strings(StringInfo out, int count, char **strings);
static void trigger_write_row(StringInfo out, RowType *row, HeapTuple tuple,
							  TriggerData *data, bool is_new);
static void trigger_hide_generated(TupleDesc descriptor, bool *nulls);
static HeapTuple trigger_new(TriggerData *data);
static HeapTuple trigger_old(TriggerData *data);

ValueType *
trigger_arguments(Oid row_type, int *count)
{
	Oid			row = OidIsValid(row_type) ? row_type : RECORDOID;
	Oid			types[TRIGGER_ARGUMENTS] = {
		TEXTOID, TEXTOID, TEXTOID, TEXTOID, TEXTOID, TEXTOID,
		INT4OID, TEXTARRAYOID, row, row
	};
	ValueType  *arguments = palloc(sizeof(types) / sizeof(Oid) * sizeof(ValueType));

	for (int i = 0; i < TRIGGER_ARGUMENTS; i++)
		values_prepare(&arguments[i], types[i], -1);
	*count = TRIGGER_ARGUMENTS;
	return arguments;
}

void
trigger_write_arguments(StringInfo out, Function *function, TriggerData *data)
{
	RowType    *row = row_type_of_value_type(&function->result);
	HeapTuple	new_row = trigger_new(data);
	HeapTuple	old_row = trigger_old(data);
	int			list = values_begin_list(out, TRIGGER_ARGUMENTS);

	trigger_write_texts(out, data);
	if (new_row != NULL)
		trigger_write_row(out, row, new_row, data, true);
	else
		values_set_null(out, list, TRIGGER_NEW);
	if (old_row != NULL)
		trigger_write_row(out, row, old_row, data, false);
	else
		values_set_null(out, list, TRIGGER_OLD);
}

static void
trigger_write_texts(StringInfo out, TriggerData *data)
{
	Relation	relation = data->tg_relation;
	Trigger    *trigger = data->tg_trigger;
	char	   *schema = get_namespace_name(RelationGetNamespace(relation));

	wire_write_string(out, trigger->tgname);
	wire_write_string(out, trigger_when(data->tg_event));
	wire_write_string(out, TRIGGER_FIRED_FOR_ROW(data->tg_event) ? "ROW" : "STATEMENT");
	wire_write_string(out, trigger_operation(data->tg_event));
	wire_write_string(out, schema);
	wire_write_string(out, RelationGetRelationName(relation));
	wire_write_u32(out, RelationGetRelid(relation));
	trigger_write_strings(out, trigger->tgnargs, trigger->tgargs);
	pfree(schema);
}

static const char *
trigger_when(TriggerEvent event)
{
	if (TRIGGER_FIRED_BEFORE(event))
		return "BEFORE";
	return TRIGGER_FIRED_AFTER(event) ? "AFTER" : "INSTEAD OF";
}

static const char *
trigger_operation(TriggerEvent event)
{
	if (TRIGGER_FIRED_BY_INSERT(event))
		return "INSERT";
	if (TRIGGER_FIRED_BY_UPDATE(event))
		return "UPDATE";
	return TRIGGER_FIRED_BY_DELETE(event) ? "DELETE" : "TRUNCATE";
}

/* An array of text. */
static void
trigger_write_strings(StringInfo out, int count, char **strings)
{
	wire_write_u8(out, count > 0 ? 1 : 0);
	wire_write_u8(out, 0);
	if (count > 0)
		wire_write_u32(out, count);
	for (int i = 0; i < count; i++)
		wire_write_string(out, strings[i]);
}

/* By the relation's own descriptor, which has what stored rows lack. */
static void
trigger_write_row(StringInfo out, RowType *row, HeapTuple tuple,
				  TriggerData *data, bool is_new)
{
	TupleDesc	descriptor = RelationGetDescr(data->tg_relation);
	Datum	   *values = palloc(sizeof(Datum) * Max(descriptor->natts, 1));
	bool	   *nulls = palloc(sizeof(bool) * Max(descriptor->natts, 1));

	if (row->descriptor->natts != descriptor->natts)
		elog(ERROR, "relation \"%s\" has another number of columns than its type",
			 RelationGetRelationName(data->tg_relation));
	heap_deform_tuple(tuple, descriptor, values, nulls);
	if (is_new && TRIGGER_FIRED_BEFORE(data->tg_event))
		trigger_hide_generated(descriptor, nulls);
	row_type_write(out, row, values, nulls);
	pfree(values);
	pfree(nulls);
}

/* They are computed after the trigger. */
static void
trigger_hide_generated(TupleDesc descriptor, bool *nulls)
{
	for (int i = 0; i < descriptor->natts; i++)
		if (TupleDescAttr(descriptor, i)->attgenerated != '\0')
			nulls[i] = true;
}

static HeapTuple
trigger_new(TriggerData *data)
{
	if (!TRIGGER_FIRED_FOR_ROW(data->tg_event)
		|| TRIGGER_FIRED_BY_DELETE(data->tg_event))
		return NULL;
	return TRIGGER_FIRED_BY_UPDATE(data->tg_event)
		? data->tg_newtuple : data->tg_trigtuple;
}

static HeapTuple
trigger_old(TriggerData *data)
{
	if (!TRIGGER_FIRED_FOR_ROW(data->tg_event)
		|| TRIGGER_FIRED_BY_INSERT(data->tg_event))
		return NULL;
	return data->tg_trigtuple;
}

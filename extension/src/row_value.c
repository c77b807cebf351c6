/*-------------------------------------------------------------------------
 *
 * row_value.c
 *	  Composites and records on the wire.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "access/htup_details.h"
#include "catalog/pg_type.h"
#include "funcapi.h"
#include "miscadmin.h"
#include "utils/builtins.h"
#include "utils/typcache.h"

#include "row_type.h"
#include "value_forms.h"

static RowType *row_value_type(uint64 identifier, const ValueType *type);
static bool row_value_fits(RowType *row, RowType *wanted);
static void row_value_refuse(RowType *row, const ValueType *type);

void
row_type_write(StringInfo out, RowType *row, const Datum *values,
			   const bool *nulls)
{
	int			list;

	wire_write_u64(out, row->identifier);
	list = values_begin_list(out, row->count);
	for (int i = 0; i < row->count; i++)
	{
		int			attribute = row->attributes[i];

		if (nulls[attribute])
			values_set_null(out, list, i);
		else
			values_write(out, &row->columns[i], values[attribute]);
	}
}

RowType *
row_type_read(WireReader *in, const ValueType *type, Datum **values,
			  bool **nulls)
{
	RowType    *row = row_value_type(wire_read_u64(in), type);
	int			natts = row->descriptor->natts;
	const bits8 *bitmap;

	*values = palloc0(sizeof(Datum) * Max(natts, 1));
	*nulls = palloc(sizeof(bool) * Max(natts, 1));
	memset(*nulls, true, natts);

	bitmap = values_read_bitmap(in, row->count);
	for (int i = 0; i < row->count; i++)
	{
		int			attribute = row->attributes[i];

		(*nulls)[attribute] = values_bit(bitmap, i);
		(*values)[attribute] = values_read_nullable(in, &row->columns[i],
													(*nulls)[attribute]);
	}
	return row;
}

void
values_write_record(StringInfo out, Datum value)
{
	HeapTupleHeader header = DatumGetHeapTupleHeader(value);
	RowType    *row = row_type_of(HeapTupleHeaderGetTypeId(header),
								  HeapTupleHeaderGetTypMod(header));
	int			natts = row->descriptor->natts;
	Datum	   *values = palloc(sizeof(Datum) * Max(natts, 1));
	bool	   *nulls = palloc(sizeof(bool) * Max(natts, 1));
	HeapTupleData tuple;

	check_stack_depth();
	row_type_define(row);

	tuple.t_len = HeapTupleHeaderGetDatumLength(header);
	ItemPointerSetInvalid(&tuple.t_self);
	tuple.t_tableOid = InvalidOid;
	tuple.t_data = header;
	heap_deform_tuple(&tuple, row->descriptor, values, nulls);
	row_type_write(out, row, values, nulls);

	pfree(values);
	pfree(nulls);
	if ((Pointer) header != DatumGetPointer(value))
		pfree(header);
}

Datum
values_read_record(WireReader *in, const ValueType *type)
{
	Datum	   *values;
	bool	   *nulls;
	RowType    *row;
	HeapTuple	tuple;

	check_stack_depth();
	row = row_type_read(in, type, &values, &nulls);
	tuple = heap_form_tuple(row->descriptor, values, nulls);
	return HeapTupleGetDatum(tuple);
}

/* The row type that a value named by identifier shall have. */
static RowType *
row_value_type(uint64 identifier, const ValueType *type)
{
	RowType    *row = row_type_known(identifier);
	RowType    *wanted = row_type_of_value_type(type);

	if (row == NULL)
		values_violation("a record of an unknown row type");
	if (wanted == NULL || row == wanted)
		return row;
	if (type->base != RECORDOID || !row_value_fits(row, wanted))
		row_value_refuse(row, type);
	return wanted;
}

/* Whether columns have the same types, as SQL asks of records. */
static bool
row_value_fits(RowType *row, RowType *wanted)
{
	if (row->count != wanted->count)
		return false;
	for (int i = 0; i < row->count; i++)
		if (row->columns[i].oid != wanted->columns[i].oid)
			return false;
	return true;
}

static void
row_value_refuse(RowType *row, const ValueType *type)
{
	Oid			given = row->descriptor->tdtypeid;

	if (given != RECORDOID && given == type->base)
		ereport(ERROR,
				(errcode(ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE),
				 errmsg("type %s was altered while a function used it",
						format_type_be(given)),
				 errhint("Call the function again.")));
	ereport(ERROR,
			(errcode(ERRCODE_DATATYPE_MISMATCH),
			 errmsg("function returned a row of type %s that doesn't fit %s",
					format_type_be(given), format_type_be(type->oid)),
			 errdetail("It has %d columns.", row->count),
			 errhint("Return a row with the columns of the function's result.")));
}

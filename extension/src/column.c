/*-------------------------------------------------------------------------
 *
 * column.c
 *	  Some rows of one column of a result, side by side as on the wire.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "utils/uuid.h"

#include "column.h"
#include "frame.h"
#include "little_endian.h"

/* Strings carry their length among other values, but not in a column. */
#define STRING_PREFIX_SIZE 4

static Size
bitmap_size(uint32 rows)
{
	return ((Size) rows + 7) / 8;
}

void
column_prepare(Column *column, Form_pg_attribute attribute)
{
	memset(column, 0, sizeof(*column));
	column->form = palloc0(sizeof(ColumnForm));
	values_prepare(&column->form->type, attribute->atttypid, attribute->atttypmod);
	column->width = (int16) values_wire_width(column->form->type.kind);
	column->is_fixed = column->width > 0 || column->form->type.kind == WIRE_VOID;
}

void
column_allocate(Column *column, uint32 rows)
{
	column->nulls = palloc0(bitmap_size(rows));
	if (column->is_fixed)
		column->values = palloc(Max((Size) rows * column->width, 1));
	else
	{
		column->form->offsets = palloc(((Size) rows + 1) * sizeof(uint32));
		column->form->offsets[0] = 0;
		initStringInfo(&column->form->bytes);
	}
}

Size
column_row_size(const Column *column)
{
	return column->is_fixed ? (Size) column->width : sizeof(uint32);
}

void
columns_find_runs(Column *columns, int count)
{
	for (int i = count - 1; i >= 0; i--)
	{
		bool		goes_on = i + 1 < count && columns[i].is_fixed && columns[i + 1].is_fixed &&
		columns[i].width == columns[i + 1].width;

		columns[i].run = goes_on ? columns[i + 1].run + 1 : 1;
	}
}

/* Where eight bytes are no Datum, floats and integers are pointers alike. */
static inline void
set_eight(Column *column, uint32 row, Datum value, bool is_null)
{
	if (FLOAT8PASSBYVAL || !is_null)
		((uint64 *) column->values)[row] = LITTLE_64((uint64) DatumGetInt64(value));
}

static inline void
set_uuid(Column *column, uint32 row, Datum value, bool is_null)
{
	if (!is_null)
		memcpy(column->values + (Size) row * UUID_LEN, DatumGetUUIDP(value)->data, UUID_LEN);
}

/* One row of columns that are of one width; what is NULL is mended later. */
static void
set_run(Column *columns, int count, uint32 row, const Datum *values, const bool *nulls)
{
	switch (columns->width)
	{
		case 1:
			for (int i = 0; i < count; i++)
				((uint8 *) columns[i].values)[row] = DatumGetUInt8(values[i]);
			break;
		case 2:
			for (int i = 0; i < count; i++)
				((uint16 *) columns[i].values)[row] = LITTLE_16(DatumGetUInt16(values[i]));
			break;
		case 4:
			for (int i = 0; i < count; i++)
				((uint32 *) columns[i].values)[row] = LITTLE_32(DatumGetUInt32(values[i]));
			break;
		case 8:
			for (int i = 0; i < count; i++)
				set_eight(&columns[i], row, values[i], nulls[i]);
			break;
		case UUID_LEN:
			for (int i = 0; i < count; i++)
				set_uuid(&columns[i], row, values[i], nulls[i]);
			break;
		default:
			break;				/* void */
	}
}

static bool
is_string(uint8 kind)
{
	return kind == WIRE_TEXT || kind == WIRE_BYTEA || kind == WIRE_NUMERIC || kind == WIRE_OTHER;
}

static Size
add_varying(Column *column, uint32 row, Datum value)
{
	StringInfo	bytes = &column->form->bytes;
	int			start = bytes->len;

	values_write(bytes, &column->form->type, value);
	if (is_string(column->form->type.kind))
	{
		bytes->len -= STRING_PREFIX_SIZE;
		memmove(bytes->data + start, bytes->data + start + STRING_PREFIX_SIZE, bytes->len - start);
	}
	column->form->offsets[row + 1] = LITTLE_32((uint32) bytes->len);
	return bytes->len - start;
}

static void
add_null(Column *column, uint32 row)
{
	column->has_nulls = true;
	column->nulls[row / 8] |= 1 << (row % 8);
	if (column->is_fixed)
		memset(column->values + (Size) row * column->width, 0, column->width);
	else
		column->form->offsets[row + 1] = LITTLE_32((uint32) column->form->bytes.len);
}

static void
add_nulls(Column *columns, int count, uint32 row, const bool *nulls)
{
	for (int i = 0; i < count; i++)
	{
		if (nulls[i])
			add_null(&columns[i], row);
	}
}

Size
columns_add_row(Column *columns, int count, uint32 row, const Datum *values, const bool *nulls)
{
	Size		grown = 0;

	for (int i = 0; i < count; i += columns[i].run)
	{
		if (columns[i].is_fixed)
			set_run(&columns[i], columns[i].run, row, &values[i], &nulls[i]);
		else if (!nulls[i])
			grown += add_varying(&columns[i], row, values[i]);
	}
	if (memchr(nulls, true, count) != NULL)
		add_nulls(columns, count, row, nulls);
	return grown;
}

Size
column_size(const Column *column, uint32 rows)
{
	Size		size = 1 + (column->has_nulls ? bitmap_size(rows) : 0);

	if (column->is_fixed)
		return size + (Size) rows * column->width;
	return size + ((Size) rows + 1) * sizeof(uint32) + column->form->bytes.len;
}

void
column_send(Column *column, uint32 rows)
{
	uint8		has_nulls = column->has_nulls ? 1 : 0;

	frame_add(&has_nulls, 1);
	if (has_nulls)
		frame_add(column->nulls, bitmap_size(rows));
	if (column->is_fixed)
		frame_add(column->values, (Size) rows * column->width);
	else
	{
		frame_add(column->form->offsets, ((Size) rows + 1) * sizeof(uint32));
		frame_add(column->form->bytes.data, column->form->bytes.len);
	}
}

void
column_reset(Column *column, uint32 rows)
{
	if (column->has_nulls)
		memset(column->nulls, 0, bitmap_size(rows));
	column->has_nulls = false;
	column->form->bytes.len = 0;
}

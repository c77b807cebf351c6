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
	values_prepare(&column->type, attribute->atttypid, attribute->atttypmod);
	column->width = values_wire_width(column->type.kind);
	column->is_fixed = column->width > 0 || column->type.kind == WIRE_VOID;
}

void
column_allocate(Column *column, uint32 rows)
{
	column->nulls = palloc0(bitmap_size(rows));
	if (column->is_fixed)
		column->values = palloc(Max((Size) rows * column->width, 1));
	else
	{
		column->offsets = palloc(((Size) rows + 1) * sizeof(uint32));
		column->offsets[0] = 0;
		initStringInfo(&column->bytes);
	}
}

Size
column_row_size(const Column *column)
{
	return column->is_fixed ? column->width : sizeof(uint32);
}

static inline void
set_fixed(Column *column, uint32 row, Datum value)
{
	switch (column->width)
	{
		case 1:
			((uint8 *) column->values)[row] = DatumGetUInt8(value);
			break;
		case 2:
			((uint16 *) column->values)[row] = LITTLE_16(DatumGetUInt16(value));
			break;
		case 4:
			((uint32 *) column->values)[row] = LITTLE_32(DatumGetUInt32(value));
			break;
		case 8:
			/* Where eight bytes are no Datum, floats and integers are alike, too. */
			((uint64 *) column->values)[row] = LITTLE_64((uint64) DatumGetInt64(value));
			break;
		case UUID_LEN:
			memcpy(column->values + (Size) row * UUID_LEN, DatumGetUUIDP(value)->data, UUID_LEN);
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
	StringInfo	bytes = &column->bytes;
	int			start = bytes->len;

	values_write(bytes, &column->type, value);
	if (is_string(column->type.kind))
	{
		bytes->len -= STRING_PREFIX_SIZE;
		memmove(bytes->data + start, bytes->data + start + STRING_PREFIX_SIZE, bytes->len - start);
	}
	column->offsets[row + 1] = LITTLE_32((uint32) bytes->len);
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
		column->offsets[row + 1] = LITTLE_32((uint32) column->bytes.len);
}

Size
columns_add_row(Column *columns, int count, uint32 row, const Datum *values, const bool *nulls)
{
	Size		grown = 0;

	for (int i = 0; i < count; i++)
	{
		Column	   *column = &columns[i];

		if (unlikely(nulls[i]))
			add_null(column, row);
		else if (column->is_fixed)
			set_fixed(column, row, values[i]);
		else
			grown += add_varying(column, row, values[i]);
	}
	return grown;
}

Size
column_size(const Column *column, uint32 rows)
{
	Size		size = 1 + (column->has_nulls ? bitmap_size(rows) : 0);

	if (column->is_fixed)
		return size + (Size) rows * column->width;
	return size + ((Size) rows + 1) * sizeof(uint32) + column->bytes.len;
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
		frame_add(column->offsets, ((Size) rows + 1) * sizeof(uint32));
		frame_add(column->bytes.data, column->bytes.len);
	}
}

void
column_reset(Column *column, uint32 rows)
{
	if (column->has_nulls)
		memset(column->nulls, 0, bitmap_size(rows));
	column->has_nulls = false;
	column->bytes.len = 0;
}

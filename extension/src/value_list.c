/*-------------------------------------------------------------------------
 *
 * value_list.c
 *	  Lists of values, any of which may be NULL.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "value_forms.h"

void
values_write_list(StringInfo out, ValueType *types, int count,
				  const Datum *values, const bool *nulls)
{
	int			list = values_begin_list(out, count);

	for (int i = 0; i < count; i++)
	{
		if (nulls[i])
			values_set_null(out, list, i);
		else
			values_write(out, &types[i], values[i]);
	}
}

void
values_read_list(WireReader *in, ValueType *types, int count, Datum *values,
				 bool *nulls)
{
	const bits8 *bitmap = values_read_bitmap(in, count);

	for (int i = 0; i < count; i++)
	{
		nulls[i] = values_bit(bitmap, i);
		values[i] = values_read_nullable(in, &types[i], nulls[i]);
	}
}

/* Writes a bitmap without NULLs and returns where it lies. */
int
values_begin_list(StringInfo out, int count)
{
	int			list = out->len;
	int			bytes = (count + 7) / 8;

	enlargeStringInfo(out, bytes);
	memset(out->data + list, 0, bytes);
	out->len += bytes;
	return list;
}

void
values_set_null(StringInfo out, int list, int index)
{
	out->data[list + index / 8] |= 1 << (index % 8);
}

const bits8 *
values_read_bitmap(WireReader *in, int count)
{
	return (const bits8 *) wire_read_bytes(in, (count + 7) / 8);
}

/*-------------------------------------------------------------------------
 *
 * function_definition.c
 *	  Tells the engine of functions, once on each connection.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include "compat.h"
#include "frame.h"
#include "function.h"
#include "row_type.h"

/* The flags of the protocol's FUNCTION. */
#define FUNCTION_RETURNS_SET 1
#define FUNCTION_IS_TRIGGER 2
#define FUNCTION_IS_VOLATILE 4
#define FUNCTION_IS_VARIADIC 8

static bool function_rows_changed(Function *function);
static bool function_row_changed(const ValueType *type);
static uint32 function_next_number(uint64 connection);
static void function_send(Function *function);
static uint8 function_flags(const Function *function);

void
function_define(Function *function)
{
	uint64		connection = call_connection();

	if (likely(function->connection == connection
			   && !(function->has_records && function_rows_changed(function))))
		return;
	function->number = function_next_number(connection);
	function_send(function);
	function->connection = connection;
	function->row_changes = row_type_changes();
}

/* Whether a composite type among its types is another than at its definition. */
static bool
function_rows_changed(Function *function)
{
	bool		changed = function_row_changed(&function->result);

	for (int i = 0; i < function->count; i++)
		changed |= function_row_changed(&function->arguments[i]);
	return changed || function->row_changes != row_type_changes();
}

static bool
function_row_changed(const ValueType *type)
{
	RowType    *row;

	if (!values_is_record(type))
		return false;
	row = row_type_of_value_type(type);
	if (row == NULL)
		return false;
	row_type_define(row);
	return row->identifier != type->row_type;
}

static uint32
function_next_number(uint64 connection)
{
	static uint64 counted_on = 0;
	static uint32 last = 0;

	if (counted_on != connection)
		last = 0;
	counted_on = connection;
	return ++last;
}

static void
function_send(Function *function)
{
	StringInfoData message;

	initStringInfo(&message);
	wire_write_u32(&message, function->number);
	wire_write_string(&message, function->target);
	wire_write_u8(&message, function_flags(function));
	wire_write_string(&message, function->name);
	values_write_type(&message, &function->result);
	wire_write_u16(&message, function->count);
	for (int i = 0; i < function->count; i++)
		values_write_type(&message, &function->arguments[i]);
	call_define(MESSAGE_FUNCTION, &message);
	pfree(message.data);
}

static uint8
function_flags(const Function *function)
{
	return (function->returns_set ? FUNCTION_RETURNS_SET : 0)
		| (function->is_trigger ? FUNCTION_IS_TRIGGER : 0)
		| (function->is_volatile ? FUNCTION_IS_VOLATILE : 0)
		| (function->types->variadic ? FUNCTION_IS_VARIADIC : 0);
}

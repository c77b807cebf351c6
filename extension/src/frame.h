/*-------------------------------------------------------------------------
 *
 * frame.h
 *	  Messages of any size, as frames on the connection.
 *
 *-------------------------------------------------------------------------
 */
#ifndef HOWDAH_FRAME_H
#define HOWDAH_FRAME_H

#include "wire.h"

#define FRAME_HEADER_SIZE 20
#define FRAME_MAXIMUM (16 * 1024 * 1024)

typedef enum MessageType
{
	MESSAGE_FUNCTION = 1,
	MESSAGE_ROWTYPE = 2,
	MESSAGE_CALL = 3,
	MESSAGE_RING = 4,
	MESSAGE_CANCEL = 5,

	MESSAGE_RESULT = 16,
	MESSAGE_ROWS = 17,
	MESSAGE_END = 18,
	MESSAGE_ERROR = 19,
	MESSAGE_NOTICE = 20,
	MESSAGE_SQL = 21,
	MESSAGE_WATCH = 22,
	MESSAGE_RING_READY = 23,

	MESSAGE_SQL_COLUMNS = 32,
	MESSAGE_SQL_CHUNK = 33,
	MESSAGE_SQL_DONE = 34,
	MESSAGE_SQL_ERROR = 35
} MessageType;

typedef struct Message
{
	uint8		type;
	uint16		depth;
	uint64		call;
	WireReader	payload;		/* valid until the next message is read */
} Message;

/*
 * Keeps a message that belongs to no call; it goes out before the next one
 * that does.
 */
extern void frame_keep(uint8 type, StringInfo payload);

/* A message whose payload of known length follows in pieces. */
extern void frame_begin(uint8 type, uint16 depth, uint64 call, Size length);
extern void frame_add(const void *bytes, Size length);

/* A whole message. */
extern void frame_send(uint8 type, uint16 depth, uint64 call, StringInfo payload);

/* Lets the engine see all that was written. */
extern void frame_flush(void);

/* Whether a message was begun and is not all on its way: then only closing helps. */
extern bool frame_is_open(void);

extern Message frame_read(void);

/* Gives memory back that a large message has taken. */
extern void frame_shrink(void);

/* Forgets what belongs to a connection that is closed. */
extern void frame_reset(void);

#endif							/* HOWDAH_FRAME_H */

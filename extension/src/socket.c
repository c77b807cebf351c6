/*-------------------------------------------------------------------------
 *
 * socket.c
 *	  The channel by the data connection alone.
 *
 *-------------------------------------------------------------------------
 */
#include "postgres.h"

#include <sys/socket.h>
#include <sys/uio.h>

#include "connection.h"
#include "transient.h"

/* What is larger goes past the buffers, in bytes. */
#define BUFFER_SIZE 16384

static char output[BUFFER_SIZE];
static Size output_length;

static char input[BUFFER_SIZE];
static Size input_start;
static Size input_end;

/* Sends what is buffered and the bytes after it; returns how much of both. */
static Size
send_some(const char *buffered, Size buffered_length, const char *bytes, Size length)
{
	struct iovec pieces[] = {
		{(char *) buffered, buffered_length},
		{(char *) bytes, length}
	};
	struct msghdr message = {.msg_iov = pieces,.msg_iovlen = lengthof(pieces)};
	ssize_t		sent = sendmsg(connection.data, &message, MSG_NOSIGNAL);

	if (sent >= 0)
		return sent;
	if (!errno_is_transient())
		connection_lost();
	connection_wait(WL_SOCKET_WRITEABLE);
	return 0;
}

static Size
receive_some(char *bytes, Size length)
{
	ssize_t		received = recv(connection.data, bytes, length, 0);

	if (received > 0)
		return received;
	if (received == 0 || !errno_is_transient())
		connection_lost();
	connection_wait(WL_SOCKET_READABLE);
	return 0;
}

static void
send_all(const char *bytes, Size length)
{
	const char *buffered = output;
	Size		buffered_length = output_length;

	output_length = 0;
	while (buffered_length + length > 0)
	{
		Size		sent = send_some(buffered, buffered_length, bytes, length);
		Size		sent_buffered = Min(sent, buffered_length);

		buffered += sent_buffered;
		buffered_length -= sent_buffered;
		bytes += sent - sent_buffered;
		length -= sent - sent_buffered;
	}
}

static void
socket_flush(void)
{
	send_all(NULL, 0);
}

static void
socket_write(const char *bytes, Size length)
{
	if (length > BUFFER_SIZE - output_length)
	{
		send_all(bytes, length);
		return;
	}
	memcpy(output + output_length, bytes, length);
	output_length += length;
}

static Size
take_buffered(char *bytes, Size length)
{
	Size		taken = Min(length, input_end - input_start);

	memcpy(bytes, input + input_start, taken);
	input_start += taken;
	return taken;
}

static void
fill_buffer(void)
{
	input_start = 0;
	input_end = 0;
	input_end = receive_some(input, BUFFER_SIZE);
}

static void
socket_read(char *bytes, Size length)
{
	while (length > 0)
	{
		Size		received;

		if (input_start == input_end && length < BUFFER_SIZE)
			fill_buffer();
		if (input_start < input_end)
			received = take_buffered(bytes, length);
		else if (length >= BUFFER_SIZE)
			received = receive_some(bytes, length);
		else
			received = 0;
		bytes += received;
		length -= received;
	}
}

/* An engine that has just died may not be known to be dead yet. */
static bool
socket_is_idle(void)
{
	char		byte;

	return input_start == input_end &&
		recv(connection.data, &byte, 1, MSG_PEEK) < 0 && errno_is_transient();
}

static void
socket_close(void)
{
	output_length = 0;
	input_start = 0;
	input_end = 0;
}

const Channel socket_channel = {
	.write = socket_write,
	.flush = socket_flush,
	.read = socket_read,
	.is_idle = socket_is_idle,
	.close = socket_close
};

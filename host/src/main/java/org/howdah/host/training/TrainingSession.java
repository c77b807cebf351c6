package org.howdah.host.training;

import java.io.IOException;
import java.nio.file.Path;
import org.howdah.host.channel.ChannelClient;
import org.howdah.host.channel.Message;
import org.howdah.host.channel.MessageType;
import org.howdah.host.channel.Opening;
import org.howdah.host.wire.ValueType;
import org.howdah.host.wire.WireOutput;

/**
 * A session that defines functions and calls them, as PostgreSQL's library does. Not thread-safe.
 */
public final class TrainingSession implements AutoCloseable {
    public static final int RETURNS_SET = 1;
    public static final int VOLATILE = 4;

    private static final int DATABASE = 5;
    private static final int RECORD_TYPE = 2249;
    private static final int NO_FLAGS = 0;
    private static final int OUTERMOST = 0;

    private final ChannelClient client;
    private int functions;
    private long calls;

    private TrainingSession(ChannelClient client) {
        this.client = client;
    }

    public static TrainingSession open(Path socket) throws IOException {
        int processId = (int) ProcessHandle.current().pid();
        return new TrainingSession(
                ChannelClient.open(socket, new Opening.Data(processId, DATABASE, "training")));
    }

    public ChannelClient client() {
        return client;
    }

    /** Defines a function that calls a method, and returns its number. */
    public int define(String target, int flags, ValueType result, ValueType... arguments)
            throws IOException {
        WireOutput definition = new WireOutput();
        functions++;
        definition.writeInt(functions);
        definition.writeString(target);
        definition.writeU8(flags);
        definition.writeString(target);
        result.write(definition);
        definition.writeShort(arguments.length);
        for (ValueType argument : arguments) {
            argument.write(definition);
        }
        client.send(MessageType.FUNCTION, OUTERMOST, 0, definition);
        return functions;
    }

    /** Defines a row type under a number, with columns named a, b, c and so on. */
    public void defineRowType(long id, ValueType... columns) throws IOException {
        WireOutput definition = new WireOutput();
        definition.writeLong(id);
        definition.writeInt(RECORD_TYPE);
        writeColumns(definition, columns);
        client.send(MessageType.ROWTYPE, OUTERMOST, 0, definition);
    }

    private static void writeColumns(WireOutput out, ValueType... columns) {
        out.writeShort(columns.length);
        for (int i = 0; i < columns.length; i++) {
            out.writeString(String.valueOf((char) ('a' + i)));
            columns[i].write(out);
        }
    }

    /** The start of a call's payload, to which its arguments' value list is to be added. */
    public static WireOutput arguments(int function) {
        WireOutput call = new WireOutput();
        call.writeInt(function);
        call.writeInt(0);
        call.writeU8(NO_FLAGS);
        return call;
    }

    /** Sends a call and returns its number. */
    public long send(WireOutput call) throws IOException {
        return send(call, OUTERMOST);
    }

    /** Sends a call made by SQL of a call of the depth before, and returns its number. */
    public long send(WireOutput call, int depth) throws IOException {
        calls++;
        client.send(MessageType.CALL, depth, calls, call);
        return calls;
    }

    /** Sends a call and waits for the first message in answer. */
    public Message call(WireOutput call) throws IOException {
        send(call);
        return client.receive();
    }

    /** Answers the SQL of a call: what columns its rows will have. */
    public void sendColumns(Message sql, ValueType... columns) throws IOException {
        WireOutput out = new WireOutput();
        writeColumns(out, columns);
        answer(sql, MessageType.SQL_COLUMNS, out);
    }

    /** Answers the SQL of a call: that it is done. */
    public void sendDone(Message sql, long rows) throws IOException {
        WireOutput out = new WireOutput();
        out.writeLong(rows);
        out.writeString("SELECT " + rows);
        answer(sql, MessageType.SQL_DONE, out);
    }

    public void answer(Message sql, MessageType type, WireOutput payload) throws IOException {
        client.send(type, sql.depth(), sql.call(), payload);
    }

    @Override
    public void close() {
        client.close();
    }
}

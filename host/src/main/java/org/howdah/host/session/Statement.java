package org.howdah.host.session;

import org.howdah.host.channel.Message;
import org.howdah.host.channel.MessageType;
import org.howdah.host.error.SqlError;
import org.howdah.host.wire.Chunk;
import org.howdah.host.wire.ProtocolViolation;
import org.howdah.host.wire.RecordType;
import org.howdah.host.wire.RowTypes;
import org.howdah.host.wire.SqlParameters;
import org.howdah.host.wire.WireInput;
import org.howdah.host.wire.WireOutput;
import org.jspecify.annotations.Nullable;

/**
 * A SQL statement that the calling session runs for a call: while it runs, the session talks. Used
 * by the call's thread.
 */
final class Statement {
    private static final int SESSION_CHOOSES = 0;

    private final RunningCall call;
    private final WireOutput request = new WireOutput();
    private @Nullable RecordType type;
    private boolean done;
    private long rows;

    private Statement(RunningCall call) {
        this.call = call;
    }

    /** Begins to run a statement, and waits for its first answer unless it returns no rows. */
    static Statement open(
            RunningCall call, int flags, long mostRows, String sql, @Nullable Object[] parameters) {
        Statement statement = new Statement(call);
        statement.write(flags, mostRows, sql, parameters);
        call.open(statement);
        statement.next();
        return statement;
    }

    private void write(int flags, long mostRows, String sql, @Nullable Object[] parameters) {
        request.writeU8(flags);
        request.writeLong(mostRows);
        request.writeInt(SESSION_CHOOSES);
        request.writeString(sql);
        SqlParameters.write(request, parameters);
    }

    void send() {
        call.send(MessageType.SQL, request);
    }

    /**
     * The payload of the next chunk, or null at the end.
     *
     * @throws org.howdah.host.error.SqlError if the statement failed inside its subtransaction
     */
    @Nullable WireInput next() {
        if (done) {
            return null;
        }
        Message message = call.calls().awaitAnswer(call);
        return switch (message.type()) {
            case SQL_COLUMNS -> columns(message.payload());
            case SQL_CHUNK -> chunk(message.payload());
            case SQL_DONE -> done(message.payload());
            case SQL_ERROR -> failed(message.payload());
            default -> throw new IllegalStateException("not an answer: " + message.type());
        };
    }

    private @Nullable WireInput columns(WireInput payload) {
        if (type != null) {
            throw violation("columns are told twice");
        }
        type = call.calls().rowTypes().readColumns(payload);
        return null;
    }

    private WireInput chunk(WireInput payload) {
        if (type == null) {
            throw violation("rows come before their columns");
        }
        return payload;
    }

    /**
     * Reads a chunk.
     *
     * @param lasting whether it is to outlive the next one
     */
    Chunk read(WireInput payload, RecordType rowType, boolean lasting) {
        RowTypes rowTypes = call.calls().rowTypes();
        try {
            return lasting
                    ? Chunk.readCopy(payload, rowType, rowTypes)
                    : Chunk.read(payload, rowType, rowTypes);
        } catch (ProtocolViolation e) {
            throw call.calls().conversation().lose(e);
        }
    }

    private @Nullable WireInput done(WireInput payload) {
        rows = payload.readLong();
        payload.readString();
        payload.requireEnd();
        close();
        return null;
    }

    private @Nullable WireInput failed(WireInput payload) {
        Report report = Report.read(payload);
        close();
        throw report.toError();
    }

    private void close() {
        done = true;
        call.closed();
    }

    private RuntimeException violation(String message) {
        return call.calls().conversation().lose(new ProtocolViolation(message));
    }

    /** The type of the rows, or null for a statement that returns none. */
    @Nullable RecordType type() {
        return type;
    }

    /** How many rows it processed; known at its end. */
    long rows() {
        return rows;
    }

    void readToEnd() {
        while (!done) {
            next();
        }
    }

    /** Reads to the end for the end's sake: how the statement ends is no longer of interest. */
    void discard() {
        try {
            readToEnd();
        } catch (SqlError e) {
            // Its subtransaction was rolled back, and nobody asked for its rows.
        }
    }
}

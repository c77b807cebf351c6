package org.howdah.host.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.howdah.host.channel.Message;
import org.howdah.host.channel.MessageType;
import org.howdah.host.training.functions.TrainingFunctions;
import org.howdah.host.wire.Kind;
import org.howdah.host.wire.ValueType;
import org.howdah.host.wire.WireOutput;

/**
 * An exercise of a running engine, end to end, so that the JVM can note for its AOT cache what a
 * start and the first calls need.
 */
public final class Training {
    private static final int ROUNDS = 200;
    private static final int RING = 64 << 10;
    private static final int NO_NULLS = 0;
    private static final long ROW_TYPE = 1;

    private final TrainingSession session;

    private Training(TrainingSession session) {
        this.session = session;
    }

    /** Exercises the engine that listens on a socket, with files in a directory. */
    public static void run(Path socket, Path directory) throws IOException {
        try (TrainingSession session = TrainingSession.open(socket)) {
            Training training = new Training(session);
            training.callAll();
            Path ring = directory.resolve("ring");
            require(session.client().offerRing(ring, RING), "the engine takes the ring");
            Files.delete(ring);
            training.callAll();
        }
    }

    private void callAll() throws IOException {
        first();
        scalars();
        others();
        arrays();
        rows();
        query();
        stream();
        fail();
    }

    private int define(String method, int flags, Kind result, ValueType... arguments)
            throws IOException {
        return session.define(
                TrainingFunctions.class.getName() + "::" + method,
                flags,
                ValueType.of(result),
                arguments);
    }

    private void first() throws IOException {
        int function = define("first", 0, Kind.FLOAT4, ValueType.arrayOf(Kind.FLOAT4));
        for (int i = 0; i < ROUNDS; i++) {
            WireOutput call = call(function, 1);
            writeShape(call, 1);
            call.writeFloat(i);
            session.send(call);
            Message result = expect(MessageType.RESULT);
            require(
                    result.payload().readU8() == NO_NULLS && result.payload().readFloat() == i,
                    "first() returns the first");
        }
    }

    private void scalars() throws IOException {
        int function =
                define(
                        "scalars",
                        0,
                        Kind.TEXT,
                        ValueType.of(Kind.BOOL),
                        ValueType.of(Kind.INT2),
                        ValueType.of(Kind.INT4),
                        ValueType.of(Kind.INT8),
                        ValueType.of(Kind.FLOAT4),
                        ValueType.of(Kind.FLOAT8),
                        ValueType.of(Kind.TEXT),
                        ValueType.of(Kind.BYTEA));
        WireOutput call = call(function, 8);
        call.writeBool(true);
        call.writeShort(2);
        call.writeInt(4);
        call.writeLong(8);
        call.writeFloat(4);
        call.writeDouble(8);
        call.writeString("text");
        call.writeByteString(new byte[3]);
        expect(MessageType.RESULT, call);
    }

    private void others() throws IOException {
        int function =
                define(
                        "others",
                        0,
                        Kind.TEXT,
                        ValueType.of(Kind.DATE),
                        ValueType.of(Kind.TIME),
                        ValueType.of(Kind.TIMESTAMP),
                        ValueType.of(Kind.TIMESTAMPTZ),
                        ValueType.of(Kind.UUID),
                        ValueType.of(Kind.NUMERIC));
        WireOutput call = call(function, 6);
        call.writeInt(1);
        call.writeLong(1);
        call.writeLong(1);
        call.writeLong(1);
        call.writeLong(1);
        call.writeLong(1);
        call.writeString("1.5");
        expect(MessageType.RESULT, call);
    }

    private void arrays() throws IOException {
        int function =
                session.define(
                        TrainingFunctions.class.getName() + "::arrays",
                        0,
                        ValueType.arrayOf(Kind.TEXT),
                        ValueType.arrayOf(Kind.TEXT),
                        ValueType.arrayOf(Kind.INT4),
                        ValueType.arrayOf(Kind.FLOAT8));
        WireOutput call = call(function, 3);
        writeShape(call, 1);
        call.writeString("text");
        writeShape(call, 1);
        call.writeInt(1);
        writeShape(call, 1);
        call.writeDouble(1);
        expect(MessageType.RESULT, call);
    }

    private void rows() throws IOException {
        session.defineRowType(ROW_TYPE, ValueType.of(Kind.INT4), ValueType.of(Kind.TEXT));
        int function =
                session.define(
                        TrainingFunctions.class.getName() + "::rows",
                        TrainingSession.RETURNS_SET,
                        new ValueType(Kind.RECORD, false, 0, ROW_TYPE),
                        ValueType.of(Kind.INT4));
        WireOutput call = call(function, 1);
        call.writeInt(ROUNDS);
        expect(MessageType.ROWS, call);
        expect(MessageType.END);
    }

    private void query() throws IOException {
        int function = define("query", TrainingSession.VOLATILE, Kind.INT8);
        expect(MessageType.NOTICE, call(function, 0));
        answerSql(Kind.INT8, 1L);
        expect(MessageType.RESULT);
    }

    private void stream() throws IOException {
        int function = define("stream", 0, Kind.FLOAT8, ValueType.of(Kind.TEXT));
        WireOutput call = call(function, 1);
        call.writeString("b");
        session.send(call);
        answerSql(Kind.FLOAT8, Double.doubleToLongBits(1));
        expect(MessageType.RESULT);
    }

    private void fail() throws IOException {
        int function = define("fail", 0, Kind.INT4, ValueType.of(Kind.INT4));
        WireOutput call = call(function, 1);
        call.writeInt(1);
        expect(MessageType.ERROR, call);
    }

    /** Answers SQL by one row of one column of eight bytes. */
    private void answerSql(Kind kind, long bits) throws IOException {
        Message sql = session.client().receive();
        require(sql.type() == MessageType.SQL, "the call runs SQL");
        session.sendColumns(sql, ValueType.of(kind));
        WireOutput chunk = new WireOutput();
        chunk.writeInt(1);
        chunk.writeBool(false);
        chunk.writeLong(bits);
        session.answer(sql, MessageType.SQL_CHUNK, chunk);
        session.sendDone(sql, 1);
    }

    /** A call's payload up to its arguments, of which none is NULL. */
    private static WireOutput call(int function, int arguments) {
        WireOutput call = TrainingSession.arguments(function);
        if (arguments > 0) {
            call.writeU8(NO_NULLS);
        }
        return call;
    }

    private static void writeShape(WireOutput call, int length) {
        call.writeU8(1);
        call.writeBool(false);
        call.writeInt(length);
    }

    private void expect(MessageType type, WireOutput call) throws IOException {
        session.send(call);
        expect(type);
    }

    private Message expect(MessageType type) throws IOException {
        Message message = session.client().receive();
        if (message.type() != type) {
            throw new IOException("the training got " + describe(message) + " instead of " + type);
        }
        return message;
    }

    private static String describe(Message message) {
        if (message.type() != MessageType.ERROR) {
            return message.type().toString();
        }
        message.payload().take(1);
        return message.payload().readText(5) + " " + message.payload().readString();
    }

    private static void require(boolean condition, String what) throws IOException {
        if (!condition) {
            throw new IOException("the training failed: " + what);
        }
    }
}

package org.howdah.host;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.howdah.host.channel.Message;
import org.howdah.host.channel.MessageType;
import org.howdah.host.training.TrainingSession;
import org.howdah.host.wire.Kind;
import org.howdah.host.wire.ValueType;
import org.howdah.host.wire.WireInput;
import org.howdah.host.wire.WireOutput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How calls are answered. */
final class CallTest {
    private static final int CHECK_ONLY = 1;

    private EngineFixture engine;
    private TrainingSession session;

    @BeforeEach
    void open() throws IOException {
        engine = EngineFixture.start();
        session = engine.session();
    }

    @AfterEach
    void close() throws IOException {
        session.close();
        engine.close();
    }

    private record Failure(String sqlState, String message, String hint) {
        static Failure of(Message message) {
            EngineFixture.require(message, MessageType.ERROR);
            WireInput in = message.payload();
            assertEquals(5, in.readU8());
            String sqlState = in.readText(5);
            String text = in.readString();
            in.readOptionalString();
            String hint = String.valueOf(in.readOptionalString());
            in.readOptionalString();
            in.requireEnd();
            return new Failure(sqlState, text, hint);
        }
    }

    private Message call(String method, Kind result) throws IOException {
        return session.call(
                TrainingSession.arguments(EngineFixture.define(session, method, result)));
    }

    private Failure fails(String how) throws IOException {
        int function = EngineFixture.define(session, "fail", Kind.INT4, ValueType.of(Kind.TEXT));
        WireOutput call = TrainingSession.arguments(function);
        call.writeU8(0);
        call.writeString(how);
        return Failure.of(session.call(call));
    }

    private Message sql() throws IOException {
        return EngineFixture.receive(session, MessageType.SQL);
    }

    private void sendChunk(Message sql) throws IOException {
        WireOutput chunk = new WireOutput();
        chunk.writeInt(1);
        chunk.writeBool(false);
        chunk.writeInt(7);
        session.answer(sql, MessageType.SQL_CHUNK, chunk);
    }

    private int intResult() throws IOException {
        Message result = EngineFixture.receive(session, MessageType.RESULT);
        result.payload().take(1);
        return result.payload().readInt();
    }

    private String textResult(Message result) {
        EngineFixture.require(result, MessageType.RESULT);
        result.payload().take(1);
        return result.payload().readString();
    }

    @Test
    void connectionGoesOnAfterAnError() throws IOException {
        fails("unexpectedly");
        int echo = EngineFixture.defineEcho(session);
        assertArrayEquals(new byte[] {9}, EngineFixture.echo(session, echo, new byte[] {9}));
    }

    @Test
    void sqlErrorKeepsItsStateMessageAndHint() throws IOException {
        assertEquals(new Failure("42704", "no model 7", "Train one."), fails("SqlError"));
    }

    @Test
    void illegalArgumentIsAnInvalidParameter() throws IOException {
        Failure error = fails("argument");
        assertEquals("22023", error.sqlState());
        assertEquals("rate 2 is above 1", error.message());
    }

    @Test
    void unexpectedExceptionIsInternalAndStorable() throws IOException {
        Failure error = fails("unexpectedly");
        assertEquals("XX000", error.sqlState());
        assertEquals("java.lang.IllegalStateException: half a surrogate: ?", error.message());
    }

    @Test
    void exhaustedStackIsAnErrorOfTheCall() throws IOException {
        int function = EngineFixture.define(session, "recurse", Kind.INT4, ValueType.of(Kind.INT4));
        WireOutput call = TrainingSession.arguments(function);
        call.writeU8(0);
        call.writeInt(0);
        assertEquals("54001", Failure.of(session.call(call)).sqlState());
    }

    @Test
    void exhaustedDirectMemoryIsAnErrorOfTheCall() throws IOException {
        int function =
                EngineFixture.define(session, "failForMemory", Kind.INT4, ValueType.of(Kind.BOOL));
        WireOutput call = TrainingSession.arguments(function);
        call.writeU8(0);
        call.writeBool(true);
        assertEquals("53200", Failure.of(session.call(call)).sqlState());
    }

    @Test
    void missingMethodIsAnErrorOfEachCall() throws IOException {
        WireOutput call =
                TrainingSession.arguments(EngineFixture.define(session, "nowhere", Kind.INT4));
        byte[] payload = call.toByteArray();
        assertEquals("42883", Failure.of(session.call(call)).sqlState());
        call.writeBytes(payload, 0, payload.length);
        assertEquals("42883", Failure.of(session.call(call)).sqlState());
    }

    @Test
    void checkResolvesWithoutRunning() throws IOException {
        WireOutput call = new WireOutput();
        call.writeInt(EngineFixture.define(session, "compute", Kind.INT4));
        call.writeInt(0);
        call.writeU8(CHECK_ONLY);
        Message result = session.call(call);
        EngineFixture.require(result, MessageType.RESULT);
        assertEquals(1, result.payload().readU8());
    }

    @Test
    void statementTellsHowManyRowsItProcessed() throws IOException {
        Message sql = call("execute", Kind.INT8);
        EngineFixture.require(sql, MessageType.SQL);
        session.sendDone(sql, 12);
        Message result = EngineFixture.receive(session, MessageType.RESULT);
        result.payload().take(1);
        assertEquals(12, result.payload().readLong());
    }

    @Test
    void errorInSubtransactionIsThrown() throws IOException {
        Message sql = call("survive", Kind.TEXT);
        WireOutput report = new WireOutput();
        report.writeU8(5);
        for (char digit : "22012".toCharArray()) {
            report.writeU8(digit);
        }
        report.writeString("division by zero");
        report.writeOptionalString(null);
        report.writeOptionalString(null);
        report.writeOptionalString(null);
        session.answer(sql, MessageType.SQL_ERROR, report);
        assertEquals("22012 division by zero", textResult(session.client().receive()));
    }

    @Test
    void secondStatementWhileTheFirstStreamsIsAnError() throws IOException {
        Message sql = call("twoStatements", Kind.TEXT);
        session.sendColumns(sql, ValueType.of(Kind.INT4));
        session.sendDone(sql, 0);
        assertEquals("55000", Failure.of(session.client().receive()).sqlState());
    }

    @Test
    void streamThatIsClosedEarlyIsReadToItsEnd() throws IOException {
        Message sql = call("closeEarly", Kind.INT8);
        session.sendColumns(sql, ValueType.of(Kind.INT4));
        for (int i = 0; i < 3; i++) {
            sendChunk(sql);
        }
        session.sendDone(sql, 3);
        Message result = EngineFixture.receive(session, MessageType.RESULT);
        result.payload().take(1);
        assertEquals(1, result.payload().readLong());
    }

    @Test
    void severalRowsForOneAreAnError() throws IOException {
        Message sql = call("several", Kind.TEXT);
        session.sendColumns(sql, ValueType.of(Kind.INT4));
        sendChunk(sql);
        sendChunk(sql);
        session.sendDone(sql, 2);
        assertEquals("21000", Failure.of(session.client().receive()).sqlState());
    }

    @Test
    void engineIsSilentWhileAStatementStreams() throws IOException {
        Message sql = call("reportWhileStreaming", Kind.INT4);
        session.sendColumns(sql, ValueType.of(Kind.INT4));
        sendChunk(sql);
        session.sendDone(sql, 1);
        EngineFixture.receive(session, MessageType.NOTICE);
        assertEquals(1, intResult());
    }

    @Test
    void rowsAreSentOnceTheStatementHasEnded() throws IOException {
        int function =
                session.define(
                        TestFunctions.class.getName() + "::rowsWhileStreaming",
                        TrainingSession.RETURNS_SET,
                        ValueType.of(Kind.INT4));
        Message sql = session.call(TrainingSession.arguments(function));
        EngineFixture.require(sql, MessageType.SQL);
        session.sendColumns(sql, ValueType.of(Kind.INT4));
        sendChunk(sql);
        session.sendDone(sql, 1);
        Message rows = EngineFixture.receive(session, MessageType.ROWS);
        assertEquals(3, rows.payload().readInt());
        EngineFixture.receive(session, MessageType.END);
    }

    @Test
    void callsNestThroughSql() throws IOException {
        Message outer = call("execute", Kind.INT8);
        int echo = EngineFixture.defineEcho(session);
        session.send(EngineFixture.echoCall(echo, new byte[] {5}), outer.depth() + 1);
        Message inner = session.client().receive();
        assertEquals(outer.depth() + 1, inner.depth());
        assertArrayEquals(new byte[] {5}, EngineFixture.echoed(inner));
        session.sendDone(outer, 1);
        EngineFixture.receive(session, MessageType.RESULT);
    }

    @Test
    void errorOfANestedCallLeavesTheOuterOneGoing() throws IOException {
        Message outer = call("execute", Kind.INT8);
        int failing = EngineFixture.define(session, "nowhere", Kind.INT4);
        session.send(TrainingSession.arguments(failing), outer.depth() + 1);
        assertEquals("42883", Failure.of(session.client().receive()).sqlState());
        session.sendDone(outer, 1);
        EngineFixture.receive(session, MessageType.RESULT);
    }

    @Test
    void nestingIsBounded() throws IOException {
        int function = EngineFixture.define(session, "execute", Kind.INT8);
        for (int depth = 0; depth <= EngineFixture.MAXIMUM_DEPTH; depth++) {
            session.send(TrainingSession.arguments(function), depth);
            sql();
        }
        session.send(TrainingSession.arguments(function), EngineFixture.MAXIMUM_DEPTH + 1);
        assertEquals("54001", Failure.of(session.client().receive()).sqlState());
    }

    @Test
    void callOfAnUnknownFunctionClosesTheConnection() throws IOException {
        session.send(TrainingSession.arguments(99));
        assertThrows(IOException.class, () -> session.client().receive());
        engine.requireAlive();
    }

    private int cachedCount(int function, int epoch) throws IOException {
        WireOutput call = new WireOutput();
        call.writeInt(function);
        call.writeInt(epoch);
        call.writeU8(0);
        session.send(call);
        return intResult();
    }

    @Test
    void cacheLastsUntilTheEpochChanges() throws IOException {
        int function = EngineFixture.define(session, "cachedCount", Kind.INT4);
        session.send(TrainingSession.arguments(function));
        Message watch = EngineFixture.receive(session, MessageType.WATCH);
        assertEquals(42, watch.payload().readInt());
        assertEquals(1, intResult());
        assertEquals(2, cachedCount(function, 0));
        assertEquals(1, cachedCount(function, 1));
        assertEquals(2, cachedCount(function, 1));
    }

    @Test
    void eachSessionHasItsOwnCache() throws IOException {
        int function = EngineFixture.define(session, "cachedCount", Kind.INT4);
        session.send(TrainingSession.arguments(function));
        EngineFixture.receive(session, MessageType.WATCH);
        intResult();
        try (TrainingSession other = engine.session()) {
            int same = EngineFixture.define(other, "cachedCount", Kind.INT4);
            other.send(TrainingSession.arguments(same));
            assertTrue(other.client().receive().type() == MessageType.WATCH);
            Message result = other.client().receive();
            result.payload().take(1);
            assertEquals(1, result.payload().readInt());
        }
    }
}

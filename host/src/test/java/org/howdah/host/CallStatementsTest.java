package org.howdah.host;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.howdah.host.channel.Message;
import org.howdah.host.channel.MessageType;
import org.howdah.host.training.TrainingSession;
import org.howdah.host.wire.Kind;
import org.howdah.host.wire.ValueType;
import org.howdah.host.wire.WireOutput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What calls do by SQL, which may call again. */
final class CallStatementsTest {
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

    private Message call(String method, Kind result) throws IOException {
        return session.call(
                TrainingSession.arguments(EngineFixture.define(session, method, result)));
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
        assertEquals("55000", CallFailure.of(session.client().receive()).sqlState());
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
        assertEquals("21000", CallFailure.of(session.client().receive()).sqlState());
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
        assertEquals("42883", CallFailure.of(session.client().receive()).sqlState());
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
        assertEquals("54001", CallFailure.of(session.client().receive()).sqlState());
    }
}

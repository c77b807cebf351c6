package org.howdah.host;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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

    private CallFailure fails(String how) throws IOException {
        int function = EngineFixture.define(session, "fail", Kind.INT4, ValueType.of(Kind.TEXT));
        WireOutput call = TrainingSession.arguments(function);
        call.writeU8(0);
        call.writeString(how);
        return CallFailure.of(session.call(call));
    }

    @Test
    void connectionGoesOnAfterAnError() throws IOException {
        fails("unexpectedly");
        int echo = EngineFixture.defineEcho(session);
        assertArrayEquals(new byte[] {9}, EngineFixture.echo(session, echo, new byte[] {9}));
    }

    @Test
    void sqlErrorKeepsItsStateMessageAndHint() throws IOException {
        assertEquals(new CallFailure("42704", "no model 7", "Train one."), fails("SqlError"));
    }

    @Test
    void illegalArgumentIsAnInvalidParameter() throws IOException {
        CallFailure error = fails("argument");
        assertEquals("22023", error.sqlState());
        assertEquals("rate 2 is above 1", error.message());
    }

    @Test
    void unexpectedExceptionIsInternalAndStorable() throws IOException {
        CallFailure error = fails("unexpectedly");
        assertEquals("XX000", error.sqlState());
        assertEquals("java.lang.IllegalStateException: half a surrogate: ?", error.message());
    }

    @Test
    void exhaustedStackIsAnErrorOfTheCall() throws IOException {
        int function = EngineFixture.define(session, "recurse", Kind.INT4, ValueType.of(Kind.INT4));
        WireOutput call = TrainingSession.arguments(function);
        call.writeU8(0);
        call.writeInt(0);
        assertEquals("54001", CallFailure.of(session.call(call)).sqlState());
    }

    @Test
    void exhaustedDirectMemoryIsAnErrorOfTheCall() throws IOException {
        int function =
                EngineFixture.define(session, "failForMemory", Kind.INT4, ValueType.of(Kind.BOOL));
        WireOutput call = TrainingSession.arguments(function);
        call.writeU8(0);
        call.writeBool(true);
        assertEquals("53200", CallFailure.of(session.call(call)).sqlState());
    }

    @Test
    void missingMethodIsAnErrorOfEachCall() throws IOException {
        WireOutput call =
                TrainingSession.arguments(EngineFixture.define(session, "nowhere", Kind.INT4));
        byte[] payload = call.toByteArray();
        assertEquals("42883", CallFailure.of(session.call(call)).sqlState());
        call.writeBytes(payload, 0, payload.length);
        assertEquals("42883", CallFailure.of(session.call(call)).sqlState());
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
    void callOfAnUnknownFunctionClosesTheConnection() throws IOException {
        session.send(TrainingSession.arguments(99));
        assertThrows(IOException.class, () -> session.client().receive());
        engine.requireAlive();
    }
}

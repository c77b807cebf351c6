package org.howdah.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.howdah.host.channel.MessageType;
import org.howdah.host.training.TrainingSession;
import org.howdah.host.wire.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How calls end whose user doesn't wait any more. */
final class CancelTest {
    private static final long MILLISECONDS = 500;

    private EngineFixture engine;
    private TrainingSession session;

    @BeforeEach
    void open() throws IOException {
        TestFunctions.EVENTS.clear();
        engine = EngineFixture.start();
        session = engine.session();
    }

    @AfterEach
    void close() throws IOException {
        session.close();
        engine.close();
    }

    private long start(String method) throws Exception {
        int function = EngineFixture.define(session, method, Kind.INT4);
        long call = session.send(TrainingSession.arguments(function));
        awaitEvent("started");
        return call;
    }

    private static void awaitEvent(String event) throws InterruptedException {
        assertEquals(event, TestFunctions.EVENTS.poll(MILLISECONDS, TimeUnit.MILLISECONDS));
    }

    @Test
    void cancelEndsACallThatComputes() throws Exception {
        session.client().cancel(start("compute"));
        awaitEvent("ended");
    }

    @Test
    void cancelEndsACallThatSleeps() throws Exception {
        session.client().cancel(start("sleep"));
        awaitEvent("ended");
    }

    @Test
    void cancelEndsACallThatWaitsForSql() throws Exception {
        long call = start("query");
        EngineFixture.receive(session, MessageType.SQL);
        session.client().cancel(call);
        awaitEvent("ended");
    }

    @Test
    void cancelledCallIsNotAnswered() throws Exception {
        session.client().cancel(start("compute"));
        assertThrows(IOException.class, () -> session.client().receive());
    }

    @Test
    void endOfTheControlConnectionEndsTheCall() throws Exception {
        start("compute");
        session.client().closeControl();
        awaitEvent("ended");
    }

    @Test
    void endOfTheSessionEndsTheCall() throws Exception {
        start("compute");
        session.close();
        awaitEvent("ended");
    }

    @Test
    void cancelOfAnEarlierCallLeavesThisOneAlone() throws Exception {
        int echo = EngineFixture.defineEcho(session);
        EngineFixture.echo(session, echo, new byte[1]);
        long call = start("compute");
        session.client().cancel(call - 1);
        assertEquals(null, TestFunctions.EVENTS.poll(50, TimeUnit.MILLISECONDS));
        session.client().cancel(call);
        awaitEvent("ended");
    }

    @Test
    void cancelEndsACallByRing() throws Exception {
        session.client().offerRing(engine.ring(), 4096);
        session.client().cancel(start("compute"));
        awaitEvent("ended");
    }

    @Test
    void otherSessionsGoOn() throws Exception {
        try (TrainingSession other = engine.session()) {
            int echo = EngineFixture.defineEcho(other);
            session.client().cancel(start("compute"));
            awaitEvent("ended");
            EngineFixture.echo(other, echo, new byte[1]);
        }
    }
}

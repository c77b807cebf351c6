package org.howdah.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.howdah.host.channel.Message;
import org.howdah.host.channel.MessageType;
import org.howdah.host.training.TrainingSession;
import org.howdah.host.wire.Kind;
import org.howdah.host.wire.WireOutput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What sessions cache for their calls. */
final class SessionCacheTest {
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

    private int intResult() throws IOException {
        Message result = EngineFixture.receive(session, MessageType.RESULT);
        result.payload().take(1);
        return result.payload().readInt();
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

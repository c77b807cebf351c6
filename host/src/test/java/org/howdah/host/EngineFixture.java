package org.howdah.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.howdah.host.call.OnnxSettings;
import org.howdah.host.channel.Message;
import org.howdah.host.channel.MessageType;
import org.howdah.host.function.AnyClasses;
import org.howdah.host.log.LogLevel;
import org.howdah.host.settings.Settings;
import org.howdah.host.training.TrainingSession;
import org.howdah.host.wire.Kind;
import org.howdah.host.wire.ValueType;
import org.howdah.host.wire.WireOutput;

/** A running engine in a directory of its own. */
final class EngineFixture implements AutoCloseable {
    static final int MAXIMUM_DEPTH = 3;

    private static final long MODEL_MEMORY = 1 << 20;

    private final Path directory;
    private final RunningEngine engine;

    private EngineFixture(Path directory, RunningEngine engine) {
        this.directory = directory;
        this.engine = engine;
    }

    static EngineFixture start() throws IOException {
        return start(20);
    }

    static EngineFixture start(int spin) throws IOException {
        Path directory = Files.createTempDirectory("engine");
        Settings settings =
                new Settings(
                        directory.resolve("sock"),
                        "1.2.3",
                        MODEL_MEMORY,
                        0,
                        LogLevel.ERROR,
                        null,
                        OnnxSettings.DEFAULT,
                        spin,
                        MAXIMUM_DEPTH);
        return new EngineFixture(directory, RunningEngine.start(settings, AnyClasses.functions()));
    }

    Path socket() {
        return directory.resolve("sock");
    }

    Path ring() {
        return directory.resolve("ring");
    }

    TrainingSession session() throws IOException {
        return TrainingSession.open(socket());
    }

    static int define(TrainingSession session, String method, Kind result, ValueType... arguments)
            throws IOException {
        return session.define(
                TestFunctions.class.getName() + "::" + method,
                TrainingSession.VOLATILE,
                ValueType.of(result),
                arguments);
    }

    static int defineEcho(TrainingSession session) throws IOException {
        return define(session, "echo", Kind.BYTEA, ValueType.of(Kind.BYTEA));
    }

    static WireOutput echoCall(int function, byte[] bytes) {
        WireOutput call = TrainingSession.arguments(function);
        call.writeU8(0);
        call.writeByteString(bytes);
        return call;
    }

    /** Calls echo and returns what came back. */
    static byte[] echo(TrainingSession session, int function, byte[] bytes) throws IOException {
        return echoed(session.call(echoCall(function, bytes)));
    }

    static byte[] echoed(Message result) {
        require(result, MessageType.RESULT);
        result.payload().take(1);
        return result.payload().readBytes(result.payload().readLength());
    }

    /** An engine that answers a new session is alive. */
    void requireAlive() throws IOException {
        try (TrainingSession session = session()) {
            byte[] bytes = {1, 2, 3};
            if (echo(session, defineEcho(session), bytes).length != bytes.length) {
                throw new AssertionError("the engine answers wrongly");
            }
        }
    }

    static Message receive(TrainingSession session, MessageType type) throws IOException {
        Message message = session.client().receive();
        require(message, type);
        return message;
    }

    static void require(Message message, MessageType type) {
        if (message.type() != type) {
            throw new AssertionError("expected " + type + ", got " + message.type());
        }
    }

    @Override
    public void close() throws IOException {
        engine.close();
        Files.deleteIfExists(ring());
        Files.delete(directory);
    }
}

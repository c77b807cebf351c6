package org.howdah.host.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to connections that don't say who they are. */
final class SlowOpeningTest {
    private static final SessionDoor NOBODY =
            new SessionDoor() {
                @Override
                public void admit(Opening.Data opening, SocketChannel connection) {}

                @Override
                public Cancellable find(Opening.Control opening) {
                    throw new IllegalStateException("no session");
                }
            };

    @Test
    void openingThatTakesTooLongClosesTheConnection(@TempDir Path directory) throws IOException {
        Path socket = directory.resolve("s");
        Server server = Server.open(socket, NOBODY, TimeUnit.MILLISECONDS.toNanos(50));
        try (SocketChannel connection = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            connection.write(ByteBuffer.wrap(new byte[] {'H', 'W'}));
            assertEquals(-1, connection.read(ByteBuffer.allocate(1)));
        } finally {
            server.close();
        }
    }
}

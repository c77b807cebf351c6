package org.howdah.host.channel;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The engine's listening socket and the thread that serves it. Thread-safe. */
public final class Server implements AutoCloseable {
    private static final long OPENING_SECONDS = 5;
    private static final int BACKLOG = 1024;

    private final Path socket;
    private final ServerSocketChannel channel;
    private final Selector selector;

    private Server(Path socket, ServerSocketChannel channel, Selector selector) {
        this.socket = socket;
        this.channel = channel;
        this.selector = selector;
    }

    /** Listens on a socket file, which replaces one that an earlier engine left behind. */
    public static Server open(Path socket, SessionDoor door) throws IOException {
        return open(socket, door, TimeUnit.SECONDS.toNanos(OPENING_SECONDS));
    }

    static Server open(Path socket, SessionDoor door, long openingNanoseconds) throws IOException {
        Files.deleteIfExists(socket);
        ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        channel.bind(UnixDomainSocketAddress.of(socket), BACKLOG);
        channel.configureBlocking(false);
        Selector selector = Selector.open();
        Reception reception =
                new Reception(selector, channel, new PeerCheck(socket), door, openingNanoseconds);
        Thread thread = new Thread(reception, "reception");
        thread.setDaemon(true);
        thread.start();
        return new Server(socket, channel, selector);
    }

    /** Accepts no more connections; those that were handed over live on. */
    @Override
    public void close() throws IOException {
        channel.close();
        selector.close();
        Files.deleteIfExists(socket);
    }
}

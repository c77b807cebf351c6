package org.howdah.host.channel;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Set;
import org.howdah.host.log.Log;
import org.howdah.host.wire.ProtocolViolation;
import org.howdah.host.wire.WireOutput;
import org.jspecify.annotations.Nullable;

/**
 * The one thread that accepts connections, reads their openings, hands data connections over to
 * their sessions, and watches control connections. No peer can make it wait.
 */
final class Reception implements Runnable {
    private static final int NOTHING = 0;
    private static final int FAILED = 1;
    private static final long PAUSE_MILLISECONDS = 100;

    private final Selector selector;
    private final ServerSocketChannel server;
    private final PeerCheck peerCheck;
    private final SessionDoor door;
    private final long openingNanoseconds;

    /** Connections that haven't said who they are, the oldest first. */
    private final ArrayDeque<Newcomer> newcomers = new ArrayDeque<>();

    Reception(
            Selector selector,
            ServerSocketChannel server,
            PeerCheck peerCheck,
            SessionDoor door,
            long openingNanoseconds) {
        this.selector = selector;
        this.server = server;
        this.peerCheck = peerCheck;
        this.door = door;
        this.openingNanoseconds = openingNanoseconds;
    }

    private record Newcomer(SocketChannel connection, OpeningReader reader, long deadline) {}

    private record Controlled(ControlReader reader, SessionDoor.Cancellable session) {}

    @Override
    public void run() {
        try {
            server.register(selector, SelectionKey.OP_ACCEPT);
            while (server.isOpen()) {
                selector.select(millisecondsToWait());
                serveSelected();
                dismissLate();
            }
        } catch (IOException | RuntimeException e) {
            // Whatever a closed server makes fail is of no interest.
            if (server.isOpen()) {
                Log.error("the engine ends, since it can accept no more connections", e);
                Runtime.getRuntime().halt(FAILED);
            }
        }
    }

    private long millisecondsToWait() {
        Newcomer oldest = newcomers.peekFirst();
        return oldest == null
                ? 0
                : Math.max(1, (oldest.deadline() - System.nanoTime()) / 1_000_000 + 1);
    }

    private void serveSelected() throws IOException {
        Set<SelectionKey> selected = selector.selectedKeys();
        SelectionKey[] keys = selected.toArray(SelectionKey[]::new);
        selected.clear();
        for (SelectionKey key : keys) {
            if (!key.isValid()) {
                continue;
            }
            if (key.isAcceptable()) {
                accept();
            } else {
                serve(key, (SocketChannel) key.channel());
            }
        }
    }

    private void accept() {
        SocketChannel connection;
        try {
            connection = server.accept();
        } catch (IOException e) {
            Log.warning("no connection can be accepted: " + e.getMessage());
            pause();
            return;
        }
        if (connection != null) {
            welcome(connection);
        }
    }

    private void welcome(SocketChannel connection) {
        try {
            connection.configureBlocking(false);
            Newcomer newcomer =
                    new Newcomer(
                            connection,
                            new OpeningReader(),
                            System.nanoTime() + openingNanoseconds);
            connection.register(selector, SelectionKey.OP_READ, newcomer);
            newcomers.add(newcomer);
            peerCheck.check(connection);
        } catch (IOException e) {
            dismiss(connection, e.getMessage());
        } catch (Refusal refusal) {
            refuse(connection, refusal);
        }
    }

    private void serve(SelectionKey key, SocketChannel connection) {
        try {
            switch (key.attachment()) {
                case Newcomer newcomer -> readOpening(key, newcomer);
                case Controlled controlled -> readControl(connection, controlled);
                default -> throw new IllegalStateException("unknown attachment");
            }
        } catch (IOException | ProtocolViolation e) {
            dismiss(connection, e.getMessage());
        } catch (Refusal refusal) {
            refuse(connection, refusal);
        } catch (RuntimeException | OutOfMemoryError e) {
            Log.error("a connection can't be served", e);
            Channels.close(connection);
        }
    }

    private void readOpening(SelectionKey key, Newcomer newcomer) throws IOException, Refusal {
        OpeningReader reader = newcomer.reader();
        int count = read(newcomer.connection(), reader.buffer(), reader.start());
        if (count < 0) {
            throw new ProtocolViolation("the connection ended before its opening");
        }
        Opening opening = reader.received(count);
        if (opening != null) {
            newcomers.remove(newcomer);
            open(key, newcomer.connection(), opening);
        }
    }

    private void open(SelectionKey key, SocketChannel connection, Opening opening)
            throws IOException, Refusal {
        switch (opening) {
            case Opening.Data data -> {
                key.cancel();
                // Only a selection lets go of a cancelled key, and only then a channel may block.
                selector.selectNow();
                connection.configureBlocking(true);
                door.admit(data, connection);
            }
            case Opening.Control control -> {
                SessionDoor.Cancellable session = door.find(control);
                if (session == null) {
                    throw new Refusal("there is no session of that number and secret");
                }
                key.attach(new Controlled(new ControlReader(), session));
                write(connection, OpeningAnswer.control());
            }
        }
    }

    private void readControl(SocketChannel connection, Controlled controlled) throws IOException {
        int count = NOTHING;
        try {
            ControlReader reader = controlled.reader();
            count = read(connection, reader.buffer(), reader.start());
            if (count > 0) {
                reader.received(count, controlled.session());
            }
        } catch (IOException | ProtocolViolation e) {
            controlled.session().end();
            throw e;
        }
        if (count < 0) {
            Channels.close(connection);
            controlled.session().end();
        }
    }

    private void dismissLate() {
        long now = System.nanoTime();
        while (!newcomers.isEmpty() && newcomers.getFirst().deadline() - now <= 0) {
            SocketChannel connection = newcomers.removeFirst().connection();
            if (connection.isOpen()) {
                dismiss(connection, "its opening took too long");
            }
        }
    }

    private void refuse(SocketChannel connection, Refusal refusal) {
        String reason = String.valueOf(refusal.getMessage());
        try {
            write(connection, OpeningAnswer.refused(reason));
        } catch (IOException e) {
            Log.debug("a refusal could not be told: " + e.getMessage());
        }
        Log.warning("a connection was refused: " + reason);
        Channels.close(connection);
    }

    private static void dismiss(SocketChannel connection, @Nullable String reason) {
        Log.debug("a connection was closed: " + reason);
        Channels.close(connection);
    }

    private static int read(SocketChannel connection, byte[] bytes, int start) throws IOException {
        return connection.read(ByteBuffer.wrap(bytes, start, bytes.length - start));
    }

    private static void write(SocketChannel connection, WireOutput answer) throws IOException {
        connection.write(ByteBuffer.wrap(answer.bytes(), 0, answer.size()));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.howdah.host.session;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.SocketChannel;
import org.howdah.host.channel.Message;
import org.howdah.host.channel.MessageType;
import org.howdah.host.channel.Opening;
import org.howdah.host.channel.OpeningAnswer;
import org.howdah.host.channel.RingOffer;
import org.howdah.host.channel.RingTransport;
import org.howdah.host.channel.SocketTransport;
import org.howdah.host.log.Log;
import org.howdah.host.wire.ProtocolViolation;
import org.howdah.host.wire.WireOutput;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL session in the engine: its thread, from the opening of its connection to the end.
 */
final class EngineSession implements Runnable {
    private static final int OUTERMOST = 0;

    private final long id;
    private final long secret;
    private final Opening.Data opening;
    private final SocketTransport socket;
    private final Services services;
    private final Thread thread;
    private final Cancellation cancellation;
    private final Conversation conversation;
    private final SessionCalls calls;

    private volatile String transport;

    EngineSession(
            long id,
            long secret,
            Opening.Data opening,
            SocketChannel connection,
            Services services) {
        this.id = id;
        this.secret = secret;
        this.opening = opening;
        this.socket = new SocketTransport(connection);
        this.services = services;
        this.thread = new Thread(this, "session " + opening.processId());
        this.cancellation = new Cancellation(thread);
        this.conversation = new Conversation(socket);
        this.calls = new SessionCalls(services, opening, conversation, cancellation);
        this.transport = socket.name();
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    long id() {
        return id;
    }

    long secret() {
        return secret;
    }

    Cancellation cancellation() {
        return cancellation;
    }

    long callCount() {
        return calls.count();
    }

    /** What the session does at this moment. */
    SessionStatus status() {
        RunningCall running = cancellation.outermost();
        return new SessionStatus(
                opening.processId(),
                opening.databaseName(),
                calls.count(),
                transport,
                running == null ? null : running.function().definition().sqlName(),
                running == null ? null : running.start());
    }

    @Override
    public void run() {
        try {
            answerOpening();
            serve();
        } catch (EOFException | ClosedByInterruptException e) {
            Log.debug(thread.getName() + " ended");
        } catch (IOException e) {
            Log.debug(thread.getName() + " ended: " + e.getMessage());
        } catch (ProtocolViolation e) {
            Log.warning(thread.getName() + " was closed, it broke the protocol: " + e.getMessage());
        } catch (RuntimeException e) {
            Log.error(thread.getName() + " was closed", e);
        } finally {
            services.sessions().remove(this);
            conversation.transport().close();
        }
    }

    private void answerOpening() throws IOException {
        WireOutput answer =
                OpeningAnswer.session(id, secret, services.settings().current().version());
        socket.write(answer.bytes(), 0, answer.size());
        socket.flush();
    }

    private void serve() throws IOException {
        while (!cancellation.hasEnded()) {
            Message message = conversation.next();
            switch (message.type()) {
                case FUNCTION -> calls.defineFunction(message);
                case ROWTYPE -> calls.defineRowType(message);
                case RING -> answerRing(message);
                case CALL -> {
                    call(message);
                    // A call that was cancelled has no reply: its session has closed the
                    // connection, or is about to.
                    if (cancellation.isCancelled(message.call())) {
                        return;
                    }
                }
                case CANCEL,
                        RESULT,
                        ROWS,
                        END,
                        ERROR,
                        NOTICE,
                        SQL,
                        WATCH,
                        RING_READY,
                        SQL_COLUMNS,
                        SQL_CHUNK,
                        SQL_DONE,
                        SQL_ERROR ->
                        throw new ProtocolViolation(message.type() + " between calls");
            }
        }
    }

    private void call(Message message) throws IOException {
        if (!cancellation.isControlled()) {
            throw new ProtocolViolation("a call without a control connection");
        }
        calls.run(message, OUTERMOST);
        conversation.requireGoingOn();
    }

    private void answerRing(Message message) throws IOException {
        RingOffer offer = RingOffer.read(message.payload(), opening.processId());
        WireOutput answer = new WireOutput();
        RingTransport ring = conversation.transport() == socket ? map(offer) : null;
        answer.writeBool(ring != null);
        if (ring != null) {
            // Before the answer: should that fail, the session's end closes the ring, too.
            conversation.transport(ring);
            transport = ring.name();
        }
        conversation.send(socket, MessageType.RING_READY, message.depth(), message.call(), answer);
        conversation.requireGoingOn();
    }

    private @Nullable RingTransport map(RingOffer offer) {
        try {
            return RingTransport.map(offer, socket, services.spinRights());
        } catch (IOException e) {
            Log.warning(thread.getName() + " stays on the socket: " + e.getMessage());
            return null;
        }
    }
}

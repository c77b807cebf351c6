package org.howdah.host.session;

import java.io.IOException;
import org.howdah.host.call.CallCancelled;
import org.howdah.host.channel.ByteSink;
import org.howdah.host.channel.HeldBytes;
import org.howdah.host.channel.Message;
import org.howdah.host.channel.MessageReader;
import org.howdah.host.channel.MessageType;
import org.howdah.host.channel.MessageWriter;
import org.howdah.host.channel.Transport;
import org.howdah.host.wire.ProtocolViolation;
import org.howdah.host.wire.WireOutput;
import org.jspecify.annotations.Nullable;

/**
 * The messages between the engine and one session, as its calls see them: once the peer is lost,
 * whatever a call asks for ends it by {@link CallCancelled}. Not thread-safe.
 */
final class Conversation {
    private final MessageReader reader;
    private final MessageWriter writer = new MessageWriter();
    private Transport transport;
    private @Nullable Exception lost;

    Conversation(Transport transport) {
        this.transport = transport;
        this.reader = new MessageReader(transport);
    }

    Transport transport() {
        return transport;
    }

    /** Goes on by another transport; to be called between messages. */
    void transport(Transport next) {
        reader.transport(next);
        transport = next;
    }

    Message next() throws IOException {
        return reader.next();
    }

    /** The next message, for a call that waits for it. */
    Message await() {
        requirePeer();
        try {
            return reader.next();
        } catch (IOException | ProtocolViolation e) {
            throw lose(e);
        } catch (VirtualMachineError e) {
            throw cutOff(e);
        }
    }

    void send(MessageType type, int depth, long call, WireOutput payload) {
        send(transport, type, depth, call, payload);
    }

    /** Writes a message to what will be sent later. */
    void send(ByteSink sink, MessageType type, int depth, long call, WireOutput payload) {
        requirePeer();
        try {
            writer.write(sink, type, depth, call, payload);
            sink.flush();
        } catch (IOException | ProtocolViolation e) {
            throw lose(e);
        } catch (VirtualMachineError e) {
            throw cutOff(e);
        }
    }

    /** Sends what was kept. */
    void release(HeldBytes held) {
        requirePeer();
        try {
            held.release(transport);
        } catch (IOException | ProtocolViolation e) {
            throw lose(e);
        } catch (VirtualMachineError e) {
            throw cutOff(e);
        }
    }

    /** A part of the message may have been sent or read, and no other may follow it. */
    private VirtualMachineError cutOff(VirtualMachineError cause) {
        lose(new IOException("a message was cut off by " + cause, cause));
        return cause;
    }

    /** What to throw inside a call where the conversation can't go on. */
    CallCancelled lose(Exception cause) {
        if (lost == null) {
            lost = cause;
        }
        return new CallCancelled();
    }

    boolean isLost() {
        return lost != null;
    }

    /** Ends the session where the conversation can't go on. */
    void requireGoingOn() throws IOException {
        switch (lost) {
            case null -> {}
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Exception e -> throw new IllegalStateException(e);
        }
    }

    private void requirePeer() {
        if (lost != null) {
            throw new CallCancelled();
        }
    }
}

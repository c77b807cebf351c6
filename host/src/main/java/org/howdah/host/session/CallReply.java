package org.howdah.host.session;

import org.howdah.host.channel.MessageType;
import org.howdah.host.function.Reply;
import org.howdah.host.wire.WireOutput;
import org.jspecify.annotations.Nullable;

/** The reply to one call after the other at one depth of nesting. Not thread-safe. */
final class CallReply implements Reply {
    /** A buffer that has grown beyond this is given back after its call. */
    private static final int KEPT = 1 << 20;

    private static final int ONE_NULL = 1;

    private WireOutput payload = new WireOutput();
    private @Nullable RunningCall call;

    void begin(RunningCall next) {
        call = next;
        payload.clear();
    }

    void finish() {
        call = null;
        if (payload.bytes().length > KEPT) {
            payload = new WireOutput();
        }
    }

    @Override
    public WireOutput payload() {
        return payload;
    }

    @Override
    public void sendResult() {
        end(MessageType.RESULT);
    }

    @Override
    public void sendRows() {
        call().send(MessageType.ROWS, payload);
    }

    @Override
    public void sendEnd() {
        end(MessageType.END);
    }

    /** Answers a call that was only a check. */
    void sendChecked(boolean returnsSet) {
        if (returnsSet) {
            sendEnd();
        } else {
            payload.writeU8(ONE_NULL);
            sendResult();
        }
    }

    void sendError(Report report) {
        payload.clear();
        report.write(payload);
        end(MessageType.ERROR);
    }

    private void end(MessageType type) {
        RunningCall ending = call();
        ending.closeStatement();
        ending.send(type, payload);
        ending.end();
    }

    private RunningCall call() {
        RunningCall running = call;
        if (running == null || running.hasEnded()) {
            throw new IllegalStateException("the call has ended");
        }
        return running;
    }
}

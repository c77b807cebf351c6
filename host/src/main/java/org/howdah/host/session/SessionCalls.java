package org.howdah.host.session;

import java.util.ArrayList;
import java.util.List;
import org.howdah.host.channel.HeldBytes;
import org.howdah.host.channel.Message;
import org.howdah.host.channel.Opening;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.host.log.Log;
import org.howdah.host.wire.ProtocolViolation;
import org.howdah.host.wire.RowTypes;
import org.howdah.host.wire.WireInput;
import org.jspecify.annotations.Nullable;

/** Runs a session's calls, which may nest through SQL. Belongs to the session's thread. */
final class SessionCalls {
    private static final int CHECK_ONLY = 1;
    private static final int READ_ONLY = 2;

    private final Services services;
    private final CallerSession session;
    private final Conversation conversation;
    private final Cancellation cancellation;
    private final RowTypes rowTypes = new RowTypes();
    private final DefinedFunctions functions;
    private final List<CallReply> repliesByDepth = new ArrayList<>();

    private @Nullable RunningCall innermost;

    /** Read by other threads, for which any value of late will do. */
    private long count;

    SessionCalls(
            Services services,
            Opening.Data opening,
            Conversation conversation,
            Cancellation cancellation) {
        this.services = services;
        this.session = new CallerSession(opening, this::watch);
        this.conversation = conversation;
        this.cancellation = cancellation;
        this.functions = new DefinedFunctions(services.functions(), rowTypes);
    }

    Services services() {
        return services;
    }

    CallerSession session() {
        return session;
    }

    Conversation conversation() {
        return conversation;
    }

    Cancellation cancellation() {
        return cancellation;
    }

    RowTypes rowTypes() {
        return rowTypes;
    }

    long count() {
        return count;
    }

    void defineFunction(Message message) {
        functions.define(message.payload());
    }

    void defineRowType(Message message) {
        rowTypes.define(message.payload());
    }

    /**
     * Runs the call of a CALL message and answers it, unless it was cancelled or the peer is lost.
     */
    void run(Message message, int depth) {
        if (message.depth() != depth) {
            throw new ProtocolViolation(
                    "a call of depth " + message.depth() + " instead of " + depth);
        }
        WireInput in = message.payload();
        DefinedFunction function = functions.get(in.readInt());
        session.epoch(in.readInt());
        int flags = in.readU8();
        boolean readOnly = (flags & READ_ONLY) != 0 || !function.definition().mayWrite();
        RunningCall call = new RunningCall(this, depth, message.call(), function, readOnly);
        CallReply reply = reply(depth);
        begin(call, reply);
        RunningCall outer = innermost;
        innermost = call;
        try {
            invoke(call, (flags & CHECK_ONLY) != 0, in, reply);
        } catch (ProtocolViolation e) {
            conversation.lose(e);
        } catch (Throwable e) {
            answerError(call, reply, e);
        } finally {
            innermost = outer;
            finish(call, reply);
        }
    }

    private void begin(RunningCall call, CallReply reply) {
        count++;
        reply.begin(call);
        if (call.depth() == 0) {
            cancellation.begin(call);
        }
    }

    private void finish(RunningCall call, CallReply reply) {
        call.end();
        reply.finish();
        if (call.depth() == 0) {
            cancellation.finish();
        }
    }

    private void invoke(RunningCall call, boolean checkOnly, WireInput arguments, CallReply reply)
            throws Throwable {
        int maximumDepth = services.settings().current().maximumDepth();
        if (call.depth() > maximumDepth) {
            throw new SqlError(
                    ErrorCode.TOO_DEEP,
                    "functions call each other more than " + maximumDepth + " deep");
        }
        DefinedFunction function = call.function();
        if (checkOnly) {
            function.target();
            reply.sendChecked(function.definition().returnsSet());
        } else {
            function.target().call(call, arguments, reply);
        }
        if (!call.hasEnded()) {
            throw new IllegalStateException("the method's result was not sent");
        }
    }

    private void answerError(RunningCall call, CallReply reply, Throwable thrown) {
        if (conversation.isLost() || call.cancelled()) {
            return;
        }
        if (Report.isUnexpected(thrown)) {
            Log.error(call.function().definition().sqlName() + " failed", thrown);
        }
        try {
            reply.sendError(Report.of(thrown));
        } catch (RuntimeException e) {
            conversation.lose(e);
        }
    }

    private CallReply reply(int depth) {
        while (repliesByDepth.size() <= depth) {
            repliesByDepth.add(new CallReply());
        }
        return repliesByDepth.get(depth);
    }

    /**
     * Waits for the session's next message about the statement of a call, and meanwhile runs the
     * calls that the statement makes.
     */
    Message awaitAnswer(RunningCall call) {
        try {
            while (true) {
                Message message = conversation.await();
                switch (message.type()) {
                    case FUNCTION -> defineFunction(message);
                    case ROWTYPE -> defineRowType(message);
                    case CALL -> run(message, call.depth() + 1);
                    case SQL_COLUMNS, SQL_CHUNK, SQL_DONE, SQL_ERROR -> {
                        requireSame(call, message);
                        return message;
                    }
                    case RING, CANCEL, RESULT, ROWS, END, ERROR, NOTICE, SQL, WATCH, RING_READY ->
                            throw new ProtocolViolation(message.type() + " in answer to SQL");
                }
            }
        } catch (ProtocolViolation e) {
            throw conversation.lose(e);
        }
    }

    private static void requireSame(RunningCall call, Message message) {
        if (message.call() != call.number() || message.depth() != call.depth()) {
            throw new ProtocolViolation(
                    message.type()
                            + " for call "
                            + message.call()
                            + " instead of "
                            + call.number());
        }
    }

    void release(HeldBytes held) {
        conversation.release(held);
    }

    private void watch(int relationId) {
        RunningCall call = innermost;
        if (call == null) {
            throw new IllegalStateException("no call runs");
        }
        call.watch(relationId);
    }
}

package org.howdah.host.session;

import java.time.Instant;
import org.howdah.host.call.Call;
import org.howdah.host.call.CallCancelled;
import org.howdah.host.call.OnnxSettings;
import org.howdah.host.call.Session;
import org.howdah.host.channel.HeldBytes;
import org.howdah.host.channel.MessageType;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.Severity;
import org.howdah.host.error.SqlError;
import org.howdah.host.memory.LoadedObjects;
import org.howdah.host.sql.Sql;
import org.howdah.host.wire.WireOutput;
import org.jspecify.annotations.Nullable;

/** One call while it runs. */
final class RunningCall implements Call {
    /** What SQL's {@code RAISE} uses where no other state is given. */
    private static final String RAISE_EXCEPTION = "P0001";

    private final SessionCalls calls;
    private final int depth;
    private final long number;
    private final boolean readOnly;
    private final DefinedFunction function;
    private final long startNanoseconds = System.nanoTime();

    private @Nullable Instant start;
    private @Nullable Statement statement;
    private @Nullable HeldBytes held;
    private boolean ended;

    RunningCall(
            SessionCalls calls,
            int depth,
            long number,
            DefinedFunction function,
            boolean readOnly) {
        this.calls = calls;
        this.depth = depth;
        this.number = number;
        this.function = function;
        this.readOnly = readOnly;
    }

    @Override
    public int depth() {
        return depth;
    }

    long number() {
        return number;
    }

    DefinedFunction function() {
        return function;
    }

    /** When it began. The wall clock is asked at the first look only, so that calls stay cheap. */
    synchronized Instant start() {
        if (start == null) {
            start = Instant.now().minusNanos(System.nanoTime() - startNanoseconds);
        }
        return start;
    }

    SessionCalls calls() {
        return calls;
    }

    @Override
    public Sql sql() {
        return new CallerSql(this);
    }

    @Override
    public Session session() {
        return calls.session();
    }

    @Override
    public LoadedObjects loadedObjects() {
        return calls.services().loadedObjects();
    }

    @Override
    public OnnxSettings onnxSettings() {
        return calls.services().settings().current().onnx();
    }

    @Override
    public int threads() {
        int most = calls.services().settings().current().trainingThreads();
        int processors = Runtime.getRuntime().availableProcessors();
        return most == 0 ? processors : Math.min(most, processors);
    }

    @Override
    public boolean readOnly() {
        return readOnly;
    }

    @Override
    public boolean cancelled() {
        return calls.cancellation().isCancelled(number);
    }

    @Override
    public void check() {
        if (cancelled()) {
            throw new CallCancelled();
        }
    }

    @Override
    public void report(Severity severity, String message) {
        if (severity == Severity.ERROR) {
            throw new SqlError(RAISE_EXCEPTION, message, null, null);
        }
        requireRunning();
        WireOutput payload = new WireOutput();
        Report.notice(severity, message).write(payload);
        send(MessageType.NOTICE, payload);
    }

    void watch(int relationId) {
        requireRunning();
        WireOutput payload = new WireOutput();
        payload.writeInt(relationId);
        send(MessageType.WATCH, payload);
    }

    /**
     * Sends a message of this call, or keeps it until the open statement has ended, since then the
     * session talks.
     */
    void send(MessageType type, WireOutput payload) {
        if (statement == null) {
            calls.conversation().send(type, depth, number, payload);
        } else {
            if (held == null) {
                held = new HeldBytes();
            }
            calls.conversation().send(held, type, depth, number, payload);
        }
    }

    /** Begins a statement: from now on the session talks. */
    void open(Statement next) {
        requireRunning();
        check();
        if (statement != null) {
            throw new SqlError(
                    ErrorCode.NOT_IN_PREREQUISITE_STATE,
                    "another statement of this call still streams its rows",
                    "Read its rows to the end, or close the stream, before the next statement.");
        }
        next.send();
        statement = next;
    }

    /** Ends a statement: now the call talks again. */
    void closed() {
        statement = null;
        if (held != null) {
            calls.release(held);
        }
    }

    void closeStatement() {
        if (statement != null) {
            statement.discard();
        }
    }

    void end() {
        ended = true;
    }

    boolean hasEnded() {
        return ended;
    }

    private void requireRunning() {
        if (ended) {
            throw new IllegalStateException("the call has ended");
        }
    }
}

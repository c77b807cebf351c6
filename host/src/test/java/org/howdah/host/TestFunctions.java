package org.howdah.host;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.howdah.host.call.Call;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.Severity;
import org.howdah.host.error.SqlError;
import org.howdah.host.sql.ColumnStream;

/** What tests call. */
public final class TestFunctions {
    /** What long calls tell of themselves. */
    static final BlockingQueue<String> EVENTS = new LinkedBlockingQueue<>();

    private TestFunctions() {}

    public static byte[] echo(byte[] bytes) {
        return bytes;
    }

    public static int compute(Call call) {
        return untilEnd(
                () -> {
                    while (true) {
                        call.check();
                    }
                });
    }

    public static int sleep() {
        return untilEnd(
                () -> {
                    Thread.sleep(60_000);
                    return 0;
                });
    }

    public static int query(Call call) {
        return untilEnd(() -> call.sql().query("SELECT 1").size());
    }

    private static int untilEnd(java.util.concurrent.Callable<Integer> work) {
        EVENTS.add("started");
        try {
            return work.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            EVENTS.add("ended");
        }
    }

    public static int recurse(int depth) {
        return depth < 0 ? depth : recurse(depth + 1) + 1;
    }

    public static int fail(String how) {
        throw switch (how) {
            case "SqlError" -> new SqlError(ErrorCode.UNDEFINED_OBJECT, "no model 7", "Train one.");
            case "argument" -> new IllegalArgumentException("rate 2 is above 1");
            default -> new IllegalStateException("half a surrogate: \uD800");
        };
    }

    public static int failForMemory(boolean fails) {
        if (fails) {
            throw new OutOfMemoryError("Cannot reserve 9 bytes of direct buffer memory");
        }
        return 0;
    }

    public static long execute(Call call) {
        return call.sql().execute("DELETE FROM t WHERE a = $1", 7);
    }

    public static String survive(Call call) {
        try {
            call.sql().inSubtransaction().execute("SELECT 1 / 0");
            return "no error";
        } catch (SqlError e) {
            return e.sqlState() + " " + e.getMessage();
        }
    }

    public static String twoStatements(Call call) {
        try (ColumnStream stream = call.sql().stream("SELECT a FROM t")) {
            call.sql().execute("SELECT 1");
            return stream.type().columns().toString();
        }
    }

    public static long closeEarly(Call call) {
        try (ColumnStream stream = call.sql().stream("SELECT a FROM t")) {
            return stream.next().orElseThrow().size();
        }
    }

    public static int reportWhileStreaming(Call call) {
        try (ColumnStream stream = call.sql().stream("SELECT a FROM t")) {
            call.report(Severity.NOTICE, "streaming");
            return stream.next().orElseThrow().size();
        }
    }

    public static Stream<Integer> rowsWhileStreaming(Call call) {
        ColumnStream stream = call.sql().stream("SELECT a FROM t");
        return Stream.of(1, 2, 3).onClose(stream::close);
    }

    public static String several(Call call) {
        return String.valueOf(call.sql().queryOne("SELECT a FROM t").isPresent());
    }

    public static int cachedCount(Call call) {
        call.session().watch(42);
        List<Integer> counter = call.session().cached(Counter.class, Counter::new).counts;
        counter.add(1);
        return counter.size();
    }

    private static final class Counter {
        private final List<Integer> counts = new java.util.ArrayList<>();
    }
}

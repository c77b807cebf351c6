package org.howdah.example;

import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.howdah.host.call.Call;
import org.howdah.host.error.Severity;
import org.howdah.host.error.SqlError;

/** Functions that go wrong, take long, or speak up. */
public final class Trouble {

    private Trouble() {}

    /** Fails with that SQLSTATE, message, detail and hint, unless the state is {@code 00000}. */
    public static void raise(String sqlState, String message, String detail, String hint) {
        if (!sqlState.equals("00000")) {
            throw new SqlError(sqlState, message, detail, hint);
        }
    }

    /** Fails with an exception that nobody expected. */
    public static int divide(int dividend, int divisor) {
        return dividend / divisor;
    }

    /** Recurses without an end. */
    public static long overflow(long depth) {
        return depth < 0 ? 0 : 1 + overflow(depth + 1);
    }

    /** Waits so many seconds, or until the call is cancelled. */
    public static void sleep(Call call, double seconds) {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(10_000_000);
            call.check();
        }
    }

    /** Computes so many seconds without ever waiting, or until the call is cancelled. */
    public static long compute(Call call, double seconds) {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        long rounds = 0;
        while (System.nanoTime() < end) {
            call.check();
            rounds++;
        }
        return rounds;
    }

    /** Sends a message of that severity, e.g. {@code notice}. */
    public static void say(Call call, String severity, String message) {
        call.report(Severity.valueOf(severity.toUpperCase(Locale.ROOT)), message);
    }

    /** Runs any SQL statement in the caller's transaction. */
    public static long execute(Call call, String statement) {
        return call.sql().execute(statement);
    }

    /** Runs a statement and goes on if it fails: then the error's SQLSTATE, else {@code 00000}. */
    public static String attempt(Call call, String statement) {
        try {
            call.sql().inSubtransaction().execute(statement);
            return "00000";
        } catch (SqlError e) {
            return e.sqlState();
        }
    }
}

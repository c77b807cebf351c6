package org.howdah.host.call;

import org.howdah.host.error.Severity;
import org.howdah.host.memory.LoadedObjects;
import org.howdah.host.sql.Sql;

/**
 * The context of one running call of a SQL function. A Java method that is called from SQL may take
 * it as its first parameter.
 *
 * <p>It belongs to the call's thread and ends with the call: not thread-safe, except {@link #check}
 * and {@link #cancelled}, which any thread that works for the call may use.
 */
public interface Call {

    /** SQL in the caller's own transaction, with the caller's rights. */
    Sql sql();

    /** The PostgreSQL session that calls. */
    Session session();

    /** What the engine holds loaded for all sessions. */
    LoadedObjects loadedObjects();

    /** What the server allows ONNX models at the moment. */
    OnnxSettings onnxSettings();

    /** How many threads its work may use, itself included: at least 1. */
    int threads();

    /** In how many calls of the same session this one runs, through their SQL; usually 0. */
    int depth();

    /**
     * Whether this call may only read: its function is not volatile, or the transaction is
     * read-only.
     */
    boolean readOnly();

    /** Whether the user has cancelled the call, or is gone. */
    boolean cancelled();

    /**
     * Ends the call if it was cancelled: long work calls this at least every 100 milliseconds.
     *
     * @throws CallCancelled if it was; let it pass
     */
    void check();

    /**
     * Sends a message to the client at once, as SQL's {@code RAISE} would. {@code ERROR} is not
     * sent but thrown.
     */
    void report(Severity severity, String message);
}

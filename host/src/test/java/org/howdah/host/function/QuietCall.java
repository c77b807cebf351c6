package org.howdah.host.function;

import org.howdah.host.call.Call;
import org.howdah.host.call.OnnxSettings;
import org.howdah.host.call.Session;
import org.howdah.host.error.Severity;
import org.howdah.host.memory.LoadedObjects;
import org.howdah.host.sql.Sql;

/** A call outside of any session: nobody cancels it, and it has no SQL. */
final class QuietCall implements Call {
    int checks;

    @Override
    public Sql sql() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Session session() {
        throw new UnsupportedOperationException();
    }

    @Override
    public LoadedObjects loadedObjects() {
        throw new UnsupportedOperationException();
    }

    @Override
    public OnnxSettings onnxSettings() {
        return OnnxSettings.DEFAULT;
    }

    @Override
    public int depth() {
        return 0;
    }

    @Override
    public int threads() {
        return 1;
    }

    @Override
    public boolean readOnly() {
        return true;
    }

    @Override
    public boolean cancelled() {
        return false;
    }

    @Override
    public void check() {
        checks++;
    }

    @Override
    public void report(Severity severity, String message) {}
}

package org.howdah.host.channel;

import org.howdah.host.wire.WireInput;

/** What a connection says first. */
public sealed interface Opening {

    /**
     * Opens a session's data connection.
     *
     * @param processId the backend's process id
     * @param databaseId the database's object id
     */
    record Data(int processId, int databaseId, String databaseName) implements Opening {}

    /** Opens the control connection of a session, named by what the engine told that session. */
    record Control(long sessionId, long secret) implements Opening {}

    static Opening data(WireInput in) {
        Data data = new Data(in.readInt(), in.readInt(), in.readString());
        in.requireEnd();
        return data;
    }

    static Opening control(WireInput in) {
        Control control = new Control(in.readLong(), in.readLong());
        in.requireEnd();
        return control;
    }
}

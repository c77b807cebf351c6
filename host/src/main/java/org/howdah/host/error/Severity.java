package org.howdah.host.error;

/** How grave a message to the client or the server's log is, in PostgreSQL's words. */
public enum Severity {
    DEBUG(0),
    LOG(1),
    INFO(2),
    NOTICE(3),
    WARNING(4),
    ERROR(5);

    private final int code;

    Severity(int code) {
        this.code = code;
    }

    /** Its number on the wire. */
    public int code() {
        return code;
    }
}

package org.howdah.host.error;

/** How grave a message to the client or the server's log is, in PostgreSQL's words. The order is the wire's. */
public enum Severity {
    DEBUG,
    LOG,
    INFO,
    NOTICE,
    WARNING,
    ERROR
}

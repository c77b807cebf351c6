package org.howdah.host.wire;

/** Thrown where the peer's bytes don't follow the protocol: the connection can't go on. */
public final class ProtocolViolation extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ProtocolViolation(String message) {
        super(message);
    }
}

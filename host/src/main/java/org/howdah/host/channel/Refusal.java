package org.howdah.host.channel;

/** Thrown where a connection is refused and told why. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    Refusal(String reason) {
        super(reason, null, false, false);
    }
}

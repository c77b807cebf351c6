package org.howdah.host.channel;

/**
 * Whose end of a ring it is, and so which fields of the memory's header are its own and which are
 * its peer's.
 */
enum RingSide {
    ENGINE(64, 128, 192, 256, 384, 320),
    SESSION(192, 256, 64, 128, 320, 384);

    private final long inputWritten;
    private final long inputRead;
    private final long outputWritten;
    private final long outputRead;
    private final long sleeps;
    private final long peerSleeps;

    RingSide(
            long inputWritten,
            long inputRead,
            long outputWritten,
            long outputRead,
            long sleeps,
            long peerSleeps) {
        this.inputWritten = inputWritten;
        this.inputRead = inputRead;
        this.outputWritten = outputWritten;
        this.outputRead = outputRead;
        this.sleeps = sleeps;
        this.peerSleeps = peerSleeps;
    }

    long inputWritten() {
        return inputWritten;
    }

    long inputRead() {
        return inputRead;
    }

    long outputWritten() {
        return outputWritten;
    }

    long outputRead() {
        return outputRead;
    }

    long sleeps() {
        return sleeps;
    }

    long peerSleeps() {
        return peerSleeps;
    }
}

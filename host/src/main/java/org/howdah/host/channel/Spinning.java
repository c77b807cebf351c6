package org.howdah.host.channel;

/**
 * Whether one ring's pair spins: it asks for the right once it has met its peer promptly several
 * times, gives it up when it has spun in vain, and must then show promptness for longer and longer.
 * Belongs to the session's thread.
 */
final class Spinning {
    private static final int LEAST_PROMPT = 4;
    private static final int MOST_PROMPT = 1024;
    private static final int MEETINGS_TO_FORGIVE = 1024;

    /**
     * A wait counts as prompt up to so many times the time to spin: most of a short wait is the
     * waking.
     */
    private static final int PROMPT_FACTOR = 8;

    private final SpinRights rights;
    private boolean mine;
    private int promptNeeded = LEAST_PROMPT;
    private int prompt;
    private int met;

    /**
     * Whether the engine has met its peer spinning, so that the peer knows that it may spin too.
     */
    private boolean mutual;

    Spinning(SpinRights rights) {
        this.rights = rights;
    }

    boolean isMine() {
        return mine;
    }

    long nanoseconds() {
        return rights.spinNanoseconds();
    }

    /** Takes note of a peer that came while the engine was spinning. */
    void met() {
        mutual = true;
        met++;
        if (met == MEETINGS_TO_FORGIVE) {
            met = 0;
            promptNeeded = LEAST_PROMPT;
        }
    }

    /** Gives the right up, since one of the pair has spun in vain. */
    void missed() {
        giveUp();
        mutual = false;
        met = 0;
        prompt = 0;
        promptNeeded = Math.min(MOST_PROMPT, 2 * promptNeeded);
    }

    /** Whether the session, which sleeps now, must have spun in vain before. */
    boolean outlasted() {
        return mine && mutual;
    }

    /**
     * Takes note of a peer that came while the engine slept.
     *
     * @return whether the pair may spin from now on
     */
    boolean slept(long nanoseconds) {
        prompt = nanoseconds <= PROMPT_FACTOR * rights.spinNanoseconds() ? prompt + 1 : 0;
        if (!mine && prompt >= promptNeeded && rights.acquire()) {
            mine = true;
        }
        return mine;
    }

    void giveUp() {
        if (mine) {
            mine = false;
            rights.release();
        }
    }
}

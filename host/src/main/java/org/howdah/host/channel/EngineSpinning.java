package org.howdah.host.channel;

/**
 * Whether one ring's pair spins: the engine asks for the right once the session has come promptly
 * several times, and gives it up when one of the two has spun in vain. Where that was soon, it then
 * wants to see promptness for longer; where it was the end of a statement that had called often, as
 * short as ever, as each call that isn't spun for costs the waking of both.
 */
final class EngineSpinning implements SpinPolicy {
    private static final int LEAST_PROMPT = 4;
    private static final int MOST_PROMPT = 64;
    private static final int WORTHWHILE = 4;

    /**
     * A wait counts as prompt up to so many times the time to spin: most of a short wait is the
     * waking.
     */
    private static final int PROMPT_FACTOR = 8;

    private final SpinRights rights;
    private final RingMemory memory;
    private boolean mine;
    private int promptNeeded = LEAST_PROMPT;
    private int prompt;
    private int met;

    /**
     * Whether the engine has met the session spinning, so that the session knows that it may spin
     * too.
     */
    private boolean mutual;

    EngineSpinning(SpinRights rights, RingMemory memory) {
        this.rights = rights;
        this.memory = memory;
    }

    @Override
    public boolean maySpin() {
        return mine;
    }

    /** Longer for the first time: the session may still have to wake up for the last reply. */
    @Override
    public long nanoseconds() {
        return mutual ? rights.spinNanoseconds() : PROMPT_FACTOR * rights.spinNanoseconds();
    }

    @Override
    public void met() {
        mutual = true;
        met++;
    }

    @Override
    public void missed() {
        close();
        memory.sessionMaySpin(false);
        promptNeeded = met >= WORTHWHILE ? LEAST_PROMPT : Math.min(MOST_PROMPT, 2 * promptNeeded);
        mutual = false;
        met = 0;
        prompt = 0;
    }

    @Override
    public void wokePeer() {
        // The session slept although it could spin: the call outlasts its spinning.
        if (mine && mutual) {
            missed();
        }
    }

    @Override
    public void slept(long nanoseconds) {
        prompt = nanoseconds <= PROMPT_FACTOR * rights.spinNanoseconds() ? prompt + 1 : 0;
        if (!mine && prompt >= promptNeeded && rights.acquire()) {
            mine = true;
            memory.sessionMaySpin(true);
        }
    }

    @Override
    public void close() {
        if (mine) {
            mine = false;
            rights.release();
        }
    }
}

package org.howdah.host.channel;

/** The session's side spins while the engine lets it. */
final class SessionSpinning implements SpinPolicy {
    private static final long NANOSECONDS = 20_000;

    private final RingMemory memory;

    SessionSpinning(RingMemory memory) {
        this.memory = memory;
    }

    @Override
    public boolean maySpin() {
        return memory.maySessionSpin();
    }

    @Override
    public long nanoseconds() {
        return NANOSECONDS;
    }
}

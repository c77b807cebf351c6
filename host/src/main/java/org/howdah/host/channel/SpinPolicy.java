package org.howdah.host.channel;

/** Whether one side of a ring spins before it sleeps. Belongs to that side's thread. */
interface SpinPolicy {

    boolean maySpin();

    /** How long to spin at most. */
    long nanoseconds();

    /** Takes note of a peer that came while this side was spinning. */
    default void met() {}

    /** Takes note of having spun in vain. */
    default void missed() {}

    /** Takes note of a peer that had to be woken. */
    default void wokePeer() {}

    /** Takes note of a peer that came while this side slept. */
    default void slept(long nanoseconds) {}

    /** Gives up what the policy holds. */
    default void close() {}
}

package org.howdah.host.channel;

import java.nio.file.Path;
import org.howdah.host.wire.ProtocolViolation;
import org.howdah.host.wire.WireInput;

/**
 * A session's offer of shared memory.
 *
 * @param memory the file to map
 * @param bytes of each direction
 */
public record RingOffer(Path memory, int bytes) {
    private static final int LEAST = 4096;
    private static final int MOST = 1 << 30;

    /**
     * Reads a RING message.
     *
     * @param processId the session's: only memory that it has open itself is accepted
     */
    public static RingOffer read(WireInput in, int processId) {
        String memory = in.readString();
        int bytes = in.readInt();
        in.requireEnd();
        if (bytes < LEAST || bytes > MOST || Integer.bitCount(bytes) != 1) {
            throw new ProtocolViolation("a ring of " + Integer.toUnsignedString(bytes) + " bytes");
        }
        String descriptors = "/proc/" + processId + "/fd/";
        if (!memory.startsWith(descriptors) || !isNumber(memory.substring(descriptors.length()))) {
            throw new ProtocolViolation("the ring's memory isn't one of " + descriptors);
        }
        return new RingOffer(Path.of(memory), bytes);
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}

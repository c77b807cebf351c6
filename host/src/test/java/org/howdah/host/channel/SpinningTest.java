package org.howdah.host.channel;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which rings spin. */
final class SpinningTest {
    private static final int MICROSECONDS = 20;
    private static final long PROMPT = 100_000;
    private static final long LATE = 1_000_000;

    @TempDir private Path directory;

    private final AtomicInteger microseconds = new AtomicInteger(MICROSECONDS);
    private final SpinRights rights = new SpinRights(microseconds::get, 1);
    private final List<RingMemory> memories = new ArrayList<>();

    private RingMemory memory() throws IOException {
        Path file = directory.resolve("ring" + memories.size());
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            RingMemory.format(channel, 4096);
        }
        RingMemory memory = RingMemory.map(new RingOffer(file, 4096), RingSide.ENGINE);
        memories.add(memory);
        return memory;
    }

    @AfterEach
    void close() {
        memories.forEach(RingMemory::close);
    }

    private static void meet(SpinPolicy spinning, int times, long nanoseconds) {
        for (int i = 0; i < times; i++) {
            spinning.slept(nanoseconds);
        }
    }

    @Test
    void sessionThatKeepsCallingMaySpin() throws IOException {
        RingMemory memory = memory();
        SpinPolicy spinning = new EngineSpinning(rights, memory);
        meet(spinning, 3, PROMPT);
        assertFalse(spinning.maySpin());
        meet(spinning, 1, PROMPT);
        assertTrue(spinning.maySpin());
        assertTrue(memory.maySessionSpin());
    }

    @Test
    void sessionThatCallsNowAndThenSleeps() throws IOException {
        SpinPolicy spinning = new EngineSpinning(rights, memory());
        for (int i = 0; i < 100; i++) {
            meet(spinning, 3, PROMPT);
            meet(spinning, 1, LATE);
        }
        assertFalse(spinning.maySpin());
    }

    @Test
    void nobodySpinsWhereTheSettingForbidsIt() throws IOException {
        microseconds.set(0);
        SpinPolicy spinning = new EngineSpinning(rights, memory());
        meet(spinning, 100, PROMPT);
        assertFalse(spinning.maySpin());
    }

    @Test
    void noMorePairsSpinThanThereAreRights() throws IOException {
        SpinPolicy first = new EngineSpinning(rights, memory());
        SpinPolicy second = new EngineSpinning(rights, memory());
        meet(first, 4, PROMPT);
        meet(second, 100, PROMPT);
        assertFalse(second.maySpin());
        first.close();
        meet(second, 1, PROMPT);
        assertTrue(second.maySpin());
    }

    @Test
    void missTakesTheRightAndAsksForMorePromptness() throws IOException {
        RingMemory memory = memory();
        SpinPolicy spinning = new EngineSpinning(rights, memory);
        meet(spinning, 4, PROMPT);
        spinning.missed();
        assertFalse(spinning.maySpin());
        assertFalse(memory.maySessionSpin());
        meet(spinning, 7, PROMPT);
        assertFalse(spinning.maySpin());
        meet(spinning, 1, PROMPT);
        assertTrue(spinning.maySpin());
    }

    @Test
    void missAfterManyMeetingsIsForgiven() throws IOException {
        SpinPolicy spinning = new EngineSpinning(rights, memory());
        for (int statement = 0; statement < 10; statement++) {
            meet(spinning, 4, PROMPT);
            assertTrue(spinning.maySpin(), "in statement " + statement);
            for (int call = 0; call < 100; call++) {
                spinning.met();
            }
            spinning.missed();
        }
    }

    @Test
    void sessionThatSleepsAlthoughItMaySpinLosesTheRight() throws IOException {
        SpinPolicy spinning = new EngineSpinning(rights, memory());
        meet(spinning, 4, PROMPT);
        spinning.wokePeer();
        assertTrue(spinning.maySpin(), "it slept before it could know");
        spinning.met();
        spinning.wokePeer();
        assertFalse(spinning.maySpin());
    }

    @Test
    void firstSpinOutlastsTheWakingOfTheSession() throws IOException {
        SpinPolicy spinning = new EngineSpinning(rights, memory());
        meet(spinning, 4, PROMPT);
        assertTrue(spinning.nanoseconds() >= PROMPT);
        spinning.met();
        assertTrue(spinning.nanoseconds() <= MICROSECONDS * 1000L);
    }
}

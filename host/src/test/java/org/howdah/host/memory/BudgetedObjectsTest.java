package org.howdah.host.memory;

import static org.howdah.host.memory.Thing.MEGABYTE;
import static org.howdah.host.memory.Thing.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.howdah.host.error.SqlError;
import org.howdah.host.memory.LoadedObjects.Pin;
import org.junit.jupiter.api.Test;

/** The budget of loaded objects. */
final class BudgetedObjectsTest {
    private final AtomicInteger loads = new AtomicInteger();
    private final BudgetedObjects objects = new BudgetedObjects(10 * MEGABYTE);

    private Pin<Thing> pin(long id, long megabytes) {
        Supplier<Thing> load =
                () -> {
                    loads.incrementAndGet();
                    return new Thing(megabytes);
                };
        return objects.pin(key(id), Thing.class, () -> megabytes * MEGABYTE, load);
    }

    private Thing use(long id, long megabytes) {
        try (Pin<Thing> pin = pin(id, megabytes)) {
            return pin.object();
        }
    }

    @Test
    void loadedObjectIsNotLoadedAgain() {
        assertSame(use(1, 3), use(1, 3));
        assertEquals(1, loads.get());
        assertEquals(3 * MEGABYTE, objects.bytes());
    }

    @Test
    void leastRecentlyUsedLeavesFirst() {
        Thing first = use(1, 4);
        Thing second = use(2, 4);
        use(1, 4);
        use(3, 4);
        assertTrue(first.isOpen());
        assertFalse(second.isOpen());
        assertEquals(8 * MEGABYTE, objects.bytes());
    }

    @Test
    void pinnedObjectStays() {
        try (Pin<Thing> pin = pin(1, 6)) {
            use(2, 4);
            use(3, 4);
            assertTrue(pin.object().isOpen());
            assertSame(pin.object(), use(1, 6));
        }
    }

    @Test
    void objectLargerThanTheBudgetIsRefused() {
        SqlError error = assertThrows(SqlError.class, () -> use(12, 700));
        assertEquals("53200", error.sqlState());
        assertEquals("model 12 needs 700 MB, howdah.model_memory is 10 MB", error.getMessage());
        assertEquals("Raise howdah.model_memory.", error.hint());
        assertEquals(0, objects.bytes());
    }

    @Test
    void objectThatDoesNotFitBesidePinnedOnesIsRefused() {
        try (Pin<Thing> pin = pin(1, 6)) {
            SqlError error = assertThrows(SqlError.class, () -> use(2, 6));
            assertEquals("53200", error.sqlState());
            assertEquals(
                    "model 2 needs 6 MB, but 6 MB of howdah.model_memory (10 MB) are in use",
                    error.getMessage());
            assertTrue(pin.object().isOpen());
        }
        assertTrue(use(2, 6).isOpen());
    }

    @Test
    void objectThatTurnsOutTooLargeIsClosed() {
        Thing large = new Thing(11);
        assertThrows(
                SqlError.class,
                () -> objects.pin(key(1), Thing.class, () -> MEGABYTE, () -> large));
        assertEquals(1, large.timesClosed());
        assertEquals(0, objects.bytes());
        assertTrue(objects.status().isEmpty());
    }

    @Test
    void failedLoadLeavesNothingAndMayBeTriedAgain() {
        assertThrows(
                IllegalStateException.class,
                () ->
                        objects.pin(
                                key(1),
                                Thing.class,
                                () -> MEGABYTE,
                                () -> {
                                    throw new IllegalStateException("no");
                                }));
        assertEquals(0, objects.bytes());
        assertTrue(use(1, 1).isOpen());
    }

    @Test
    void closingAPinTwiceDoesNoHarm() {
        Pin<Thing> first = pin(1, 6);
        Pin<Thing> second = pin(1, 6);
        first.close();
        first.close();
        assertThrows(SqlError.class, () -> use(2, 6));
        second.close();
        assertTrue(use(2, 6).isOpen());
    }

    @Test
    void smallerBudgetMakesUnpinnedOnesLeave() {
        Thing first = use(1, 4);
        Thing second = use(2, 4);
        objects.budget(5 * MEGABYTE);
        assertFalse(first.isOpen());
        assertTrue(second.isOpen());
    }

    @Test
    void pinnedObjectLeavesASmallerBudgetWithItsLastPin() {
        Pin<Thing> pin = pin(1, 4);
        objects.budget(MEGABYTE);
        assertTrue(pin.object().isOpen());
        pin.close();
        assertFalse(pin.object().isOpen());
        assertEquals(0, objects.bytes());
    }

    @Test
    void objectThatNeedsItselfIsAnErrorNotADeadlock() {
        SqlError error =
                assertThrows(
                        SqlError.class,
                        () -> objects.pin(key(1), Thing.class, () -> MEGABYTE, () -> use(1, 1)));
        assertEquals("model 1 is needed to load itself", error.getMessage());
    }

    @Test
    void statusCountsHitsAndPins() {
        use(1, 3);
        try (Pin<Thing> pin = pin(1, 3)) {
            LoadedObjectStatus status = objects.status().getFirst();
            assertEquals(key(1), status.key());
            assertEquals(pin.object().bytes(), status.bytes());
            assertEquals(1, status.hits());
            assertEquals(1, status.pins());
            assertFalse(status.lastUse().isBefore(status.loadedAt()));
        }
        assertEquals(0, objects.status().getFirst().pins());
    }
}

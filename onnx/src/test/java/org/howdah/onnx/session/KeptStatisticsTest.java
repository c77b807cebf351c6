package org.howdah.onnx.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.howdah.host.memory.LoadedObjects;
import org.junit.jupiter.api.Test;

final class KeptStatisticsTest {
    private final KeptStatistics kept = new KeptStatistics();

    private static LoadedObjects.Key key(long model) {
        return new LoadedObjects.Key(1, "onnx session", model);
    }

    @Test
    void aModelKeepsItsStatistics() {
        ModelStatistics first = kept.of(key(1));
        first.succeeded(1, 1);
        assertSame(first, kept.of(key(1)));
        assertEquals(1, kept.find(key(1)).orElseThrow().calls());
    }

    @Test
    void whatNobodyLooksAtMakesRoom() {
        kept.of(key(1));
        kept.of(key(2));
        for (int i = 0; i < KeptStatistics.MOST; i++) {
            kept.of(key(100 + i));
            assertTrue(kept.find(key(2)).isPresent());
        }
        assertTrue(kept.find(key(1)).isEmpty());
    }

    @Test
    void aDeletedModelHasNone() {
        kept.of(key(1));
        kept.forget(key(1));
        assertTrue(kept.find(key(1)).isEmpty());
    }
}

package org.howdah.ml.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.howdah.host.error.SqlError;
import org.howdah.host.memory.BudgetedObjects;
import org.howdah.host.memory.LoadedObjects;
import org.junit.jupiter.api.Test;

class TrainingMemoryTest {
    private static final long MEGABYTE = 1 << 20;

    /** All but what tests of other classes have left reserved. */
    private static final long MOST = Runtime.getRuntime().maxMemory() / 3 * 2 - 11 * MEGABYTE;

    private static SqlError refusal(TrainingMemory memory, long bytes) {
        return assertThrows(SqlError.class, () -> memory.reserve(bytes));
    }

    @Test
    void whatIsNotLeftIsRefusedWithAWayOut() {
        try (TrainingMemory memory = new TrainingMemory()) {
            SqlError error = refusal(memory, MOST + 2 * MEGABYTE);
            assertEquals("53200", error.sqlState());
            assertTrue(String.valueOf(error.hint()).contains("howdah.engine_memory"));
            memory.reserve(MOST);
        }
    }

    @Test
    void allTrainingsShareIt() {
        try (TrainingMemory first = new TrainingMemory()) {
            first.reserve(MOST / 2);
            try (TrainingMemory second = new TrainingMemory()) {
                refusal(second, MOST / 2 + 2 * MEGABYTE);
                second.reserve(MOST / 2);
            }
        }
        try (TrainingMemory third = new TrainingMemory()) {
            third.reserve(MOST);
        }
    }

    private record LargeModel(long bytes) implements LoadedObjects.Loaded {}

    private static LoadedObjects.Pin<LargeModel> load(LoadedObjects models) {
        return models.pin(
                new LoadedObjects.Key(1, "model", 1),
                LargeModel.class,
                () -> 0,
                () -> new LargeModel(MOST - MEGABYTE));
    }

    @Test
    void modelsThatAreUsedLeaveLess() {
        LoadedObjects models = new BudgetedObjects(Long.MAX_VALUE);
        try (TrainingMemory memory = new TrainingMemory(models);
                LoadedObjects.Pin<LargeModel> pin = load(models)) {
            refusal(memory, 3 * MEGABYTE);
            memory.reserve(MEGABYTE);
            assertEquals(pin.object().bytes(), models.heapBytes());
        }
    }

    @Test
    void modelsThatNobodyUsesLeaveWhereTheyStandInTheWay() {
        LoadedObjects models = new BudgetedObjects(Long.MAX_VALUE);
        load(models).close();
        try (TrainingMemory memory = new TrainingMemory(models)) {
            refusal(memory, MOST + 2 * MEGABYTE);
            assertEquals(MOST - MEGABYTE, models.heapBytes());
            memory.reserve(3 * MEGABYTE);
            assertEquals(0, models.heapBytes());
        }
    }

    @Test
    void whatAThreadHoldsIsNotFreeWhenItsTrainingEnds() {
        TrainingMemory ended = new TrainingMemory();
        ended.reserve(MOST);
        ended.hold();
        ended.close();
        try (TrainingMemory next = new TrainingMemory()) {
            refusal(next, 2 * MEGABYTE);
            ended.drop();
            next.reserve(MOST);
        }
    }
}

package org.howdah.ml.memory;

import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.host.memory.BudgetedObjects;
import org.howdah.host.memory.LoadedObjects;
import org.howdah.ml.learner.Memory;
import org.howdah.ml.learner.MemoryScope;

/**
 * What one training takes of the engine's heap: its rows, what is made of them, what the learner
 * needs, and the model until it is stored. It is given back when the training and all of its
 * threads have ended. Thread-safe.
 */
public final class TrainingMemory implements Memory, AutoCloseable {
    private static final Set<TrainingMemory> OPEN = ConcurrentHashMap.newKeySet();

    private final MemoryScope scope;

    /** In an engine without loaded models. */
    public TrainingMemory() {
        this(new BudgetedObjects(0));
    }

    /**
     * @param models those that are loaded, and share the heap
     */
    public TrainingMemory(LoadedObjects models) {
        this.scope = new MemoryScope(new TrainingHeap(models));
        OPEN.add(this);
    }

    @Override
    public void reserve(long bytes) {
        scope.reserve(bytes);
    }

    @Override
    public void reserveMost(String step, double bytes) {
        scope.reserveMost(step, bytes);
    }

    @Override
    public void release(long bytes) {
        scope.release(bytes);
    }

    @Override
    public void hold() {
        scope.hold();
    }

    @Override
    public void drop() {
        scope.drop();
    }

    /**
     * Ends the training that has taken most where the heap is nearly full nevertheless, as some
     * take more than they can know beforehand.
     *
     * @throws SqlError 53200
     */
    public void check() {
        if (FullHeap.seen() && isLargest() && FullHeap.confirmed()) {
            throw new SqlError(
                    ErrorCode.OUT_OF_MEMORY,
                    "the engine's memory is full, and this training has taken most of it",
                    "Raise howdah.engine_memory, or train on a view of fewer rows or columns.");
        }
    }

    private boolean isLargest() {
        return OPEN.stream()
                .max(Comparator.comparingLong(memory -> memory.scope.reserved()))
                .filter(this::equals)
                .isPresent();
    }

    @Override
    public void close() {
        OPEN.remove(this);
        scope.close();
    }
}

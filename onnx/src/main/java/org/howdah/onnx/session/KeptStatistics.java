package org.howdah.onnx.session;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.howdah.host.memory.LoadedObjects;

/**
 * The statistics of the models that were loaded or looked at last: they outlive sessions that leave
 * memory. Those of models whose import was rolled back, which nobody deletes, make room for others.
 * Thread-safe.
 */
final class KeptStatistics {
    static final int MOST = 1000;

    private final Map<LoadedObjects.Key, ModelStatistics> kept =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<LoadedObjects.Key, ModelStatistics> eldest) {
                    return size() > MOST;
                }
            };

    /** Those of a model, new ones if it has none yet. */
    synchronized ModelStatistics of(LoadedObjects.Key key) {
        return kept.computeIfAbsent(key, any -> new ModelStatistics());
    }

    synchronized Optional<ModelStatistics> find(LoadedObjects.Key key) {
        return Optional.ofNullable(kept.get(key));
    }

    synchronized void forget(LoadedObjects.Key key) {
        kept.remove(key);
    }
}

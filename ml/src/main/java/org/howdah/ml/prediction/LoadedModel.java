package org.howdah.ml.prediction;

import org.howdah.host.memory.LoadedObjects.Loaded;
import org.howdah.ml.learner.Model;

/**
 * A model that the engine holds.
 *
 * @param checksum of the content that it was read from
 */
record LoadedModel(Model model, String checksum) implements Loaded {

    @Override
    public long bytes() {
        return model.bytes();
    }
}

package org.howdah.ml.prediction;

import org.howdah.host.memory.LoadedObjects.Loaded;
import org.howdah.ml.learner.Model;
import org.howdah.ml.preparation.Preparation;

/**
 * A model that the engine holds.
 *
 * @param preparation of the rows that it predicts
 * @param checksum of the content that it was read from
 */
record LoadedModel(Model model, Preparation preparation, String checksum) implements Loaded {
    @Override
    public long bytes() {
        return model.bytes() + preparation.bytes();
    }

    @Override
    public void close() {
        model.close();
    }
}

package org.howdah.ml.prediction;

import java.util.Optional;
import org.howdah.host.call.Call;
import org.howdah.host.memory.LoadedObjects.Loaded;
import org.howdah.host.memory.LoadedObjects.Pin;
import org.howdah.ml.learner.CallProgress;
import org.howdah.ml.learner.Model;
import org.howdah.ml.preparation.Preparation;

/**
 * A model that the engine holds.
 *
 * @param preparation of the rows that it predicts
 * @param checksum of the content that it was read from
 */
record LoadedModel(Model model, Preparation preparation, String checksum) implements Loaded {
    /** A pin of the same model, whose predictions end when the call is cancelled. */
    static Pin<LoadedModel> within(Call call, Pin<LoadedModel> pin) {
        LoadedModel loaded = pin.object();
        Optional<Model> bound = loaded.model.within(new CallProgress(call));
        return bound.isEmpty()
                ? pin
                : new BoundPin(
                        pin, new LoadedModel(bound.get(), loaded.preparation, loaded.checksum));
    }

    private record BoundPin(Pin<LoadedModel> pin, LoadedModel object) implements Pin<LoadedModel> {
        @Override
        public void close() {
            pin.close();
        }
    }

    @Override
    public long bytes() {
        return model.bytes() + preparation.bytes();
    }

    @Override
    public void close() {
        model.close();
    }
}

package org.howdah.onnx.session;

import java.nio.charset.StandardCharsets;
import org.howdah.host.call.Call;
import org.howdah.host.checksum.Sha256;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.host.memory.LoadedObjects;
import org.howdah.host.memory.LoadedObjects.Pin;
import org.howdah.onnx.catalogue.StoredModel;
import org.howdah.onnx.catalogue.StoredModels;
import org.howdah.onnx.option.ModelOpening;

/**
 * A model that a session has found, and where it is held loaded: other bytes, other options and
 * another database make another key.
 */
record KnownModel(StoredModel stored, LoadedObjects.Key key) {
    private static final int DIGITS_IN_KEY = 12;

    static KnownModel of(Call call, StoredModel stored) {
        String made = stored.sha256() + stored.option();
        String digest = Sha256.of(made.getBytes(StandardCharsets.UTF_8));
        return new KnownModel(
                stored,
                new LoadedObjects.Key(
                        call.session().databaseId(),
                        "onnx session " + digest.substring(0, DIGITS_IN_KEY),
                        stored.id()));
    }

    /** Pins the loaded model, loading it where it isn't. */
    Pin<LoadedSession> pin(Call call) {
        Pin<LoadedSession> pin =
                call.loadedObjects()
                        .pin(
                                key,
                                LoadedSession.class,
                                () -> LoadedSession.bytesOf(stored.bytes()),
                                () -> load(call));
        if (!pin.object().isOf(stored)) {
            pin.close();
            throw new SqlError(
                    ErrorCode.DATA_CORRUPTED,
                    "another model of the same key as \"%s\", version \"%s\", is loaded"
                            .formatted(stored.name(), stored.version()),
                    "Import the model again.");
        }
        return pin;
    }

    private LoadedSession load(Call call) {
        byte[] content = new StoredModels(call.sql().asOwner()).content(stored);
        return LoadedSession.load(key, stored, content, new ModelOpening(call, stored.option()));
    }
}

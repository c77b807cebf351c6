package org.howdah.ml.training;

import java.util.LinkedHashMap;
import java.util.Map;
import org.howdah.ml.snapshot.Snapshot;

/** Which rows a model has seen, ready for JSON. */
final class Provenance {
    private Provenance() {}

    static Map<String, Object> of(Snapshot snapshot) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("checksum", snapshot.checksum());
        data.put("train_rows", snapshot.training().rows());
        data.put("test_rows", snapshot.testing().rows());
        data.put("sampling", snapshot.request().sampling().toString());
        data.put("seed", snapshot.request().seed());
        return data;
    }
}

package org.howdah.ml.learner.xgboost;

import java.io.IOException;
import java.util.Map;

/** A JSON object whose members must be there and of the type asked for. */
record UbjObject(Map<String, Object> members) {

    <T> T get(String name, Class<T> type) throws IOException {
        Object value = members.get(name);
        if (!type.isInstance(value)) {
            throw new IOException("\"%s\" is missing or of another type".formatted(name));
        }
        return type.cast(value);
    }

    UbjObject object(String name) throws IOException {
        return get(name, UbjObject.class);
    }

    String text(String name) throws IOException {
        return get(name, String.class);
    }
}

package org.howdah.tests;

import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which of ONNX's own tests don't give the outputs that they should, and what is wrong then. */
record OnnxDeviations(Map<String, String> messages) {
    private static final String ANY = "*";

    static OnnxDeviations read() {
        return new OnnxDeviations(
                Resources.text("onnx_deviations.tsv")
                        .lines()
                        .filter(Predicate.not(line -> line.isEmpty() || line.startsWith("#")))
                        .map(line -> line.split("\t"))
                        .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1])));
    }

    /** Whether that is what is known to be wrong with the test; null is nothing. */
    boolean expects(String test, @Nullable String wrong) {
        String message = messages.get(test);
        if (message == null) {
            return wrong == null;
        }
        return message.equals(ANY) || (wrong != null && wrong.contains(message));
    }
}

package org.howdah.onnx.imported;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;

/**
 * Which numbers stand for the labels of a classification: themselves where they are numbers, else
 * those that texts have in known rows, or 1, 2, ...
 *
 * @param classes in the order of their scores
 * @param names the texts that 1, 2, ... stand for; none where labels are numbers
 */
record LabelPlan(List<LabelClass> classes, List<String> names) {
    LabelPlan {
        classes = List.copyOf(classes);
        names = List.copyOf(names);
    }

    /**
     * The plan for labels.
     *
     * @param labels what the graph calls them
     * @param text whether these are texts, even where they look like numbers
     * @param known the texts that labels of known rows are; none if these are numbers
     * @param rows whether there are known rows
     * @throws SqlError 22023 for fewer than two or equal labels, 42804 where rows have others
     */
    static LabelPlan of(List<String> labels, boolean text, List<String> known, boolean rows) {
        requireDistinct(labels);
        boolean texts = text || labels.stream().anyMatch(label -> !isNumber(label));
        if (known.isEmpty() && (rows || !texts)) {
            return numbers(labels);
        }
        List<String> names = new ArrayList<>(known);
        labels.stream().filter(label -> !known.contains(label)).forEach(names::add);
        return new LabelPlan(
                labels.stream()
                        .map(label -> new LabelClass(label, names.indexOf(label) + 1.0))
                        .toList(),
                names);
    }

    private static LabelPlan numbers(List<String> labels) {
        List<LabelClass> classes = new ArrayList<>();
        for (String label : labels) {
            if (!isNumber(label)) {
                throw new SqlError(
                        ErrorCode.DATATYPE_MISMATCH,
                        "the model's label \"%s\" is a text, but the rows' labels are numbers"
                                .formatted(label),
                        "Name a y_column_name of texts, or another column.");
            }
            classes.add(new LabelClass(label, Double.parseDouble(label)));
        }
        return new LabelPlan(classes, List.of());
    }

    private static void requireDistinct(List<String> labels) {
        Set<String> distinct = new LinkedHashSet<>(labels);
        if (distinct.size() < Math.max(2, labels.size())) {
            throw new SqlError(
                    ErrorCode.INVALID_PARAMETER,
                    "a classification needs at least two labels, each once, not "
                            + String.join(", ", labels),
                    "Name them in the order of the model's scores: labels => ARRAY[...].");
        }
    }

    private static boolean isNumber(String label) {
        try {
            return Double.isFinite(Double.parseDouble(label));
        } catch (NumberFormatException e) {
            return false;
        }
    }
}

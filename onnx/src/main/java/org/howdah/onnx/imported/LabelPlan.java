package org.howdah.onnx.imported;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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
    private static final int SHOWN = 5;

    LabelPlan {
        classes = List.copyOf(classes);
        names = List.copyOf(names);
    }

    /**
     * The plan for labels.
     *
     * @param labels in the order of their scores
     * @param called what the graph calls them
     * @param text whether it calls them texts, even where these look like numbers
     * @param known the texts that labels of known rows are; none if these are numbers
     * @param rows whether there are known rows
     * @throws SqlError 22023 for fewer than two or equal labels, or none that rows have; 42804
     *     where rows have numbers
     */
    static LabelPlan of(
            List<String> labels,
            List<String> called,
            boolean text,
            List<String> known,
            boolean rows) {
        requireDistinct(labels, labels);
        boolean texts = text || !labels.stream().allMatch(LabelNames::isNumber);
        if (known.isEmpty() && (rows || !texts)) {
            return numbers(labels, called, text);
        }
        requireCommon(labels, known);
        List<String> names = new ArrayList<>(known);
        labels.stream().filter(label -> !known.contains(label)).forEach(names::add);
        List<LabelClass> classes = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            double code = names.indexOf(labels.get(i)) + 1.0;
            classes.add(new LabelClass(called.get(i), code));
        }
        return new LabelPlan(classes, names);
    }

    private static LabelPlan numbers(List<String> labels, List<String> called, boolean text) {
        List<LabelClass> classes = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            String label = labels.get(i);
            if (!LabelNames.isNumber(label)) {
                throw new SqlError(
                        ErrorCode.DATATYPE_MISMATCH,
                        "the model's label \"%s\" is a text, but the rows' labels are numbers"
                                .formatted(label),
                        "Name a y_column_name of texts, or another column.");
            }
            double code = Double.parseDouble(label);
            classes.add(new LabelClass(text ? called.get(i) : LabelNames.of(code), code));
        }
        requireDistinct(classes.stream().map(LabelClass::code).toList(), labels);
        return new LabelPlan(classes, List.of());
    }

    private static void requireDistinct(List<?> values, List<String> labels) {
        if (new LinkedHashSet<>(values).size() < Math.max(2, values.size())) {
            throw new SqlError(
                    ErrorCode.INVALID_PARAMETER,
                    "a classification needs at least two labels, each once, not " + labels,
                    "Name them in the order of the model's scores: labels => ARRAY[...].");
        }
    }

    private static void requireCommon(List<String> labels, List<String> known) {
        if (!known.isEmpty() && labels.stream().noneMatch(known::contains)) {
            throw new SqlError(
                    ErrorCode.INVALID_PARAMETER,
                    "the model knows none of the rows' labels %s, but %s"
                            .formatted(some(known), some(labels)),
                    "Name them in the order of the model's scores: labels => ARRAY[...].");
        }
    }

    private static String some(List<String> labels) {
        return labels.stream().limit(SHOWN).toList() + (labels.size() > SHOWN ? "..." : "");
    }
}

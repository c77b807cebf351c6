package org.howdah.ml.preparation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model's features are called, before and after preparation. An element of an array column
 * is {@code name[i]}, from 1; a category with a feature of its own is {@code name=category}.
 */
public final class FeatureNames {
    private final List<String> inputs = new ArrayList<>();
    private final List<String> outputs = new ArrayList<>();
    private final List<@Nullable Categories> categories = new ArrayList<>();
    private final int[] starts;

    private FeatureNames(Preparation preparation) {
        starts = new int[preparation.inputs() + 1];
        preparation.columns().forEach(this::add);
        starts[inputs.size()] = outputs.size();
    }

    public static FeatureNames of(Preparation preparation) {
        return new FeatureNames(preparation);
    }

    private void add(PreparedColumn prepared) {
        RawColumn column = prepared.column();
        for (int i = 0; i < prepared.cells().size(); i++) {
            String name = column.array() ? column.name() + "[" + (i + 1) + "]" : column.name();
            Categories names =
                    prepared.categories().isEmpty() ? null : prepared.categories().get(i);
            starts[inputs.size()] = outputs.size();
            inputs.add(name);
            categories.add(names);
            addOutputs(name, prepared.cells().get(i), names);
        }
    }

    private void addOutputs(String name, Cell cell, @Nullable Categories names) {
        Encoding encoding = cell.encoding();
        if (!cell.oneHot() || encoding == null) {
            outputs.add(name);
            return;
        }
        for (int code = 1; code <= encoding.categories(); code++) {
            float member = encoding.member(code);
            outputs.add(name + "=" + (names == null ? number(member) : named(names, member)));
        }
    }

    /** The names of the values of a row before preparation. */
    public List<String> inputs() {
        return inputs;
    }

    /** The names of the features after it. */
    public List<String> outputs() {
        return outputs;
    }

    /** The first feature that each value becomes, and behind them the number of all features. */
    public int[] starts() {
        return starts.clone();
    }

    /** A value before preparation as text; null if it is missing or of no known category. */
    public @Nullable String value(int input, float raw) {
        if (Float.isNaN(raw)) {
            return null;
        }
        Categories names = categories.get(input);
        return names == null ? number(raw) : named(names, raw);
    }

    private static @Nullable String named(Categories names, float code) {
        return code >= 1 && code <= names.count() ? names.names().get((int) code - 1) : null;
    }

    private static String number(float value) {
        return value == Math.rint(value) && Math.abs(value) < 1e7
                ? Long.toString((long) value)
                : Float.toString(value);
    }
}

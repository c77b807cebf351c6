package org.howdah.ml.preparation;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fits how one value of a row, as a category, becomes a number. For one use. */
final class EncodingFitter {
    private final RawColumn column;
    private final ColumnPreprocessing preprocessing;
    private final Categories categories;
    private final float[] raw;
    private double @Nullable [] outOfFold;

    /**
     * @param categories none where numbers are categories, or there are none
     * @param raw the training rows' values
     */
    EncodingFitter(
            RawColumn column,
            ColumnPreprocessing preprocessing,
            Categories categories,
            float[] raw) {
        this.column = column;
        this.preprocessing = preprocessing;
        this.categories = categories;
        this.raw = raw;
    }

    /** The training rows' encoded values, where they differ from what the encoding would give. */
    double @Nullable [] outOfFold() {
        return outOfFold;
    }

    /**
     * Fits it; null if values stay as they are.
     *
     * @param labels what the encoding {@code target} takes the means of
     */
    @Nullable Encoding fit(Target labels) {
        boolean isCategory = column.quantity() == Quantity.CATEGORY;
        return switch (preprocessing.encode()) {
            case Encode.Native() -> isCategory ? places(null, categories.count()) : null;
            case Encode.OneHot() ->
                    isCategory ? places(null, categories.count()) : places(members());
            case Encode.Ordinal(List<String> values) ->
                    isCategory ? places(null, categories.count()) : ordinal(values);
            case Encode.Target() ->
                    target(
                            isCategory ? places(null, categories.count()) : places(members()),
                            labels);
        };
    }

    private Encoding places(float[] members) {
        return places(members, members.length);
    }

    /** Each category by its code. */
    private Encoding places(float @Nullable [] members, int count) {
        double[] values = new double[count + 1];
        for (int code = 1; code <= count; code++) {
            values[code] = code;
        }
        values[0] = missing(0);
        return new Encoding(members, values);
    }

    /** What a missing category becomes. */
    private double missing(double standard) {
        return preprocessing.impute() == Impute.ERROR ? standard : Double.NaN;
    }

    private float[] members() {
        float[] sorted = CellFitter.known(raw).clone();
        Arrays.sort(sorted);
        return distinct(sorted);
    }

    private static float[] distinct(float[] sorted) {
        int count = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[count++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, count);
    }

    private Encoding ordinal(List<String> values) {
        float[] members = new float[values.size()];
        for (int i = 0; i < members.length; i++) {
            members[i] = number(values.get(i));
        }
        float[] ascending = members.clone();
        Arrays.sort(ascending);
        double[] places = new double[members.length + 1];
        places[0] = missing(0);
        for (int i = 0; i < members.length; i++) {
            places[Arrays.binarySearch(ascending, members[i]) + 1] = i + 1;
        }
        Encoding encoding = new Encoding(ascending, places);
        for (float value : raw) {
            if (!Float.isNaN(value) && encoding.code(value) == 0) {
                throw Ordinals.absent(column.name(), Labels.NUMBERS.text(value), values);
            }
        }
        return encoding;
    }

    private float number(String value) {
        try {
            return switch (value) {
                case "true" -> 1;
                case "false" -> 0;
                default -> Float.parseFloat(value) + 0.0f;
            };
        } catch (NumberFormatException e) {
            throw Ordinals.noNumber(column, value);
        }
    }

    private Encoding target(Encoding places, Target labels) {
        int[] codes = new int[raw.length];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = places.code(raw[row]);
        }
        double[] values = labels.values(column);
        TargetMeans means = new TargetMeans(codes, places.categories() + 1, values);
        double[] byCode = means.all();
        byCode[0] = missing(byCode[0]);
        outOfFold = means.outOfFold(codes);
        for (int row = 0; row < codes.length; row++) {
            outOfFold[row] = codes[row] == 0 ? missing(outOfFold[row]) : outOfFold[row];
        }
        return places.with(byCode);
    }
}

package org.howdah.ml.preparation;

import java.util.Arrays;
import java.util.List;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.jspecify.annotations.Nullable;

/** Fits how one value of a row is prepared. For one use. */
final class CellFitter {
    private final RawColumn column;
    private final ColumnPreprocessing preprocessing;
    private final Categories categories;
    private final float[] raw;
    private double @Nullable [] outOfFold;

    /**
     * @param categories none where numbers are categories, or there are none
     * @param raw the training rows' values
     */
    CellFitter(
            RawColumn column,
            ColumnPreprocessing preprocessing,
            Categories categories,
            float[] raw) {
        this.column = column;
        this.preprocessing = preprocessing;
        this.categories = categories;
        this.raw = raw;
    }

    /**
     * Fits it.
     *
     * @param labels what the encoding {@code target} takes the means of
     */
    Cell fit(Target labels) {
        Encoding encoding = encoding(labels);
        boolean required = encoding == null && preprocessing.impute() == Impute.ERROR;
        if (encoding != null && preprocessing.encode() instanceof Encode.OneHot) {
            double mode =
                    preprocessing.impute() == Impute.MODE ? statistics(codes(encoding)).mode() : 0;
            return new Cell(encoding, true, required, mode, 0, 1);
        }
        float[] encoded = encoding == null ? raw : values(encoding);
        if (known(encoded).length == 0) {
            return empty(encoding, required);
        }
        boolean needed = preprocessing.impute().fills() || preprocessing.scale() != Scale.PRESERVE;
        if (!needed) {
            return new Cell(encoding, false, required, Double.NaN, 0, 1);
        }
        ColumnStatistics statistics = statistics(encoded);
        return new Cell(
                encoding,
                false,
                required,
                fill(statistics),
                offset(statistics),
                divisor(statistics));
    }

    /** The training rows' encoded values, where they differ from what the cell would give. */
    double @Nullable [] outOfFold() {
        return outOfFold;
    }

    private Cell empty(@Nullable Encoding encoding, boolean required) {
        if (preprocessing.impute() == Impute.ZERO) {
            return new Cell(encoding, false, required, 0, 0, 1);
        }
        if (preprocessing.impute().fills()) {
            throw new SqlError(
                    ErrorCode.NULL_NOT_ALLOWED,
                    "all training rows lack \"%s\", there is nothing to impute"
                            .formatted(column.name()),
                    "Leave the column out in a view, or impute \"zero\".");
        }
        return new Cell(encoding, false, required, Double.NaN, 0, 1);
    }

    private @Nullable Encoding encoding(Target labels) {
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
        float[] sorted = known(raw).clone();
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

    private float[] values(Encoding encoding) {
        float[] values = new float[raw.length];
        for (int row = 0; row < values.length; row++) {
            values[row] = (float) encoding.value(raw[row]);
        }
        return values;
    }

    private float[] codes(Encoding encoding) {
        float[] codes = new float[raw.length];
        for (int row = 0; row < codes.length; row++) {
            int code = encoding.code(raw[row]);
            codes[row] = code == 0 ? Float.NaN : code;
        }
        return codes;
    }

    private ColumnStatistics statistics(float[] values) {
        float[] known = known(values);
        return ColumnStatistics.of(known.length == 0 ? new float[1] : known);
    }

    static float[] known(float[] values) {
        float[] known = new float[values.length];
        int count = 0;
        for (float value : values) {
            if (!Float.isNaN(value)) {
                known[count++] = value;
            }
        }
        return Arrays.copyOf(known, count);
    }

    private double fill(ColumnStatistics statistics) {
        return switch (preprocessing.impute()) {
            case ERROR, KEEP -> Double.NaN;
            case MEAN -> statistics.mean();
            case MEDIAN -> statistics.median();
            case MODE -> statistics.mode();
            case MIN -> statistics.min();
            case MAX -> statistics.max();
            case ZERO -> 0;
        };
    }

    private double offset(ColumnStatistics statistics) {
        return switch (preprocessing.scale()) {
            case PRESERVE, MAX_ABS -> 0;
            case STANDARD -> statistics.mean();
            case MIN_MAX -> statistics.min();
            case ROBUST -> statistics.median();
        };
    }

    /** A constant is not divided. */
    private double divisor(ColumnStatistics statistics) {
        double spread =
                switch (preprocessing.scale()) {
                    case PRESERVE -> 1;
                    case STANDARD -> Math.sqrt(statistics.variance());
                    case MIN_MAX -> (double) statistics.max() - statistics.min();
                    case MAX_ABS -> statistics.maxAbs();
                    case ROBUST -> statistics.quantile(0.75) - statistics.quantile(0.25);
                };
        return spread > 0 ? spread : 1;
    }
}

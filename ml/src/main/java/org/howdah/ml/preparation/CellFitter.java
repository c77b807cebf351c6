package org.howdah.ml.preparation;

import java.util.Arrays;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.jspecify.annotations.Nullable;

/** Fits how one value of a row is prepared: encoded, imputed and scaled. For one use. */
final class CellFitter {
    private final RawColumn column;
    private final ColumnPreprocessing preprocessing;
    private final float[] raw;
    private final EncodingFitter encodings;

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
        this.raw = raw;
        this.encodings = new EncodingFitter(column, preprocessing, categories, raw);
    }

    /**
     * Fits it.
     *
     * @param labels what the encoding {@code target} takes the means of
     */
    Cell fit(Target labels) {
        Encoding encoding = encodings.fit(labels);
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
        return encodings.outOfFold();
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

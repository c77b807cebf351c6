package org.howdah.ml.preparation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of the values of a column in the rows that are learned from. Immutable. */
public final class ColumnStatistics {
    private static final int PARTS = 20;
    private static final List<String> NAMES =
            List.of("min", "max", "max_abs", "mean", "median", "mode", "variance", "std_dev");

    private final float[] sorted;
    private final double mean;
    private final double variance;

    private ColumnStatistics(float[] sorted) {
        this.sorted = sorted;
        this.mean = mean(sorted);
        this.variance = variance(sorted, mean);
    }

    /** The statistics of values, none of them missing, at least one; keeps and sorts them. */
    public static ColumnStatistics of(float[] values) {
        Arrays.sort(values);
        return new ColumnStatistics(values);
    }

    float min() {
        return sorted[0];
    }

    float max() {
        return sorted[sorted.length - 1];
    }

    float maxAbs() {
        return Math.max(Math.abs(min()), Math.abs(max()));
    }

    /** The most frequent value, of several the least. */
    float mode() {
        return Frequencies.of(sorted).mode();
    }

    double mean() {
        return mean;
    }

    /** The middle value, or the mean of the two in the middle. */
    double median() {
        return quantile(0.5);
    }

    /** The mean square of the differences from the mean: the population's, not a sample's. */
    double variance() {
        return variance;
    }

    /** The 5 %, 10 %, ..., 95 % quantiles, interpolated between values. */
    double[] ventiles() {
        double[] ventiles = new double[PARTS - 1];
        for (int i = 0; i < ventiles.length; i++) {
            ventiles[i] = quantile((i + 1.0) / PARTS);
        }
        return ventiles;
    }

    /** How many values lie in each of 20 equal parts of the range, the last one closed. */
    int[] histogram() {
        int[] counts = new int[PARTS];
        int from = 0;
        for (int part = 0; part < PARTS; part++) {
            int to = part == PARTS - 1 ? sorted.length : firstBehind(part, from);
            counts[part] = to - from;
            from = to;
        }
        return counts;
    }

    /** The place of the first value behind a part, found by halving, as values ascend. */
    private int firstBehind(int part, int from) {
        int low = from;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (part(sorted[middle]) > part) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private int part(float value) {
        double width = ((double) max() - min()) / PARTS;
        return width == 0 ? 0 : (int) (((double) value - min()) / width);
    }

    private static double mean(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static double variance(float[] values, double mean) {
        double sum = 0;
        for (float value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum / values.length;
    }

    /** The quantile, interpolated between the two values beside it. */
    double quantile(double part) {
        double place = part * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * ((double) sorted[above] - sorted[below]);
    }

    /** Those of a column of which no value is known, as {@link #toMap} has them. */
    public static Map<String, @Nullable Object> unknown(
            long missing, @Nullable Map<String, Object> categories) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (String name : NAMES) {
            map.put(name, null);
        }
        map.put("missing", missing);
        map.put("distinct", 0);
        map.put("histogram", new int[PARTS]);
        map.put("ventiles", new Double[PARTS - 1]);
        map.put("categories", categories);
        return map;
    }

    /**
     * As PostgresML's {@code snapshots.columns} has them.
     *
     * @param missing how many values were left out
     * @param categories by name, where the values are codes
     */
    public Map<String, @Nullable Object> toMap(
            long missing, @Nullable Map<String, Object> categories) {
        Frequencies frequencies = Frequencies.of(sorted);
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("min", min());
        map.put("max", max());
        map.put("max_abs", maxAbs());
        map.put("mean", mean);
        map.put("median", median());
        map.put("mode", frequencies.mode());
        map.put("variance", variance);
        map.put("std_dev", Math.sqrt(variance));
        map.put("missing", missing);
        map.put("distinct", frequencies.distinct());
        map.put("histogram", histogram());
        map.put("ventiles", ventiles());
        map.put("categories", categories);
        return map;
    }
}

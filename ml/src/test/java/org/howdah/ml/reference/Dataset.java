package org.howdah.ml.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.TrainingSet;

/** A data set of the reference: features in double, one target. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Dataset(double[][] features, double[] target) {

    /** One of those that the reference names, such as {@code iris} or {@code linnerud_weight}. */
    public static Dataset load(String name) {
        String file = name.equals("linnerud_weight") ? "linnerud" : name;
        String folder = name.equals("diabetes") ? "/org/howdah/ml/" : "/org/howdah/ml/dataset/";
        List<double[]> rows = read(folder + file + ".csv");
        int width = name.equals("linnerud_weight") ? 3 : rows.getFirst().length - 2;
        return new Dataset(
                rows.stream()
                        .map(row -> Arrays.copyOfRange(row, 1, 1 + width))
                        .toArray(double[][]::new),
                rows.stream().mapToDouble(row -> row[1 + width]).toArray());
    }

    private static List<double[]> read(String resource) {
        try (InputStream in =
                        Objects.requireNonNull(
                                Dataset.class.getResourceAsStream(resource), resource);
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().skip(1).map(Dataset::numbers).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double[] numbers(String line) {
        return Arrays.stream(line.split(",", -1)).mapToDouble(Double::parseDouble).toArray();
    }

    public Dataset select(int... rows) {
        return new Dataset(
                Arrays.stream(rows).mapToObj(row -> features[row]).toArray(double[][]::new),
                Arrays.stream(rows).mapToDouble(row -> target[row]).toArray());
    }

    /** Each column less its mean in other rows, divided by its standard deviation there. */
    public Dataset standardised(Dataset by) {
        double[][] scaled = new double[features.length][features[0].length];
        for (int column = 0; column < features[0].length; column++) {
            int of = column;
            double[] values = Arrays.stream(by.features).mapToDouble(row -> row[of]).toArray();
            double mean = Arrays.stream(values).average().orElseThrow();
            double variance =
                    Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
            double deviation = variance > 0 ? Math.sqrt(variance) : 1;
            for (int row = 0; row < scaled.length; row++) {
                scaled[row][column] = (features[row][column] - mean) / deviation;
            }
        }
        return new Dataset(scaled, target);
    }

    public TrainingSet toTrainingSet() {
        return TrainingSet.of(toMatrix(), target);
    }

    public Matrix toMatrix() {
        float[] values = new float[features.length * features[0].length];
        int next = 0;
        for (double[] row : features) {
            for (double value : row) {
                values[next++] = (float) value;
            }
        }
        return Matrix.of(features.length, features[0].length, values);
    }
}

package org.howdah.ml.learner.clustering;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.howdah.ml.formula.Computation;
import org.howdah.ml.formula.Distance;
import org.howdah.ml.formula.Formula;
import org.howdah.ml.learner.Clustering;
import org.howdah.ml.learner.Inputs;

/**
 * Assigns each row to the cluster of the nearest centre, the first of equals, or to none if that
 * centre is farther than a reach. A row with a missing value is predicted NaN.
 */
final class CentroidModel implements Clustering {
    static final String FORMAT = "centroids";

    private final int features;
    private final double[] centres;
    private final int[] labels;
    private final int clusters;
    private final double reach;

    /**
     * @param centres row-major
     * @param labels the cluster of each centre
     */
    CentroidModel(int features, double[] centres, int[] labels, int clusters, double reach) {
        this.features = features;
        this.centres = centres;
        this.labels = labels;
        this.clusters = clusters;
        this.reach = reach;
    }

    /** One cluster for each centre. */
    static CentroidModel of(double[] centres, int features) {
        return of(centres, features, Double.POSITIVE_INFINITY);
    }

    static CentroidModel of(double[] centres, int features, double reach) {
        int[] labels = new int[centres.length / features];
        for (int label = 0; label < labels.length; label++) {
            labels[label] = label;
        }
        return new CentroidModel(features, centres, labels, labels.length, reach);
    }

    /** The centres, row-major. */
    double[] centres() {
        return centres.clone();
    }

    @Override
    public int features() {
        return features;
    }

    @Override
    public int clusters() {
        return clusters;
    }

    @Override
    public void predict(float[] rows, int start, int count, double[] predictions, int at) {
        for (int row = 0; row < count; row++) {
            predictions[at + row] = label(rows, start + row * features);
        }
    }

    private double label(float[] rows, int start) {
        int nearest = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int centre = 0; centre < labels.length; centre++) {
            double distance = squaredDistance(rows, start, centre * features);
            if (distance < least) {
                least = distance;
                nearest = centre;
            } else if (Double.isNaN(distance)) {
                return Double.NaN;
            }
        }
        return nearest < 0 || Math.sqrt(least) > reach ? NOISE : labels[nearest];
    }

    private double squaredDistance(float[] rows, int start, int centre) {
        double sum = 0;
        for (int i = 0; i < features; i++) {
            double difference = rows[start + i] - centres[centre + i];
            sum += difference * difference;
        }
        return sum;
    }

    @Override
    public Optional<Computation> computation() {
        double[] reaches = new double[labels.length];
        Arrays.fill(reaches, squaredReach());
        return Optional.of(
                Computation.of(
                        new Formula.NearestNumber(
                                new Formula.Row(features),
                                Distance.minkowski(2),
                                centres.clone(),
                                labels.clone(),
                                reaches)));
    }

    /** The greatest square of a distance within reach. */
    private double squaredReach() {
        double square = reach * reach;
        while (Math.sqrt(square) > reach) {
            square = Math.nextDown(square);
        }
        while (square < Double.MAX_VALUE && Math.sqrt(Math.nextUp(square)) <= reach) {
            square = Math.nextUp(square);
        }
        return square;
    }

    @Override
    public long bytes() {
        return 64 + 8L * centres.length + 4L * labels.length;
    }

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeInt(features);
        out.writeInt(clusters);
        out.writeDouble(reach);
        out.writeInt(labels.length);
        for (int label : labels) {
            out.writeInt(label);
        }
        for (double value : centres) {
            out.writeDouble(value);
        }
    }

    /** Reads what {@link #write} has written. */
    static CentroidModel read(DataInput in) throws IOException {
        int features = in.readInt();
        int clusters = in.readInt();
        double reach = in.readDouble();
        if (!(reach >= 0)) {
            throw new IOException("centres that reach " + reach);
        }
        int[] labels = Labels.read(in, in.readInt(), 0, clusters);
        long values = (long) features * labels.length;
        if (features < 1 || values > Integer.MAX_VALUE) {
            throw new IOException("%d features, %d centres".formatted(features, labels.length));
        }
        return new CentroidModel(
                features, Inputs.doubles(in, (int) values), labels, clusters, reach);
    }
}

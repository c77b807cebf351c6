package org.howdah.ml.learner.clustering;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.howdah.ml.formula.Computation;
import org.howdah.ml.formula.Formula;
import org.howdah.ml.learner.Clustering;
import org.howdah.ml.learner.Inputs;
import org.howdah.ml.learner.Progress;

/**
 * Assigns each row to the cluster of the nearest stored row, of those that reach as far as it; to
 * none if none does. Of stored rows at the same distance the first counts. A row with a missing
 * value is predicted NaN.
 */
final class NearestRowModel implements Clustering {
    static final String FORMAT = "nearest-row";

    private final KdTree tree;
    private final int[] labels;
    private final double[] reaches;
    private final double[] reducedReaches;
    private final int clusters;

    /**
     * @param labels the cluster of each stored row, or none
     * @param reaches how far each stored row reaches
     */
    NearestRowModel(KdTree tree, int[] labels, double[] reaches, int clusters) {
        this.tree = tree;
        this.labels = labels;
        this.reaches = reaches;
        this.clusters = clusters;
        this.reducedReaches = new double[reaches.length];
        for (int i = 0; i < reaches.length; i++) {
            reducedReaches[i] = tree.metric.reduce(reaches[i]);
        }
    }

    /** All training rows, whose reach is unbounded. */
    static NearestRowModel of(double[] points, int width, int[] labels, Progress progress) {
        return of(points, width, labels, Metric.EUCLIDEAN, Double.POSITIVE_INFINITY, progress);
    }

    static NearestRowModel of(
            double[] points,
            int width,
            int[] labels,
            Metric metric,
            double reach,
            Progress progress) {
        double[] reaches = new double[labels.length];
        Arrays.fill(reaches, reach);
        return new NearestRowModel(
                new KdTree(points, width, metric, progress),
                labels,
                reaches,
                Labels.clusters(labels));
    }

    @Override
    public int features() {
        return tree.width;
    }

    @Override
    public int clusters() {
        return clusters;
    }

    @Override
    public void predict(float[] rows, int start, int count, double[] predictions, int at) {
        Query query = new Query();
        for (int row = 0; row < count; row++) {
            predictions[at + row] = query.label(rows, start + row * tree.width);
        }
    }

    /** One search after the other. */
    private final class Query {
        private final double[] values = new double[tree.width];
        private int nearest;
        private double least;

        double label(float[] rows, int start) {
            for (int i = 0; i < values.length; i++) {
                values[i] = rows[start + i];
                if (Double.isNaN(values[i])) {
                    return Double.NaN;
                }
            }
            nearest = -1;
            least = Double.POSITIVE_INFINITY;
            tree.visit(values, 0, least, this::consider);
            return nearest < 0 ? NOISE : labels[nearest];
        }

        private double consider(int row, double reduced) {
            boolean nearer = reduced < least || (reduced == least && row < nearest);
            if (reduced <= reducedReaches[row] && (nearer || nearest < 0)) {
                nearest = row;
                least = reduced;
            }
            return least;
        }
    }

    @Override
    public Optional<Computation> computation() {
        return Optional.of(
                Computation.of(
                        new Formula.NearestNumber(
                                new Formula.Row(tree.width),
                                tree.metric.formula(),
                                tree.points.clone(),
                                labels.clone(),
                                reducedReaches.clone())));
    }

    @Override
    public long bytes() {
        return 64 + tree.bytes() + 20L * labels.length;
    }

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeInt(tree.width);
        out.writeDouble(tree.metric.power());
        out.writeInt(clusters);
        out.writeInt(labels.length);
        for (int label : labels) {
            out.writeInt(label);
        }
        for (double reach : reaches) {
            out.writeDouble(reach);
        }
        for (double value : tree.points) {
            out.writeDouble(value);
        }
    }

    /** Reads what {@link #write} has written. */
    static NearestRowModel read(DataInput in) throws IOException {
        int width = in.readInt();
        double power = in.readDouble();
        int clusters = in.readInt();
        int[] labels = Labels.read(in, in.readInt(), NOISE, clusters);
        double[] reaches = Inputs.doubles(in, labels.length);
        long values = (long) width * labels.length;
        if (width < 1 || width > 1 << 24 || !Metric.exists(power) || values > Integer.MAX_VALUE) {
            throw new IOException("%d features, power %s".formatted(width, power));
        }
        double[] points = Inputs.doubles(in, (int) values);
        KdTree tree = new KdTree(points, width, new Metric(power), Progress.NONE);
        return new NearestRowModel(tree, labels, reaches, clusters);
    }
}

package org.howdah.ml.learner.neighbors;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.howdah.ml.formula.Computation;
import org.howdah.ml.formula.Formula;
import org.howdah.ml.formula.Formulas;
import org.howdah.ml.learner.ClassLabels;
import org.howdah.ml.learner.Classifier;
import org.howdah.ml.learner.NearestRows;
import org.howdah.ml.learner.Vectors;

/**
 * The votes of the nearest rows, of equal ones for the lower label; NaN for a row with a missing
 * value.
 */
final class NeighborClassifier implements Classifier {
    static final String FORMAT = "neighbor-classifier";

    private final Neighborhood neighborhood;
    private final ClassLabels labels;
    private final int[] codes;

    NeighborClassifier(Neighborhood neighborhood, ClassLabels labels, int[] codes) {
        this.neighborhood = neighborhood;
        this.labels = labels;
        this.codes = codes;
    }

    static NeighborClassifier read(DataInput in) throws IOException {
        Neighborhood neighborhood = Neighborhood.read(in);
        ClassLabels labels = ClassLabels.read(in);
        int[] codes = new int[neighborhood.search().rows()];
        for (int row = 0; row < codes.length; row++) {
            codes[row] = in.readInt();
            if (codes[row] < 0 || codes[row] >= labels.count()) {
                throw new IOException("label " + codes[row]);
            }
        }
        return new NeighborClassifier(neighborhood, labels, codes);
    }

    @Override
    public ClassLabels labels() {
        return labels;
    }

    @Override
    public int features() {
        return neighborhood.search().columns();
    }

    @Override
    public void predict(float[] rows, int start, int count, double[] predictions, int at) {
        double[] shares = new double[count * labels.count()];
        probabilities(rows, start, count, shares, 0);
        for (int row = 0; row < count; row++) {
            predictions[at + row] = greatest(shares, row * labels.count());
        }
    }

    private double greatest(double[] shares, int from) {
        if (Double.isNaN(shares[from])) {
            return Double.NaN;
        }
        return labels.label(Vectors.greatest(shares, from, labels.count()));
    }

    @Override
    public void probabilities(float[] rows, int start, int count, double[] probabilities, int at) {
        NearestRows found = new NearestRows(neighborhood.neighbors());
        double[] weights = new double[neighborhood.neighbors()];
        for (int row = 0; row < count; row++) {
            int from = start + row * features();
            int to = at + row * labels.count();
            if (neighborhood.complete(rows, from)) {
                neighborhood.find(rows, from, found, weights);
                vote(found, weights, probabilities, to);
            } else {
                Arrays.fill(probabilities, to, to + labels.count(), Double.NaN);
            }
        }
    }

    private void vote(NearestRows found, double[] weights, double[] shares, int at) {
        Arrays.fill(shares, at, at + labels.count(), 0);
        double total = 0;
        for (int place = 0; place < found.count(); place++) {
            shares[at + codes[found.row(place)]] += weights[place];
            total += weights[place];
        }
        for (int code = 0; code < labels.count(); code++) {
            shares[at + code] = Math.min(1, shares[at + code] / total);
        }
    }

    @Override
    public Optional<Computation> computation() {
        Formula shares = neighborhood.shares(codes, labels.count());
        return Optional.of(Computation.of(Formulas.code(shares), shares));
    }

    @Override
    public long bytes() {
        return neighborhood.bytes() + 4L * codes.length + 8L * labels.count();
    }

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        neighborhood.write(out);
        labels.write(out);
        for (int code : codes) {
            out.writeInt(code);
        }
    }
}

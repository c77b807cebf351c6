package org.howdah.ml.learner.neighbors;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.howdah.ml.formula.Computation;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.NearestRows;
import org.howdah.ml.learner.Task;

/** The weighted mean of the nearest rows' targets; NaN for a row with a missing value. */
final class NeighborRegressionModel implements Model {
    static final String FORMAT = "neighbor-regression";

    private final Neighborhood neighborhood;
    private final double[][] targets;

    NeighborRegressionModel(Neighborhood neighborhood, double[][] targets) {
        this.neighborhood = neighborhood;
        this.targets = targets;
    }

    static NeighborRegressionModel read(DataInput in) throws IOException {
        Neighborhood neighborhood = Neighborhood.read(in);
        int count = in.readInt();
        if (count < 1) {
            throw new IOException(count + " targets");
        }
        List<double[]> targets = new ArrayList<>();
        for (int target = 0; target < count; target++) {
            targets.add(neighborhood.targets(in));
        }
        return new NeighborRegressionModel(neighborhood, targets.toArray(double[][]::new));
    }

    @Override
    public Task task() {
        return Task.REGRESSION;
    }

    @Override
    public int features() {
        return neighborhood.search().columns();
    }

    @Override
    public int outputs() {
        return targets.length;
    }

    @Override
    public void predict(float[] rows, int start, int count, double[] predictions, int at) {
        NearestRows found = new NearestRows(neighborhood.neighbors());
        double[] weights = new double[neighborhood.neighbors()];
        for (int row = 0; row < count; row++) {
            int from = start + row * features();
            boolean complete = neighborhood.complete(rows, from);
            if (complete) {
                neighborhood.find(rows, from, found, weights);
            }
            for (int output = 0; output < targets.length; output++) {
                predictions[at + row * targets.length + output] =
                        complete ? mean(targets[output], found, weights) : Double.NaN;
            }
        }
    }

    private static double mean(double[] target, NearestRows found, double[] weights) {
        double sum = 0;
        double total = 0;
        for (int place = 0; place < found.count(); place++) {
            sum += weights[place] * target[found.row(place)];
            total += weights[place];
        }
        return sum / total;
    }

    @Override
    public Optional<Computation> computation() {
        double[][] values = new double[targets[0].length][targets.length];
        for (int row = 0; row < values.length; row++) {
            for (int target = 0; target < targets.length; target++) {
                values[row][target] = targets[target][row];
            }
        }
        return Optional.of(Computation.of(neighborhood.means(values)));
    }

    @Override
    public long bytes() {
        return neighborhood.bytes() + 8L * targets.length * targets[0].length;
    }

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        neighborhood.write(out);
        out.writeInt(targets.length);
        for (double[] target : targets) {
            for (double value : target) {
                out.writeDouble(value);
            }
        }
    }
}

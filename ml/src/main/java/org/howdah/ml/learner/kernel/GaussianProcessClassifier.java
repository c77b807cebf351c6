package org.howdah.ml.learner.kernel;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.howdah.ml.formula.Computation;
import org.howdah.ml.learner.ClassLabels;
import org.howdah.ml.learner.Classifier;

/** Binary Gaussian processes that tell labels. A row with a missing value is predicted NaN. */
final class GaussianProcessClassifier implements Classifier {
    static final String FORMAT = "gaussian-process-classifier";

    /** Rows predicted together: more take no less time. */
    private static final int BATCH = 16;

    private final KernelRows rows;
    private final ClassLabels labels;
    private final LabelScheme scheme;
    private final BinaryProcesses processes;

    GaussianProcessClassifier(
            KernelRows rows, ClassLabels labels, LabelScheme scheme, BinaryProcesses processes) {
        this.rows = rows;
        this.labels = labels;
        this.scheme = scheme;
        this.processes = processes;
    }

    static GaussianProcessClassifier read(DataInput in) throws IOException {
        KernelRows rows = KernelRows.read(in);
        ClassLabels labels = ClassLabels.read(in);
        LabelScheme scheme = LabelScheme.valueOf(in.readUTF());
        if (labels.count() < 2 || (scheme == LabelScheme.BINARY) != (labels.count() == 2)) {
            throw new IOException("%d labels, %s".formatted(labels.count(), scheme));
        }
        int count = scheme.processes(labels.count());
        return new GaussianProcessClassifier(
                rows, labels, scheme, BinaryProcesses.read(in, rows, count));
    }

    /** The mean of the processes' logarithms of likelihood, as scikit-learn has it. */
    double logLikelihood() {
        return processes.logLikelihood();
    }

    @Override
    public ClassLabels labels() {
        return labels;
    }

    @Override
    public boolean probabilistic() {
        return scheme != LabelScheme.ONE_VS_ONE;
    }

    @Override
    public int features() {
        return rows.columns();
    }

    @Override
    public void predict(float[] queries, int start, int count, double[] predictions, int at) {
        for (int done = 0; done < count; done += BATCH) {
            int some = Math.min(BATCH, count - done);
            int from = start + done * features();
            // the sign of the mean tells two labels, whatever the variance
            BinaryProcesses.Answers answers =
                    processes.ask(queries, from, some, scheme != LabelScheme.BINARY);
            for (int query = 0; query < some; query++) {
                predictions[at + done + query] =
                        missing(queries, from + query * features())
                                ? Double.NaN
                                : label(answers, query);
            }
        }
    }

    private boolean missing(float[] queries, int start) {
        for (int i = start; i < start + features(); i++) {
            if (Float.isNaN(queries[i])) {
                return true;
            }
        }
        return false;
    }

    private double label(BinaryProcesses.Answers answers, int query) {
        boolean[] positive = new boolean[processes.count()];
        for (int process = 0; process < positive.length; process++) {
            positive[process] = answers.positive()[process][query];
        }
        double[] probabilities = column(answers.probabilities(), query);
        return labels.label(scheme.code(probabilities, positive, labels.count()));
    }

    private static double[] column(double[][] values, int column) {
        double[] result = new double[values.length];
        Arrays.setAll(result, row -> values[row][column]);
        return result;
    }

    @Override
    public void probabilities(
            float[] queries, int start, int count, double[] probabilities, int at) {
        if (!probabilistic()) {
            throw new UnsupportedOperationException("one_vs_one has no probabilities");
        }
        for (int done = 0; done < count; done += BATCH) {
            int some = Math.min(BATCH, count - done);
            double[][] positive =
                    processes.ask(queries, start + done * features(), some, true).probabilities();
            for (int query = 0; query < some; query++) {
                int to = at + (done + query) * labels.count();
                share(column(positive, query), probabilities, to);
            }
        }
    }

    private void share(double[] positive, double[] probabilities, int at) {
        if (scheme == LabelScheme.BINARY) {
            probabilities[at] = 1 - positive[0];
            probabilities[at + 1] = positive[0];
            return;
        }
        double sum = Arrays.stream(positive).sum();
        for (int label = 0; label < positive.length; label++) {
            probabilities[at + label] = sum == 0 ? 1.0 / positive.length : positive[label] / sum;
        }
    }

    @Override
    public Optional<Computation> computation() {
        return rows.formula()
                .map(all -> new ProcessFormula(all).of(scheme, processes.all(), labels.count()));
    }

    @Override
    public long bytes() {
        return rows.bytes() + processes.bytes();
    }

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        rows.write(out);
        labels.write(out);
        out.writeUTF(scheme.name());
        processes.write(out);
    }
}

package org.howdah.ml.learner.kernel;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
    private final List<BinaryProcess> processes;

    GaussianProcessClassifier(
            KernelRows rows,
            ClassLabels labels,
            LabelScheme scheme,
            List<BinaryProcess> processes) {
        this.rows = rows;
        this.labels = labels;
        this.scheme = scheme;
        this.processes = List.copyOf(processes);
    }

    static GaussianProcessClassifier read(DataInput in) throws IOException {
        KernelRows rows = KernelRows.read(in);
        ClassLabels labels = ClassLabels.read(in);
        LabelScheme scheme = LabelScheme.valueOf(in.readUTF());
        if (labels.count() < 2 || (scheme == LabelScheme.BINARY) != (labels.count() == 2)) {
            throw new IOException("%d labels, %s".formatted(labels.count(), scheme));
        }
        List<BinaryProcess> processes = new ArrayList<>();
        for (int left = scheme.processes(labels.count()); left > 0; left--) {
            processes.add(BinaryProcess.read(in, rows.count()));
        }
        return new GaussianProcessClassifier(rows, labels, scheme, processes);
    }

    /** The mean of the processes' logarithms of likelihood, as scikit-learn has it. */
    double logLikelihood() {
        return processes.stream().mapToDouble(BinaryProcess::logLikelihood).average().orElseThrow();
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

    private double[][] similarities(float[] queries, int start, int count) {
        double[][] similarities = new double[count][rows.count()];
        for (int query = 0; query < count; query++) {
            for (int row = 0; row < rows.count(); row++) {
                similarities[query][row] =
                        rows.similarity(row, queries, start + query * features());
            }
        }
        return similarities;
    }

    /** The probabilities of each process's positive label, for rows of these similarities. */
    private double[][] ask(double[][] similarities) {
        double[][] work = new double[similarities.length][rows.count()];
        double[][] probabilities = new double[processes.size()][similarities.length];
        for (int process = 0; process < probabilities.length; process++) {
            processes.get(process).probabilities(similarities, 1, work, probabilities[process]);
        }
        return probabilities;
    }

    @Override
    public void predict(float[] queries, int start, int count, double[] predictions, int at) {
        for (int done = 0; done < count; done += BATCH) {
            int some = Math.min(BATCH, count - done);
            double[][] similarities = similarities(queries, start + done * features(), some);
            // the sign of the mean tells two labels, whatever the variance
            double[][] probabilities =
                    scheme == LabelScheme.BINARY ? new double[1][some] : ask(similarities);
            for (int query = 0; query < some; query++) {
                predictions[at + done + query] =
                        label(similarities[query], column(probabilities, query));
            }
        }
    }

    private double label(double[] similarities, double[] probabilities) {
        if (Double.isNaN(similarities[0])) {
            return Double.NaN;
        }
        boolean[] positive = new boolean[probabilities.length];
        for (int process = 0; process < positive.length; process++) {
            positive[process] = processes.get(process).mean(similarities) > 0;
        }
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
            double[][] positive = ask(similarities(queries, start + done * features(), some));
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
        return Optional.of(
                new ProcessFormula(rows.formula()).of(scheme, processes, labels.count()));
    }

    @Override
    public long bytes() {
        return rows.bytes() + processes.stream().mapToLong(BinaryProcess::bytes).sum();
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
        for (BinaryProcess process : processes) {
            process.write(out);
        }
    }
}

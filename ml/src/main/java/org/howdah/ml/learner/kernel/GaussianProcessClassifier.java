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
    private final List<Similarity> kernels;
    private final List<BinaryProcess> processes;

    /**
     * @param kernels one for each process, or one for all, that of the rows
     */
    GaussianProcessClassifier(
            KernelRows rows,
            ClassLabels labels,
            LabelScheme scheme,
            List<Similarity> kernels,
            List<BinaryProcess> processes) {
        this.rows = rows;
        this.labels = labels;
        this.scheme = scheme;
        this.kernels = List.copyOf(kernels);
        this.processes = List.copyOf(processes);
    }

    static GaussianProcessClassifier read(DataInput in) throws IOException {
        KernelRows rows = KernelRows.read(in);
        ClassLabels labels = ClassLabels.read(in);
        LabelScheme scheme = LabelScheme.valueOf(in.readUTF());
        if (labels.count() < 2 || (scheme == LabelScheme.BINARY) != (labels.count() == 2)) {
            throw new IOException("%d labels, %s".formatted(labels.count(), scheme));
        }
        int several = rows.kernel() instanceof CovarianceKernel ? in.readInt() : 0;
        if (several != 0 && several != scheme.processes(labels.count())) {
            throw new IOException("%d kernels".formatted(several));
        }
        List<Similarity> kernels = new ArrayList<>();
        for (int left = several; left > 0; left--) {
            kernels.add(Similarity.read(in));
        }
        if (kernels.isEmpty()) {
            kernels.add(rows.kernel());
        }
        List<BinaryProcess> processes = new ArrayList<>();
        for (int left = scheme.processes(labels.count()); left > 0; left--) {
            processes.add(BinaryProcess.read(in, rows.count()));
        }
        return new GaussianProcessClassifier(rows, labels, scheme, kernels, processes);
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

    private double[][] similarities(Similarity kernel, float[] queries, int start, int count) {
        KernelRows compared = rows.with(kernel);
        double[][] similarities = new double[count][rows.count()];
        for (int query = 0; query < count; query++) {
            for (int row = 0; row < rows.count(); row++) {
                similarities[query][row] =
                        compared.similarity(row, queries, start + query * features());
            }
        }
        return similarities;
    }

    /**
     * What each process says of each row.
     *
     * @param probabilities of the positive label; 0 if they were not asked for
     * @param positive whether the latent mean is above 0
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Answers(double[][] probabilities, boolean[][] positive) {}

    private Answers ask(float[] queries, int start, int count, boolean withProbabilities) {
        double[][] probabilities = new double[processes.size()][count];
        boolean[][] positive = new boolean[processes.size()][count];
        double[][] work = new double[withProbabilities ? count : 0][rows.count()];
        double[][] similarities = similarities(kernels.getFirst(), queries, start, count);
        for (int number = 0; number < positive.length; number++) {
            Similarity kernel = kernels.get(kernels.size() == 1 ? 0 : number);
            if (number > 0 && kernels.size() > 1) {
                similarities = similarities(kernel, queries, start, count);
            }
            BinaryProcess process = processes.get(number);
            for (int query = 0; query < count; query++) {
                positive[number][query] = process.mean(similarities[query]) > 0;
            }
            if (withProbabilities) {
                double[] own = new double[count];
                Arrays.setAll(
                        own, row -> kernel.own(queries, start + row * features(), features()));
                process.probabilities(similarities, own, work, probabilities[number]);
            }
        }
        return new Answers(probabilities, positive);
    }

    @Override
    public void predict(float[] queries, int start, int count, double[] predictions, int at) {
        for (int done = 0; done < count; done += BATCH) {
            int some = Math.min(BATCH, count - done);
            int from = start + done * features();
            // the sign of the mean tells two labels, whatever the variance
            Answers answers = ask(queries, from, some, scheme != LabelScheme.BINARY);
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

    private double label(Answers answers, int query) {
        boolean[] positive = new boolean[processes.size()];
        for (int process = 0; process < positive.length; process++) {
            positive[process] = answers.positive[process][query];
        }
        double[] probabilities = column(answers.probabilities, query);
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
            double[][] positive = ask(queries, start + done * features(), some, true).probabilities;
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
                .map(all -> new ProcessFormula(all).of(scheme, processes, labels.count()));
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
        if (rows.kernel() instanceof CovarianceKernel) {
            int several = kernels.equals(List.of(rows.kernel())) ? 0 : kernels.size();
            out.writeInt(several);
            for (Similarity kernel : kernels.subList(0, several)) {
                kernel.write(out);
            }
        }
        for (BinaryProcess process : processes) {
            process.write(out);
        }
    }
}

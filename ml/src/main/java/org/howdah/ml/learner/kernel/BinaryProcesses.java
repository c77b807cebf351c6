package org.howdah.ml.learner.kernel;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Binary Gaussian processes on the same rows, with one kernel for all or one for each. */
final class BinaryProcesses {
    private final KernelRows rows;
    private final List<Similarity> kernels;
    private final List<BinaryProcess> processes;

    /**
     * @param kernels one for each process, or one for all, that of the rows
     */
    BinaryProcesses(KernelRows rows, List<Similarity> kernels, List<BinaryProcess> processes) {
        this.rows = rows;
        this.kernels = List.copyOf(kernels);
        this.processes = List.copyOf(processes);
    }

    /** Reads so many that {@link #write} has written. */
    static BinaryProcesses read(DataInput in, KernelRows rows, int count) throws IOException {
        int several = rows.kernel() instanceof CovarianceKernel ? in.readInt() : 0;
        if (several != 0 && several != count) {
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
        for (int left = count; left > 0; left--) {
            processes.add(BinaryProcess.read(in, rows.count()));
        }
        return new BinaryProcesses(rows, kernels, processes);
    }

    List<BinaryProcess> all() {
        return processes;
    }

    int count() {
        return processes.size();
    }

    double logLikelihood() {
        return processes.stream().mapToDouble(BinaryProcess::logLikelihood).average().orElseThrow();
    }

    /** Those of the processes alone. */
    long bytes() {
        return processes.stream().mapToLong(BinaryProcess::bytes).sum();
    }

    private double[][] similarities(Similarity kernel, float[] queries, int start, int count) {
        KernelRows compared = rows.with(kernel);
        double[][] similarities = new double[count][rows.count()];
        for (int query = 0; query < count; query++) {
            for (int row = 0; row < rows.count(); row++) {
                similarities[query][row] =
                        compared.similarity(row, queries, start + query * rows.columns());
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
    record Answers(double[][] probabilities, boolean[][] positive) {}

    /** Asks all processes about rows that begin at {@code queries[start]}. */
    Answers ask(float[] queries, int start, int count, boolean withProbabilities) {
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
                        own,
                        row -> kernel.own(queries, start + row * rows.columns(), rows.columns()));
                process.probabilities(similarities, own, work, probabilities[number]);
            }
        }
        return new Answers(probabilities, positive);
    }

    /** Writes all but the rows. */
    void write(DataOutput out) throws IOException {
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

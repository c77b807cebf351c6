package org.howdah.ml.learner.kernel;

import java.util.Arrays;
import java.util.List;
import org.howdah.ml.formula.Computation;
import org.howdah.ml.formula.Formula;
import org.howdah.ml.formula.Formula.Each;
import org.howdah.ml.formula.Formulas;
import org.howdah.ml.formula.Function;

/** What binary processes and their scheme compute, as a formula. */
final class ProcessFormula {
    private final Formula similarities;

    /**
     * @param similarities to all training rows
     */
    ProcessFormula(Formula similarities) {
        this.similarities = similarities;
    }

    Computation of(LabelScheme scheme, List<BinaryProcess> processes, int labels) {
        Formula means = Formulas.joined(processes.stream().map(this::mean).toList());
        if (scheme == LabelScheme.BINARY) {
            return Computation.of(
                    Formulas.code(means), Formulas.both(probability(processes.getFirst(), means)));
        }
        Formula positive =
                Formulas.joined(
                        processes.stream().map(one -> probability(one, mean(one))).toList());
        if (scheme == LabelScheme.ONE_VS_REST) {
            return Computation.of(
                    new Formula.Greatest(positive, true), new Formula.Shares(positive));
        }
        Formula votes = PairVotes.of(new Each(Function.POSITIVE, means), labels);
        Formula confidences = PairVotes.differences(positive, labels);
        return Computation.of(
                Formulas.code(new Formula.Sum(votes, new Each(Function.SHRUNK, confidences))));
    }

    private Formula mean(BinaryProcess process) {
        double[] weights = new double[similarities.width()];
        for (int member = 0; member < process.members().length; member++) {
            weights[process.members()[member]] = process.residuals()[member];
        }
        return Formulas.sum(similarities, weights);
    }

    private Formula probability(BinaryProcess process, Formula mean) {
        int order = process.members().length;
        Formula solved = new Formula.Linear(similarities, solutions(process), new double[order]);
        double[] minus = new double[order];
        Arrays.fill(minus, -1);
        Formula variance =
                new Formula.Clipped(
                        new Formula.Linear(
                                new Each(Function.SQUARE, solved),
                                new double[][] {minus},
                                new double[] {1}),
                        0,
                        Double.POSITIVE_INFINITY);
        return LogisticGaussian.formula(mean, variance);
    }

    /** What the factor's transpose makes of each similarity. */
    private double[][] solutions(BinaryProcess process) {
        int order = process.members().length;
        double[][] units = new double[order][order];
        for (int member = 0; member < order; member++) {
            units[member][member] = process.roots()[member];
        }
        process.factor().solveTranspose(units);
        double[][] weights = new double[order][similarities.width()];
        for (int member = 0; member < order; member++) {
            for (int output = 0; output < order; output++) {
                weights[output][process.members()[member]] = units[member][output];
            }
        }
        return weights;
    }
}

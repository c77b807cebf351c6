package org.howdah.ml.learner.linear;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.TrainingSet;
import org.jspecify.annotations.Nullable;

/**
 * Minimises the squares of the errors plus those of the coefficients times a penalty (Hoerl and
 * Kennard, 1970).
 *
 * @param penalties one for each target
 * @param positive whether coefficients must be at least 0
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record RidgeSolver(double[] penalties, boolean intercept, boolean positive) {

    /** Coefficients for each target, the intercepts, and what the user should know. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Solution(double[][] coefficients, double[] intercepts, List<String> warnings) {}

    /** The solution for rows that count as much as their weights say, or all the same. */
    Solution solve(TrainingSet data, double @Nullable [] weights, Progress progress) {
        if (data.rows() < data.features().columns() && !positive) {
            return new DualRidge(data, weights, intercept, progress).solve(penalties);
        }
        Gram gram =
                weights == null
                        ? Gram.of(data, intercept, progress)
                        : Gram.weighted(data, weights, intercept, progress);
        if (positive) {
            return solution(gram, nonNegative(gram, progress), List.of());
        }
        Optional<double[][]> coefficients = fast(gram);
        if (coefficients.isPresent()) {
            return solution(gram, coefficients.get(), List.of());
        }
        OrthogonalLeastSquares.Solution solution =
                OrthogonalLeastSquares.solve(data, weights, gram, penalties, progress);
        return solution(
                gram, solution.coefficients(), warnings(penalties, solution.rank(), gram.width()));
    }

    private Optional<double[][]> fast(Gram gram) {
        if (Arrays.stream(penalties).distinct().count() == 1) {
            return NormalEquations.solve(gram.plus(penalties[0]));
        }
        double[][] coefficients = new double[penalties.length][];
        for (int target = 0; target < penalties.length; target++) {
            Optional<double[][]> one =
                    NormalEquations.solve(gram.only(target).plus(penalties[target]));
            if (one.isEmpty()) {
                return Optional.empty();
            }
            coefficients[target] = one.get()[0];
        }
        return Optional.of(coefficients);
    }

    private double[][] nonNegative(Gram gram, Progress progress) {
        double[][] coefficients = new double[penalties.length][];
        for (int target = 0; target < penalties.length; target++) {
            Gram one = gram.only(target).plus(penalties[target]);
            coefficients[target] = NonNegativeLeastSquares.solve(one, progress)[0];
        }
        return coefficients;
    }

    private static Solution solution(Gram gram, double[][] coefficients, List<String> warnings) {
        return new Solution(
                coefficients,
                LeastSquares.intercepts(gram.featureMeans(), gram.targetMeans(), coefficients),
                warnings);
    }

    static List<String> warnings(double[] penalties, int rank, int width) {
        return rank == width || Arrays.stream(penalties).noneMatch(penalty -> penalty == 0)
                ? List.of()
                : List.of(
                        "only %d of %d features are linearly independent; without a penalty those coefficients of least norm are taken"
                                .formatted(rank, width));
    }
}

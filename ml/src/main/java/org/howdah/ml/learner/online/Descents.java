package org.howdah.ml.learner.online;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.ClassLabels;
import org.howdah.ml.learner.CompleteRows;
import org.howdah.ml.learner.FiniteTargets;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.LabelWeights;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.learner.Workers;
import org.howdah.ml.learner.linear.LinearClassifier;
import org.howdah.ml.learner.linear.LinearRegressionModel;
import org.howdah.ml.learner.linear.Link;

/** Fits by descent: one function of a target, or one that tells each label from the others. */
final class Descents {
    private Descents() {}

    static Fit regression(TrainingSet data, Settings settings, Progress progress) {
        CompleteRows.of(data.features(), "linear models", progress);
        FiniteTargets.require(data.target());
        progress.memory().reserve(3.0 * data.rows(), Double.BYTES);
        double[] ones = new double[data.rows()];
        Arrays.fill(ones, 1);
        Descent.Result result =
                run(data.features(), data.target(), ones, false, settings, 0, progress);
        return new Fit(
                LinearRegressionModel.of(
                        new double[][] {result.weights()}, new double[] {result.intercept()}),
                warnings(settings, result.converged()));
    }

    static Fit classification(
            TrainingSet data,
            Settings settings,
            Optional<LabelWeights> labelWeights,
            Link link,
            Progress progress) {
        CompleteRows.of(data.features(), "linear models", progress);
        ClassLabels labels = ClassLabels.among(data.target());
        int[] codes = labels.codes(data.target());
        double[] weights = LabelWeights.of(labelWeights, labels, codes);
        int functions = labels.count() == 2 ? 1 : labels.count();
        progress.memory()
                .reserve(data.rows() * 4.0 * Math.min(functions, progress.threads()), Double.BYTES);
        Descent.Result[] results = new Descent.Result[functions];
        Workers.each(
                functions,
                progress,
                function -> {
                    int positive = functions == 1 ? 1 : function;
                    results[function] =
                            run(
                                    data.features(),
                                    signs(codes, positive),
                                    rowWeights(codes, weights, positive),
                                    true,
                                    settings,
                                    function,
                                    progress);
                });
        boolean converged = Arrays.stream(results).allMatch(Descent.Result::converged);
        double[][] coefficients =
                Arrays.stream(results).map(Descent.Result::weights).toArray(double[][]::new);
        double[] intercepts =
                Arrays.stream(results).mapToDouble(Descent.Result::intercept).toArray();
        return new Fit(
                LinearClassifier.of(labels, coefficients, intercepts, link),
                warnings(settings, converged));
    }

    private static double[] signs(int[] codes, int positive) {
        return Arrays.stream(codes).mapToDouble(code -> code == positive ? 1 : -1).toArray();
    }

    /** As in scikit-learn, with several labels only those told from the others have a weight. */
    private static double[] rowWeights(int[] codes, double[] weights, int positive) {
        return Arrays.stream(codes)
                .mapToDouble(code -> weights.length == 2 || code == positive ? weights[code] : 1)
                .toArray();
    }

    private static Descent.Result run(
            Matrix features,
            double[] targets,
            double[] rowWeights,
            boolean classes,
            Settings settings,
            int function,
            Progress progress) {
        SplittableRandom random =
                new SplittableRandom(settings.seed() * 0x9E3779B97F4A7C15L + function);
        Holdout held = new Holdout(features, targets, classes, settings.validationShare(), random);
        int[] rows =
                settings.earlyStopping()
                        ? held.training()
                        : IntStream.range(0, targets.length).toArray();
        return new Descent(settings, features, targets, rowWeights, progress)
                .run(rows, held, random);
    }

    private static List<String> warnings(Settings settings, boolean converged) {
        return converged
                ? List.of()
                : List.of(
                        "the descent did not converge in %d epochs; raise max_iter or scale the features"
                                .formatted(settings.epochs()));
    }
}

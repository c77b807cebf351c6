package org.howdah.ml.learner.linear;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.howdah.ml.learner.ClassLabels;
import org.howdah.ml.learner.CommonParameters;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Schema;
import org.howdah.ml.learner.TrainingSet;

/**
 * Logistic regression with scikit-learn's hyperparameters and objective: binary for two labels,
 * multinomial or one label against the rest for more. It goes on, within max_iter, beyond what tol
 * asks for until coefficients no longer change visibly, so that they are the same whatever the
 * solver.
 */
final class LogisticRegression implements Learner {

    @Override
    public Schema schema() {
        return LogisticParameters.SCHEMA;
    }

    @Override
    public Fit fit(TrainingSet data, Hyperparameters parameters, Progress progress) {
        ClassLabels labels = ClassLabels.among(data.target());
        int[] codes = labels.codes(data.target());
        LogisticProblem.Penalty penalty = LogisticParameters.penalty(parameters);
        Link link = LogisticParameters.link(parameters, labels.count());
        List<LogisticMinimum> minima = new ArrayList<>();
        if (link == Link.ONE_VS_REST) {
            for (int label = 0; label < labels.count(); label++) {
                int positive = label;
                int[] binary = Arrays.stream(codes).map(code -> code == positive ? 1 : 0).toArray();
                double[] weights = RowWeights.against(parameters, labels, codes, label);
                minima.add(minimum(data, binary, weights, 1, penalty, parameters, progress));
            }
        } else {
            double[] weights =
                    RowWeights.of(parameters.get(CommonParameters.CLASS_WEIGHT), labels, codes);
            int functions = link.functions(labels.count());
            minima.add(minimum(data, codes, weights, functions, penalty, parameters, progress));
        }
        return new Fit(model(labels, link, minima), warnings(minima, parameters));
    }

    private static LogisticMinimum minimum(
            TrainingSet data,
            int[] codes,
            double[] weights,
            int functions,
            LogisticProblem.Penalty penalty,
            Hyperparameters parameters,
            Progress progress) {
        LogisticProblem problem =
                new LogisticProblem(
                        data.features(),
                        codes,
                        weights,
                        functions,
                        parameters.get(CommonParameters.FIT_INTERCEPT),
                        penalty);
        return LogisticMinimum.of(
                problem,
                parameters.get(LogisticParameters.MAX_ITER),
                parameters.get(LogisticParameters.TOL),
                progress);
    }

    private static LinearClassifier model(
            ClassLabels labels, Link link, List<LogisticMinimum> minima) {
        double[][] weights =
                minima.stream()
                        .flatMap(minimum -> Arrays.stream(minimum.weights()))
                        .toArray(double[][]::new);
        double[] intercepts =
                minima.stream()
                        .flatMapToDouble(minimum -> Arrays.stream(minimum.intercepts()))
                        .toArray();
        return LinearClassifier.of(labels, weights, intercepts, link);
    }

    private static List<String> warnings(List<LogisticMinimum> minima, Hyperparameters parameters) {
        double tolerance = parameters.get(LogisticParameters.TOL);
        return minima.stream()
                .filter(minimum -> !(minimum.gradient() <= tolerance))
                .map(
                        minimum ->
                                String.format(
                                        Locale.ROOT,
                                        "logistic regression did not converge in %d iterations: the gradient is %.2g, not %.2g; raise max_iter or scale the features",
                                        minimum.iterations(),
                                        minimum.gradient(),
                                        tolerance))
                .limit(1)
                .toList();
    }
}

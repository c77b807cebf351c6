package org.howdah.onnx.export;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.formula.Input;
import org.howdah.ml.formula.ModelFormula;
import org.howdah.ml.learner.Classifier;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Learners;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Task;
import org.howdah.ml.learner.TrainingSet;
import org.junit.jupiter.params.provider.Arguments;

/** A small model of every algorithm and task, and of some hyperparameters. */
public final class EveryModel {
    public static final int COLUMNS = 4;

    private static final int ROWS = 120;

    private EveryModel() {}

    /** Algorithm, task, number of labels and hyperparameters of each. */
    public static Stream<Arguments> learners() {
        return Stream.concat(
                Learners.all().stream()
                        .flatMap(
                                entry ->
                                        entry.task() == Task.CLASSIFICATION
                                                ? Stream.of(
                                                        one(entry.algorithm(), entry.task(), 2),
                                                        one(entry.algorithm(), entry.task(), 3))
                                                : Stream.of(
                                                        one(entry.algorithm(), entry.task(), 0))),
                variants());
    }

    private static Arguments one(String algorithm, Task task, int labels) {
        return Arguments.of(algorithm, task, labels, Map.of());
    }

    private static Stream<Arguments> variants() {
        Stream<Arguments> kernels =
                Stream.of("linear", "polynomial", "laplacian", "cosine", "sigmoid", "chi2")
                        .map(
                                kernel ->
                                        Arguments.of(
                                                "kernel_ridge",
                                                Task.REGRESSION,
                                                0,
                                                Map.of("kernel", kernel, "alpha", 1.0)));
        Stream<Arguments> others =
                Stream.of(
                        variant("svm", 3, Map.of("probability", true)),
                        variant("svm", 2, Map.of("probability", true)),
                        variant("svm", 4, Map.of("kernel", "poly", "break_ties", true)),
                        variant("svm", 4, Map.of("kernel", "sigmoid")),
                        variant("knn", 3, Map.of("weights", "distance")),
                        variant("knn", 3, Map.of("metric", "cosine")),
                        variant("knn", 3, Map.of("metric", "chebyshev")),
                        variant("knn", 3, Map.of("p", 3)),
                        variant("gaussian_process", 3, Map.of("multi_class", "one_vs_one")),
                        variant("stochastic_gradient_descent", 3, Map.of("loss", "modified_huber")),
                        variant("lightgbm", 3, Map.of("objective", "multiclassova")),
                        Arguments.of(
                                "lightgbm", Task.REGRESSION, 0, Map.of("objective", "poisson")),
                        Arguments.of(
                                "lightgbm",
                                Task.REGRESSION,
                                0,
                                Map.of("objective", "cross_entropy_lambda")),
                        Arguments.of(
                                "dbscan",
                                Task.CLUSTERING,
                                0,
                                Map.of("metric", "cosine", "eps", 0.1)),
                        Arguments.of(
                                "optics",
                                Task.CLUSTERING,
                                0,
                                Map.of("metric", "cosine", "max_eps", 0.3)),
                        Arguments.of(
                                "hist_gradient_boosting",
                                Task.REGRESSION,
                                0,
                                Map.of("interaction_cst", "no_interactions")),
                        Arguments.of(
                                "xgboost",
                                Task.REGRESSION,
                                0,
                                Map.of("objective", "reg:quantileerror", "quantile_alpha", 0.7)),
                        variant("xgboost", 2, Map.of("objective", "binary:logitraw")));
        return Stream.concat(kernels, others);
    }

    private static Arguments variant(
            String algorithm, int labels, Map<String, Object> hyperparameters) {
        return Arguments.of(algorithm, Task.CLASSIFICATION, labels, hyperparameters);
    }

    /** Trains one. */
    public static Model train(
            String algorithm, Task task, int labels, Map<String, Object> hyperparameters) {
        Learner learner = Learners.of(algorithm, task);
        boolean shares = hyperparameters.containsValue("cross_entropy_lambda");
        return learner.fit(
                        shares ? shares(rows(task, labels)) : rows(task, labels),
                        learner.schema().resolve(hyperparameters),
                        Progress.NONE)
                .model();
    }

    /** What it computes of columns x0, x1, ... */
    public static ModelFormula formula(Model model) {
        List<Input> inputs =
                IntStream.range(0, COLUMNS)
                        .mapToObj(
                                i ->
                                        (Input)
                                                new Input.Numeric(
                                                        "x" + i,
                                                        new Input.Finish(Double.NaN, 0, 1)))
                        .toList();
        ModelFormula.Output output =
                switch (model.task()) {
                    case CLASSIFICATION ->
                            new ModelFormula.NumberLabels(
                                    Arrays.stream(((Classifier) model).labels().toArray())
                                            .boxed()
                                            .toList());
                    case CLUSTERING -> new ModelFormula.Cluster();
                    case REGRESSION, DECOMPOSITION -> new ModelFormula.Numbers();
                };
        return new ModelFormula(
                inputs, model.computation().orElseThrow(), output, new LinkedHashMap<>());
    }

    /** The same with targets between 0 and 1. */
    private static TrainingSet shares(TrainingSet rows) {
        double greatest = Arrays.stream(rows.target()).max().orElseThrow();
        return TrainingSet.of(
                rows.features(),
                Arrays.stream(rows.target()).map(target -> target / greatest).toArray());
    }

    private static TrainingSet rows(Task task, int labels) {
        Random random = new Random(7);
        int groups = labels == 0 ? 3 : labels;
        float[] values = new float[ROWS * COLUMNS];
        double[] targets = new double[ROWS];
        for (int row = 0; row < ROWS; row++) {
            int group = row % groups;
            targets[row] = labels == 0 ? 0.5 : 3 * group + 1;
            for (int column = 0; column < COLUMNS; column++) {
                float value = 2f * ((group + column) % groups) + random.nextFloat() * 2;
                values[row * COLUMNS + column] = value;
                targets[row] += labels == 0 ? (column + 1) * value / 7 : 0;
            }
        }
        Matrix features = Matrix.of(ROWS, COLUMNS, values);
        return task.isSupervised()
                ? TrainingSet.of(features, targets)
                : TrainingSet.unlabelled(features);
    }

    /** Other rows than those of training, and some with a missing value. */
    public static float[] asked() {
        Random random = new Random(8);
        float[] values = new float[40 * COLUMNS];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat() * 6;
        }
        for (int row = 0; row < 4; row++) {
            values[row * COLUMNS + row] = Float.NaN;
        }
        return values;
    }
}

package org.howdah.ml.learner.catboost;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Detached;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.InvalidFeature;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.TrainingSet;
import org.jspecify.annotations.Nullable;

/** Makes trees of rows and targets. */
final class Training {
    private final TrainingSet data;
    private final Labels labels;
    private final Hyperparameters parameters;
    private final @Nullable Watched watched;
    private final Progress progress;

    private Training(
            TrainingSet data,
            Labels labels,
            Hyperparameters parameters,
            @Nullable Watched watched,
            Progress progress) {
        this.data = data;
        this.labels = labels;
        this.parameters = parameters;
        this.watched = watched;
        this.progress = progress;
    }

    /**
     * What is learned of rows.
     *
     * @param weights by row
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Labels(Loss loss, double[] targets, double[] weights, Classes classes) {}

    /** Rows on which boosting is watched. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Watched(Matrix features, double[] targets, double[] weights) {}

    /**
     * The trees.
     *
     * @param watched null if boosting is not to stop early
     */
    static ObliviousTrees run(
            TrainingSet data,
            Labels labels,
            Hyperparameters parameters,
            @Nullable Watched watched,
            Progress progress) {
        return Detached.run(
                progress, own -> new Training(data, labels, parameters, watched, own).run());
    }

    private ObliviousTrees run() {
        int features = data.features().columns();
        Leaves leaves = CatboostParameters.leaves(parameters, labels);
        Boosting.Settings settings = CatboostParameters.settings(parameters, labels);
        boolean[] chosen =
                parameters
                        .get(CatboostParameters.CAT_FEATURES)
                        .map(names -> names.among(features, data.described()))
                        .orElse(new boolean[features]);
        CategoricalRows categories = CategoricalRows.learn(data, chosen, progress);
        Questions questions =
                CatboostParameters.questions(
                        parameters, categories.features(), labels.classes().count());
        Statistics statistics = new Statistics(categories, labels.classes());
        Quantized numbers = quantized(categories);
        boolean[] missingIsGreater = missingIsGreater(numbers);

        SplittableRandom random = new SplittableRandom(CatboostParameters.seed(parameters));
        boolean asked = questions.questions().stream().anyMatch(Question::ordered);
        int orders = asked ? Orders.LEARNED_IN + 1 : settings.ordered() ? Orders.LEARNED_IN : 0;
        int[][] drawn =
                Orders.draw(orders, data.rows(), CatboostParameters.hasTime(parameters), random);
        Columns columns =
                new Columns(numbers, categories, labels.classes(), questions, drawn, progress);
        Validation validation =
                watched == null
                        ? null
                        : new Validation(
                                rows(watched, categories),
                                labels.loss(),
                                settings.start(),
                                statistics,
                                questions.questions(),
                                missingIsGreater,
                                EarlyStopping.detector(parameters),
                                progress);
        Boosting boosting =
                new Boosting(settings, columns, drawn, leaves, validation, random, progress);
        List<ObliviousTree> trees = boosting.run();
        return used(missingIsGreater, boosting.bias(), trees, columns, statistics);
    }

    private Validation.Rows rows(Watched rows, CategoricalRows categories) {
        return new Validation.Rows(
                rows.features(),
                CategoricalRows.of(categories.features(), rows.features(), progress),
                rows.targets(),
                rows.weights());
    }

    private Quantized quantized(CategoricalRows categories) {
        boolean[] categorical = new boolean[data.features().columns()];
        categories.features().forEach(feature -> categorical[feature.feature()] = true);
        return Quantized.of(
                data.features(),
                categorical,
                parameters.get(CatboostParameters.BORDER_COUNT),
                nanMode(),
                progress);
    }

    private NanMode nanMode() {
        return parameters.get(CatboostParameters.NAN_MODE).equals("Max")
                ? NanMode.MAX
                : NanMode.MIN;
    }

    private boolean[] missingIsGreater(Quantized numbers) {
        boolean[] greater = new boolean[numbers.features()];
        for (int feature = 0; feature < greater.length; feature++) {
            boolean missing = numbers.missing()[feature];
            if (missing && parameters.get(CatboostParameters.NAN_MODE).equals("Forbidden")) {
                throw new InvalidFeature(
                        feature,
                        "has missing values",
                        "Leave out the hyperparameter \"nan_mode\", or impute them.");
            }
            greater[feature] = missing && nanMode() == NanMode.MAX;
        }
        return greater;
    }

    /** The trees with those derived columns alone that they ask for. */
    private static ObliviousTrees used(
            boolean[] missingIsGreater,
            double[] bias,
            List<ObliviousTree> trees,
            Columns columns,
            Statistics statistics) {
        int features = missingIsGreater.length;
        BitSet asked = new BitSet();
        for (ObliviousTree tree : trees) {
            Arrays.stream(tree.features()).forEach(asked::set);
        }
        int[] numbers = new int[columns.count()];
        List<Question> questions = new ArrayList<>();
        for (int column = 0; column < numbers.length; column++) {
            numbers[column] = column;
            if (column >= features && asked.get(column)) {
                numbers[column] = features + questions.size();
                questions.add(columns.question(column));
            }
        }
        return new ObliviousTrees(
                missingIsGreater,
                bias,
                trees.stream().map(tree -> tree.renumbered(numbers)).toList(),
                statistics.of(questions));
    }
}

package org.howdah.ml.learner.clustering;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.CommonParameters;
import org.howdah.ml.learner.CompleteRows;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.QuadraticMemory;
import org.howdah.ml.learner.Range;
import org.howdah.ml.learner.Schema;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.learner.ValueType;

/** Affinity propagation (Frey and Dueck, 2007) with scikit-learn's hyperparameters. */
final class AffinityPropagation implements Learner {
    private static final Parameter<Double> DAMPING =
            Parameter.real("damping", 0.5, new Range(0.5, false, Math.nextDown(1.0)));
    private static final Parameter<Integer> ITERATIONS =
            Parameter.integer("max_iter", 200, Counts.SOME);
    private static final Parameter<Integer> PATIENCE =
            Parameter.integer("convergence_iter", 15, Counts.SOME);
    private static final Parameter<Optional<Double>> PREFERENCE =
            Parameter.optional("preference", ValueType.real(Range.ANY));

    private static final Schema SCHEMA =
            new Schema(
                    "affinity_propagation",
                    DAMPING,
                    ITERATIONS,
                    PATIENCE,
                    PREFERENCE,
                    CommonParameters.RANDOM_STATE,
                    // for compatibility alone
                    Parameter.choice("affinity", "euclidean"),
                    Parameter.flag("copy", true),
                    Parameter.flag("verbose", false));

    @Override
    public Schema schema() {
        return SCHEMA;
    }

    @Override
    public Fit fit(TrainingSet data, Hyperparameters parameters, Progress progress) {
        Matrix matrix = CompleteRows.of(data.features(), "affinity_propagation", progress);
        int count = matrix.rows();
        QuadraticMemory.require(
                "affinity_propagation", "rows", count, 24, "mini_batch_kmeans", progress);
        double[] points = Rows.toArray(matrix, progress);
        double[] similarities = Messages.similarities(points, matrix.columns(), progress);
        Messages messages = new Messages(similarities, count, parameters.get(DAMPING), progress);
        double preference = parameters.get(PREFERENCE).orElseGet(messages::median);
        if (alike(similarities, count)) {
            boolean each = preference >= similarities[count - 1];
            double[] centres = each ? points : Arrays.copyOf(points, matrix.columns());
            return new Fit(
                    CentroidModel.of(centres, matrix.columns()),
                    List.of("all rows are equally similar, so that none is a better exemplar"));
        }
        for (int i = 0; i < count; i++) {
            similarities[i * count + i] = preference;
        }
        messages.perturb(parameters.get(CommonParameters.RANDOM_STATE).orElse(0));
        return propagate(messages, matrix, parameters, progress);
    }

    private static boolean alike(double[] similarities, int count) {
        for (int i = 0; i < similarities.length; i++) {
            if (i % (count + 1) != 0 && similarities[i] != similarities[count - 1]) {
                return false;
            }
        }
        return true;
    }

    private static Fit propagate(
            Messages messages, Matrix matrix, Hyperparameters parameters, Progress progress) {
        Stability stability = new Stability(matrix.rows(), parameters.get(PATIENCE));
        int iterations = parameters.get(ITERATIONS);
        boolean stable = false;
        for (int iteration = 0; iteration < iterations && !stable; iteration++) {
            progress.report(iteration, iterations);
            messages.exchange();
            stable = stability.after(messages.exemplars());
        }
        int[] exemplars =
                Exemplars.refine(
                        messages.similarities, matrix.rows(), messages.exemplars(), progress);
        return new Fit(model(exemplars, matrix, progress), warnings(stable, exemplars.length));
    }

    private static CentroidModel model(int[] exemplars, Matrix matrix, Progress progress) {
        double[] centres = Rows.toArray(matrix.select(exemplars), progress);
        return CentroidModel.of(centres, matrix.columns());
    }

    private static List<String> warnings(boolean stable, int exemplars) {
        if (exemplars == 0) {
            return List.of("it did not converge and found no exemplars: all rows are noise");
        }
        return stable
                ? List.of()
                : List.of("it did not converge within max_iter; raise damping or max_iter");
    }
}

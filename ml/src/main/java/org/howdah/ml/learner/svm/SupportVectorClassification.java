package org.howdah.ml.learner.svm;

import static org.howdah.ml.learner.svm.KernelParameters.C;
import static org.howdah.ml.learner.svm.KernelParameters.CACHE_SIZE;
import static org.howdah.ml.learner.svm.KernelParameters.COEF0;
import static org.howdah.ml.learner.svm.KernelParameters.DEGREE;
import static org.howdah.ml.learner.svm.KernelParameters.GAMMA;
import static org.howdah.ml.learner.svm.KernelParameters.KERNEL;
import static org.howdah.ml.learner.svm.KernelParameters.MAX_ITER;
import static org.howdah.ml.learner.svm.KernelParameters.SHRINKING;
import static org.howdah.ml.learner.svm.KernelParameters.TOL;
import static org.howdah.ml.learner.svm.KernelParameters.VERBOSE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.howdah.ml.learner.ClassLabels;
import org.howdah.ml.learner.CommonParameters;
import org.howdah.ml.learner.Fit;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.InvalidHyperparameter;
import org.howdah.ml.learner.LabelWeights;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Parameter;
import org.howdah.ml.learner.PerLabel;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Schema;
import org.howdah.ml.learner.TrainingSet;

/**
 * Classification by a support vector machine for each pair of labels, with scikit-learn's
 * hyperparameters: its {@code SVC} or {@code NuSVC}.
 */
record SupportVectorClassification(Schema schema, Costs costs) implements Learner {
    private static final Parameter<Boolean> PROBABILITY = Parameter.flag("probability", false);
    private static final Parameter<Boolean> BREAK_TIES = Parameter.flag("break_ties", false);
    private static final Parameter<String> SHAPE =
            Parameter.choice("decision_function_shape", "ovr", "ovo");

    /** Where the limits of the coefficients come from. */
    enum Costs {
        C,
        NU
    }

    /** The cost of errors is given. */
    static SupportVectorClassification byCost() {
        return of("svm", C, Costs.C);
    }

    /** The share of errors is given. */
    static SupportVectorClassification byShare() {
        return of("nu_svm", KernelParameters.NU, Costs.NU);
    }

    private static SupportVectorClassification of(
            String algorithm, Parameter<Double> limit, Costs costs) {
        return new SupportVectorClassification(
                new Schema(
                        algorithm,
                        limit,
                        KERNEL,
                        DEGREE,
                        GAMMA,
                        COEF0,
                        PROBABILITY,
                        TOL,
                        CACHE_SIZE,
                        CommonParameters.CLASS_WEIGHT,
                        MAX_ITER,
                        SHAPE,
                        BREAK_TIES,
                        CommonParameters.RANDOM_STATE,
                        SHRINKING,
                        VERBOSE),
                costs);
    }

    @Override
    public PerLabel perLabel() {
        return PerLabel.SCORES;
    }

    @Override
    public Fit fit(TrainingSet data, Hyperparameters parameters, Progress progress) {
        requireShapeForTies(parameters);
        ClassLabels labels = ClassLabels.among(data.target());
        int[] codes = labels.codes(data.target());
        Samples samples = Samples.of(data.features(), progress);
        int atOnce = Math.min(progress.threads(), LabelPairs.count(labels.count()));
        KernelParameters.reserve(parameters, atOnce, samples.rows(), progress.memory());
        OneAgainstOne training =
                new OneAgainstOne(
                        codes,
                        costs(parameters, labels, codes),
                        new LabelPair.Method(
                                samples,
                                KernelParameters.kernel(parameters, samples),
                                separation(parameters),
                                KernelParameters.stopping(parameters),
                                KernelParameters.cacheBytes(parameters, atOnce)));
        if (costs == Costs.NU) {
            requireFeasible(parameters.get(KernelParameters.NU), training.pairs());
        }
        Machine[] machines = training.separate(progress);
        requireSeparated(machines);
        Sigmoids sigmoids =
                parameters.get(PROBABILITY)
                        ? training.calibrate(
                                parameters.get(CommonParameters.RANDOM_STATE).orElse(0), progress)
                        : Sigmoids.NONE;
        return new Fit(
                new SupportVectorClassifier(
                        labels,
                        training.decisions(progress, machines),
                        parameters.get(BREAK_TIES),
                        sigmoids),
                warnings(parameters, machines));
    }

    private double[] costs(Hyperparameters parameters, ClassLabels labels, int[] codes) {
        double cost = costs == Costs.C ? parameters.get(C) : 1;
        return Arrays.stream(
                        LabelWeights.of(
                                parameters.get(CommonParameters.CLASS_WEIGHT), labels, codes))
                .map(weight -> cost * weight)
                .toArray();
    }

    private Separation separation(Hyperparameters parameters) {
        return switch (costs) {
            case C -> new Separation.ByCost();
            case NU -> new Separation.ByShare(parameters.get(KernelParameters.NU));
        };
    }

    private static void requireShapeForTies(Hyperparameters parameters) {
        if (parameters.get(BREAK_TIES) && parameters.get(SHAPE).equals("ovo")) {
            throw new InvalidHyperparameter(
                    "hyperparameter \"break_ties\" can't be true if \"decision_function_shape\" is \"ovo\"",
                    "Take the shape \"ovr\".");
        }
    }

    private static void requireFeasible(double nu, List<LabelPair> pairs) {
        double most = 1;
        for (LabelPair pair : pairs) {
            double less = Math.min(pair.first(), pair.second());
            most = Math.min(most, 2 * less / pair.rows().length);
        }
        if (nu > most) {
            throw new InvalidHyperparameter(
                    "hyperparameter \"nu\" is %s, but with so few rows of some labels at most %s is possible"
                            .formatted(nu, most),
                    "Lower nu, or take the algorithm svm.");
        }
    }

    private static void requireSeparated(Machine... machines) {
        for (Machine machine : machines) {
            if (!(machine.margin() > 0)) {
                throw new InvalidHyperparameter(
                        "two labels can't be told apart with this \"nu\"",
                        "Change nu, or take the algorithm svm.");
            }
        }
    }

    private List<String> warnings(Hyperparameters parameters, Machine... machines) {
        boolean converged = Arrays.stream(machines).allMatch(Machine::converged);
        List<String> warnings = new ArrayList<>(KernelParameters.warnings(converged, parameters));
        if (costs == Costs.NU && parameters.get(CommonParameters.CLASS_WEIGHT).isPresent()) {
            warnings.add("class_weight has no effect on nu_svm");
        }
        return warnings;
    }
}

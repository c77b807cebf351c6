package org.howdah.ml.learner.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.howdah.ml.learner.CommonParameters;
import org.howdah.ml.learner.Hyperparameters;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.kernel.covariance.Covariance;
import org.howdah.ml.learner.kernel.covariance.Magnitude;

/**
 * Finds the free hyperparameters of a covariance for which the training rows are most likely, from
 * the given values and from others drawn log-uniformly between their bounds.
 */
record KernelSearch(int restarts, int seed, List<String> warnings, Progress progress) {
    private static final double NEXT_TO_A_BOUND = 1e-5;

    static KernelSearch of(Hyperparameters parameters, List<String> warnings, Progress progress) {
        return new KernelSearch(
                parameters.get(GaussianProcess.RESTARTS),
                parameters.get(CommonParameters.RANDOM_STATE).orElse(0),
                warnings,
                progress);
    }

    Covariance best(Covariance given, Likelihood likelihood) {
        List<Magnitude> free = given.free();
        double[] low = logarithms(free, Magnitude::low);
        double[] high = logarithms(free, Magnitude::high);
        BoundedMinimum search =
                new BoundedMinimum(
                        (point, gradient) -> evaluate(given.at(point), likelihood, gradient),
                        low,
                        high,
                        progress);
        SplittableRandom random = new SplittableRandom(seed);
        BoundedMinimum.Minimum best = search.find(logarithms(free, Magnitude::value));
        for (int restart = 0; restart < restarts; restart++) {
            progress.report(restart, restarts);
            double[] start = new double[low.length];
            for (int i = 0; i < start.length; i++) {
                start[i] = low[i] + random.nextDouble() * (high[i] - low[i]);
            }
            BoundedMinimum.Minimum other = search.find(start);
            best = other.place().value() < best.place().value() ? other : best;
        }
        warn(free, best, low, high);
        return given.at(best.place().point());
    }

    private static double evaluate(
            Covariance covariance, Likelihood likelihood, double[] gradient) {
        double value = -likelihood.evaluate(covariance, gradient);
        for (int i = 0; i < gradient.length; i++) {
            gradient[i] = -gradient[i];
        }
        return Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
    }

    private static double[] logarithms(
            List<Magnitude> magnitudes, ToDoubleFunction<Magnitude> value) {
        return magnitudes.stream().mapToDouble(value).map(Math::log).toArray();
    }

    private void warn(
            List<Magnitude> free, BoundedMinimum.Minimum best, double[] low, double[] high) {
        if (!best.converged()) {
            warnings.add("the search for the kernel's hyperparameters did not converge");
        }
        List<String> held = new ArrayList<>();
        for (int i = 0; i < low.length; i++) {
            double value = best.place().point()[i];
            if (value - low[i] < NEXT_TO_A_BOUND || high[i] - value < NEXT_TO_A_BOUND) {
                held.add("%s = %.3g".formatted(free.get(i).name(), Math.exp(value)));
            }
        }
        if (!held.isEmpty()) {
            warnings.add(
                    "the kernel's hyperparameters are best at their bounds: "
                            + String.join(", ", held));
        }
    }
}

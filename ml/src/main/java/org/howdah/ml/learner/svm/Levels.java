package org.howdah.ml.learner.svm;

/** What slopes have in common at the optimum: the multiplier of each group's constraint. */
final class Levels {
    private Levels() {}

    static double[] of(DualProblem problem, double[] variables, double[] slopes) {
        double[] levels = new double[problem.groupEnds().length];
        int from = 0;
        for (int group = 0; group < levels.length; group++) {
            levels[group] = level(problem, variables, slopes, from, problem.groupEnds()[group]);
            from = problem.groupEnds()[group];
        }
        return levels;
    }

    /** The mean slope of free variables; without any, what lies amid those at their bounds. */
    private static double level(
            DualProblem problem, double[] variables, double[] slopes, int from, int end) {
        double sum = 0;
        int free = 0;
        double least = Double.NEGATIVE_INFINITY;
        double greatest = Double.POSITIVE_INFINITY;
        for (int variable = from; variable < end; variable++) {
            if (variables[variable] >= problem.upper()[variable]) {
                least = Math.max(least, slopes[variable]);
            } else if (variables[variable] <= problem.lower()[variable]) {
                greatest = Math.min(greatest, slopes[variable]);
            } else {
                sum += slopes[variable];
                free++;
            }
        }
        return free > 0 ? sum / free : amid(least, greatest);
    }

    private static double amid(double least, double greatest) {
        if (Double.isInfinite(least)) {
            return Double.isInfinite(greatest) ? 0 : greatest;
        }
        return Double.isInfinite(greatest) ? least : (least + greatest) / 2;
    }
}

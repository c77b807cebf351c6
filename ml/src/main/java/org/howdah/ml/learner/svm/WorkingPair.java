package org.howdah.ml.learner.svm;

/**
 * The two variables that a step moves, which second-order information selects (Fan, Chen and Lin,
 * 2005), within each group where there are two (Chen, Lin and Schölkopf, 2005). It looks at
 * variables and slopes that its solver changes.
 */
final class WorkingPair {
    /** In place of a curvature that isn't positive. */
    private static final double LEAST_CURVATURE = 1e-12;

    private final DualProblem problem;
    private final double[] variables;
    private final double[] slopes;
    private int rising;
    private int falling;

    WorkingPair(DualProblem problem, double[] variables, double[] slopes) {
        this.problem = problem;
        this.variables = variables;
        this.slopes = slopes;
    }

    int rising() {
        return rising;
    }

    int falling() {
        return falling;
    }

    /** Selects the variable to raise and the one to lower; false if the optimum is reached. */
    boolean select(double tolerance) {
        double best = Double.NEGATIVE_INFINITY;
        double violation = Double.NEGATIVE_INFINITY;
        boolean found = false;
        int from = 0;
        for (int end : problem.groupEnds()) {
            int steepest = steepest(from, end);
            if (steepest >= 0) {
                Partner partner = new Partner(steepest, from, end, best);
                violation = Math.max(violation, partner.violation);
                if (partner.chosen >= 0) {
                    best = partner.gain;
                    rising = steepest;
                    falling = partner.chosen;
                    found = true;
                }
            }
            from = end;
        }
        return found && violation >= tolerance;
    }

    /** Which variable, if it rises, lowers the objective most quickly; -1 if none can rise. */
    private int steepest(int from, int end) {
        int steepest = -1;
        double lowest = Double.POSITIVE_INFINITY;
        double[] upper = problem.upper();
        for (int variable = from; variable < end; variable++) {
            if (slopes[variable] <= lowest && variables[variable] < upper[variable]) {
                lowest = slopes[variable];
                steepest = variable;
            }
        }
        return steepest;
    }

    /** The variable to fall while another rises, so that the objective falls most. */
    private final class Partner {
        private int chosen = -1;
        private double gain;
        private double violation = Double.NEGATIVE_INFINITY;

        Partner(int steepest, int from, int end, double gainToBeat) {
            gain = gainToBeat;
            int rows = problem.kernel().count();
            float[] kernel = problem.kernel().row(problem.row(steepest));
            double[] diagonal = problem.kernel().diagonal();
            double[] lower = problem.lower();
            double own = diagonal[problem.row(steepest)];
            for (int variable = from; variable < end; variable++) {
                if (variables[variable] > lower[variable]) {
                    double difference = slopes[variable] - slopes[steepest];
                    violation = Math.max(violation, difference);
                    if (difference > 0) {
                        int row = variable < rows ? variable : variable - rows;
                        double curvature = curvature(own + diagonal[row] - 2.0 * kernel[row]);
                        double reached = difference * difference / curvature;
                        if (reached >= gain) {
                            gain = reached;
                            chosen = variable;
                        }
                    }
                }
            }
        }
    }

    static double curvature(double value) {
        return value > 0 ? value : LEAST_CURVATURE;
    }
}

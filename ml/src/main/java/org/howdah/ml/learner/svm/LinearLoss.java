package org.howdah.ml.learner.svm;

/** How an error of a linear function counts: it, or its square, counts where it isn't 0. */
enum LinearLoss {
    /** What a decision lacks to reach its label, which is -1 or 1. */
    HINGE {
        @Override
        double error(double value, double target, double epsilon) {
            return target * value < 1 ? value - target : 0;
        }
    },

    /** How far a value is outside the tube around its target. */
    TUBE {
        @Override
        double error(double value, double target, double epsilon) {
            double difference = value - target;
            return difference - Math.clamp(difference, -epsilon, epsilon);
        }
    };

    /** Negative if the value ought to be greater. */
    abstract double error(double value, double target, double epsilon);
}

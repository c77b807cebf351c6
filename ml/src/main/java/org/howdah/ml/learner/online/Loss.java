package org.howdah.ml.learner.online;

/** How wrong a linear function's value is; labels are -1 and 1 where they are classes. */
enum Loss {
    HINGE {
        @Override
        double value(double value, double target, double epsilon) {
            return Math.max(0, 1 - value * target);
        }

        @Override
        double derivative(double value, double target, double epsilon) {
            return value * target <= 1 ? -target : 0;
        }
    },
    PERCEPTRON {
        @Override
        double value(double value, double target, double epsilon) {
            return Math.max(0, -value * target);
        }

        @Override
        double derivative(double value, double target, double epsilon) {
            return value * target <= 0 ? -target : 0;
        }
    },
    SQUARED_HINGE {
        @Override
        double value(double value, double target, double epsilon) {
            double left = Math.max(0, 1 - value * target);
            return left * left;
        }

        @Override
        double derivative(double value, double target, double epsilon) {
            return -2 * target * Math.max(0, 1 - value * target);
        }
    },
    LOG_LOSS {
        @Override
        double value(double value, double target, double epsilon) {
            double margin = value * target;
            return Math.log1p(Math.exp(-Math.abs(margin))) + Math.max(-margin, 0);
        }

        @Override
        double derivative(double value, double target, double epsilon) {
            return -target / (Math.exp(value * target) + 1);
        }
    },
    MODIFIED_HUBER {
        @Override
        double value(double value, double target, double epsilon) {
            double margin = value * target;
            return margin < -1 ? -4 * margin : SQUARED_HINGE.value(value, target, epsilon);
        }

        @Override
        double derivative(double value, double target, double epsilon) {
            return value * target < -1
                    ? -4 * target
                    : SQUARED_HINGE.derivative(value, target, epsilon);
        }
    },
    SQUARED_ERROR {
        @Override
        double value(double value, double target, double epsilon) {
            return (value - target) * (value - target) / 2;
        }

        @Override
        double derivative(double value, double target, double epsilon) {
            return value - target;
        }
    },
    HUBER {
        @Override
        double value(double value, double target, double epsilon) {
            double error = Math.abs(value - target);
            return error <= epsilon ? error * error / 2 : epsilon * (error - epsilon / 2);
        }

        @Override
        double derivative(double value, double target, double epsilon) {
            return Math.clamp(value - target, -epsilon, epsilon);
        }
    },
    EPSILON_INSENSITIVE {
        @Override
        double value(double value, double target, double epsilon) {
            return Math.max(0, Math.abs(value - target) - epsilon);
        }

        @Override
        double derivative(double value, double target, double epsilon) {
            double error = value - target;
            return Math.abs(error) > epsilon ? Math.signum(error) : 0;
        }
    },
    SQUARED_EPSILON_INSENSITIVE {
        @Override
        double value(double value, double target, double epsilon) {
            double beyond = EPSILON_INSENSITIVE.value(value, target, epsilon);
            return beyond * beyond;
        }

        @Override
        double derivative(double value, double target, double epsilon) {
            double error = value - target;
            return 2 * (error - Math.clamp(error, -epsilon, epsilon));
        }
    };

    abstract double value(double value, double target, double epsilon);

    /** The derivative by the function's value; at a kink, one of the two. */
    abstract double derivative(double value, double target, double epsilon);
}

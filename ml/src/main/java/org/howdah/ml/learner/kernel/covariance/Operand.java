package org.howdah.ml.learner.kernel.covariance;

/** What an expression's operators join: numbers and covariances. */
sealed interface Operand {

    /** A number, which counts as a constant covariance beside another covariance. */
    record Factor(double value) implements Operand {}

    /** A covariance. */
    record Kernel(Covariance covariance) implements Operand {}

    /** How many columns its rows must have; 0 for any. */
    default int columns() {
        return this instanceof Kernel(Covariance covariance) ? covariance.columns() : 0;
    }

    /**
     * Two operands.
     *
     * @param at where their operator stands
     */
    record Both(Operand first, Operand second, int at) {

        boolean sizesDiffer() {
            return first.columns() > 0
                    && second.columns() > 0
                    && first.columns() != second.columns();
        }

        /** Whether a number becomes a covariance. */
        boolean hasConstant() {
            return first instanceof Factor != second instanceof Factor;
        }

        /** Whether a number that would be a covariance is not positive. */
        boolean hasBadConstant() {
            return bad(first, second) || bad(second, first);
        }

        private static boolean bad(Operand one, Operand other) {
            return one instanceof Factor(double value)
                    && other instanceof Kernel
                    && !(value > 0 && value <= Double.MAX_VALUE);
        }

        Operand plus() {
            return first instanceof Factor(double one) && second instanceof Factor(double other)
                    ? new Factor(one + other)
                    : new Kernel(Sum.of(covariance(first), covariance(second)));
        }

        Operand times() {
            return first instanceof Factor(double one) && second instanceof Factor(double other)
                    ? new Factor(one * other)
                    : new Kernel(Product.of(covariance(first), covariance(second)));
        }

        private static Covariance covariance(Operand operand) {
            return switch (operand) {
                case Kernel(Covariance covariance) -> covariance;
                case Factor(double value) -> Constant.of(value);
            };
        }
    }
}

package org.howdah.ml.learner.svm;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Locale;
import org.howdah.ml.formula.SimilarityFunction;

/** A measure of how alike two rows are, computed from their products alone. */
record Kernel(Shape shape, double gamma, double coef0, int degree) {

    /** Named in lower case as scikit-learn names them. */
    enum Shape {
        LINEAR,
        POLY,
        RBF,
        SIGMOID;

        static Shape named(String name) {
            return valueOf(name.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * The kernel of two rows.
     *
     * @param product of one with the other
     * @param firstSquare the product of the first with itself
     * @param secondSquare likewise
     */
    double of(double product, double firstSquare, double secondSquare) {
        return switch (shape) {
            case LINEAR -> product;
            case POLY -> power(gamma * product + coef0, degree);
            case RBF -> Math.exp(-gamma * Math.max(0, firstSquare + secondSquare - 2 * product));
            case SIGMOID -> Math.tanh(gamma * product + coef0);
        };
    }

    private static double power(double base, int exponent) {
        double power = 1;
        double square = base;
        for (int left = exponent; left > 0; left /= 2) {
            if (left % 2 == 1) {
                power *= square;
            }
            square *= square;
        }
        return power;
    }

    SimilarityFunction formula() {
        SimilarityFunction.Kind kind =
                switch (shape) {
                    case LINEAR -> SimilarityFunction.Kind.LINEAR;
                    case POLY -> SimilarityFunction.Kind.POLYNOMIAL;
                    case RBF -> SimilarityFunction.Kind.RBF;
                    case SIGMOID -> SimilarityFunction.Kind.SIGMOID;
                };
        return new SimilarityFunction(kind, gamma, coef0, degree);
    }

    void write(DataOutput out) throws IOException {
        out.writeUTF(shape.name());
        out.writeDouble(gamma);
        out.writeDouble(coef0);
        out.writeInt(degree);
    }

    static Kernel read(DataInput in) throws IOException {
        return new Kernel(
                Shape.valueOf(in.readUTF()), in.readDouble(), in.readDouble(), in.readInt());
    }
}

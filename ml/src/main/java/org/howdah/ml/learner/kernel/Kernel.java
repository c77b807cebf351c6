package org.howdah.ml.learner.kernel;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Optional;
import org.howdah.ml.formula.SimilarityFunction;

/**
 * A similarity of two rows; symmetric.
 *
 * @param gamma what products or distances are multiplied by, where the kind says so
 * @param coef0 what is added to products of {@link Kind#POLYNOMIAL} and {@link Kind#SIGMOID}
 * @param degree the power of {@link Kind#POLYNOMIAL}
 */
record Kernel(Kind kind, double gamma, double coef0, double degree) implements Similarity {

    /** The formula. */
    enum Kind {
        /** The rows' product. */
        LINEAR,
        /** {@code (gamma * product + coef0) ^ degree}. */
        POLYNOMIAL,
        /** {@code exp(-gamma * squared distance)}. */
        RBF,
        /** {@code exp(-gamma * Manhattan distance)}. */
        LAPLACIAN,
        /** {@code tanh(gamma * product + coef0)}. */
        SIGMOID,
        /** The product of the rows scaled to length 1; 0 for a row of zeros. */
        COSINE,
        /** Minus the chi-squared distance; NaN where a value is negative. */
        ADDITIVE_CHI2,
        /** {@code exp(-gamma * chi-squared distance)}; NaN where a value is negative. */
        CHI2
    }

    @Override
    public boolean wantsCounts() {
        return kind == Kind.ADDITIVE_CHI2 || kind == Kind.CHI2;
    }

    @Override
    public double of(float[] first, int at, float[] second, int from, int columns) {
        return switch (kind) {
            case LINEAR -> product(first, at, second, from, columns);
            case POLYNOMIAL ->
                    Math.pow(gamma * product(first, at, second, from, columns) + coef0, degree);
            case RBF -> Math.exp(-gamma * squaredDistance(first, at, second, from, columns));
            case LAPLACIAN -> Math.exp(-gamma * manhattan(first, at, second, from, columns));
            case SIGMOID -> Math.tanh(gamma * product(first, at, second, from, columns) + coef0);
            case COSINE -> cosine(first, at, second, from, columns);
            case ADDITIVE_CHI2 -> -chiSquared(first, at, second, from, columns);
            case CHI2 -> Math.exp(-gamma * chiSquared(first, at, second, from, columns));
        };
    }

    private static double product(float[] first, int at, float[] second, int from, int columns) {
        double sum = 0;
        for (int column = 0; column < columns; column++) {
            sum += (double) first[at + column] * second[from + column];
        }
        return sum;
    }

    private static double squaredDistance(
            float[] first, int at, float[] second, int from, int columns) {
        double sum = 0;
        for (int column = 0; column < columns; column++) {
            double difference = (double) first[at + column] - second[from + column];
            sum += difference * difference;
        }
        return sum;
    }

    private static double manhattan(float[] first, int at, float[] second, int from, int columns) {
        double sum = 0;
        for (int column = 0; column < columns; column++) {
            sum += Math.abs((double) first[at + column] - second[from + column]);
        }
        return sum;
    }

    private static double cosine(float[] first, int at, float[] second, int from, int columns) {
        double lengths =
                Math.sqrt(product(first, at, first, at, columns))
                        * Math.sqrt(product(second, from, second, from, columns));
        double product = product(first, at, second, from, columns);
        return lengths == 0 ? 0 : product / lengths;
    }

    private static double chiSquared(float[] first, int at, float[] second, int from, int columns) {
        double total = 0;
        for (int column = 0; column < columns; column++) {
            double a = first[at + column];
            double b = second[from + column];
            double sum = a + b;
            if (a < 0 || b < 0) {
                return Double.NaN;
            }
            if (sum != 0) {
                total += (a - b) * (a - b) / sum;
            }
        }
        return total;
    }

    @Override
    public Optional<SimilarityFunction> formula() {
        return Optional.of(
                new SimilarityFunction(
                        SimilarityFunction.Kind.valueOf(kind.name()), gamma, coef0, degree));
    }

    @Override
    public double own(float[] row, int at, int columns) {
        return of(row, at, row, at, columns);
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeUTF(kind.name());
        out.writeDouble(gamma);
        out.writeDouble(coef0);
        out.writeDouble(degree);
    }

    /** Reads what {@link #write} has written after the kind's name. */
    static Kernel read(Kind kind, DataInput in) throws IOException {
        Kernel kernel = new Kernel(kind, in.readDouble(), in.readDouble(), in.readDouble());
        if (!(Double.isFinite(kernel.gamma + kernel.coef0 + kernel.degree) && kernel.gamma >= 0)) {
            throw new IOException(kernel.toString());
        }
        return kernel;
    }
}

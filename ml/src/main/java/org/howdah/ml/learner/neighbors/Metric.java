package org.howdah.ml.learner.neighbors;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.howdah.ml.formula.Distance;

/**
 * A distance between rows.
 *
 * @param p the order, at least 1, for {@link Kind#MINKOWSKI} alone
 */
record Metric(Kind kind, double p) {

    /** The formula. */
    enum Kind {
        MANHATTAN,
        EUCLIDEAN,
        CHEBYSHEV,
        MINKOWSKI,
        COSINE
    }

    Metric {
        if (!Double.isFinite(p) || p < 1) {
            throw new IllegalArgumentException("a metric of order " + p);
        }
    }

    static final Metric EUCLIDEAN = new Metric(Kind.EUCLIDEAN, 2);

    /** The metric of Minkowski of that order, at least 1. */
    static Metric minkowski(double p) {
        if (p == 1) {
            return new Metric(Kind.MANHATTAN, p);
        }
        return p == 2 ? EUCLIDEAN : new Metric(Kind.MINKOWSKI, p);
    }

    /** Whether it never is less than its part along one column, so that a tree can prune by it. */
    boolean axial() {
        return kind != Kind.COSINE;
    }

    /** A number that grows with the distance of two rows and is cheaper. */
    double reduced(float[] first, int at, float[] second, int from, int columns) {
        if (kind == Kind.COSINE) {
            return cosine(first, at, second, from, columns);
        }
        double total = 0;
        for (int column = 0; column < columns; column++) {
            double part = part((double) first[at + column] - second[from + column]);
            total = kind == Kind.CHEBYSHEV ? Math.max(total, part) : total + part;
        }
        return total;
    }

    /** What a difference in one column adds to the reduced distance. */
    double part(double difference) {
        return switch (kind) {
            case MANHATTAN, CHEBYSHEV, COSINE -> Math.abs(difference);
            case EUCLIDEAN -> difference * difference;
            case MINKOWSKI -> StrictMath.pow(Math.abs(difference), p);
        };
    }

    double reduce(double distance) {
        return part(distance);
    }

    double distance(double reduced) {
        return switch (kind) {
            case MANHATTAN, CHEBYSHEV, COSINE -> reduced;
            case EUCLIDEAN -> Math.sqrt(reduced);
            case MINKOWSKI -> StrictMath.pow(reduced, 1 / p);
        };
    }

    private static double cosine(float[] first, int at, float[] second, int from, int columns) {
        double product = 0;
        double firstSquares = 0;
        double secondSquares = 0;
        for (int column = 0; column < columns; column++) {
            double a = first[at + column];
            double b = second[from + column];
            product += a * b;
            firstSquares += a * a;
            secondSquares += b * b;
        }
        double norms = Math.sqrt(firstSquares) * Math.sqrt(secondSquares);
        return norms == 0 ? 1 : Math.clamp(1 - product / norms, 0, 2);
    }

    Distance formula() {
        return switch (kind) {
            case MANHATTAN -> Distance.minkowski(1);
            case EUCLIDEAN -> Distance.minkowski(2);
            case CHEBYSHEV -> Distance.minkowski(Double.POSITIVE_INFINITY);
            case MINKOWSKI -> Distance.minkowski(p);
            case COSINE -> new Distance(Distance.Kind.COSINE, p);
        };
    }

    void write(DataOutput out) throws IOException {
        out.writeUTF(kind.name());
        out.writeDouble(p);
    }

    /** Reads what {@link #write} has written: one of the kinds, of an order at least 1. */
    static Metric read(DataInput in) throws IOException {
        String name = in.readUTF();
        double p = in.readDouble();
        Kind kind =
                Arrays.stream(Kind.values())
                        .filter(known -> known.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IOException("unknown metric \"" + name + "\""));
        if (!Double.isFinite(p) || p < 1) {
            throw new IOException("a metric of order " + p);
        }
        return new Metric(kind, p);
    }
}

package org.howdah.ml.learner.kernel.covariance;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A function of the distance in units of a length scale, or of one for each column (Matérn 1960;
 * Rasmussen & Williams 2006, section 4.2).
 *
 * @param scales one, or as many as columns
 * @param anisotropic whether there is one for each column
 */
record Matern(List<Magnitude> scales, boolean anisotropic, Smoothness smoothness)
        implements Covariance {

    /** How often it can be differentiated. */
    enum Smoothness {
        /** Not at all: the exponential of the distance. */
        HALF("0.5"),
        /** Once. */
        THREE_HALVES("1.5"),
        /** Twice. */
        FIVE_HALVES("2.5"),
        /** Always: the exponential of the square. */
        INFINITE("inf");

        final String nu;

        Smoothness(String nu) {
            this.nu = nu;
        }

        double number() {
            return this == INFINITE ? Double.POSITIVE_INFINITY : Double.parseDouble(nu);
        }
    }

    @Override
    public double value(Pair pair) {
        return value(squaredDistance(pair));
    }

    private double squaredDistance(Pair pair) {
        if (!anisotropic) {
            double scale = scales.getFirst().value();
            return pair.squaredDistance() / (scale * scale);
        }
        double sum = 0;
        for (int column = 0; column < pair.columns(); column++) {
            sum += square(pair, column);
        }
        return sum;
    }

    private double square(Pair pair, int column) {
        double difference = pair.difference(column) / scales.get(column).value();
        return difference * difference;
    }

    private double value(double square) {
        return switch (smoothness) {
            case HALF -> Math.exp(-Math.sqrt(square));
            case THREE_HALVES -> {
                double distance = Math.sqrt(3 * square);
                yield (1 + distance) * Math.exp(-distance);
            }
            case FIVE_HALVES -> {
                double distance = Math.sqrt(5 * square);
                yield (1 + distance + distance * distance / 3) * Math.exp(-distance);
            }
            case INFINITE -> Math.exp(-square / 2);
        };
    }

    /** What a column's share of the square is multiplied by to be the derivative by its scale. */
    private double slope(double square) {
        return switch (smoothness) {
            case HALF -> square == 0 ? 0 : Math.exp(-Math.sqrt(square)) / Math.sqrt(square);
            case THREE_HALVES -> 3 * Math.exp(-Math.sqrt(3 * square));
            case FIVE_HALVES -> {
                double distance = Math.sqrt(5 * square);
                yield 5.0 / 3 * (1 + distance) * Math.exp(-distance);
            }
            case INFINITE -> Math.exp(-square / 2);
        };
    }

    @Override
    public double differentiate(Pair pair, double[] derivatives, int at) {
        double square = squaredDistance(pair);
        double slope = slope(square);
        int next = at;
        for (int i = 0; i < scales.size(); i++) {
            if (!scales.get(i).fixed()) {
                derivatives[next++] = slope * (anisotropic ? square(pair, i) : square);
            }
        }
        return value(square);
    }

    @Override
    public List<Magnitude> free() {
        return scales.stream().filter(scale -> !scale.fixed()).toList();
    }

    @Override
    public int dimension() {
        return scales.getFirst().fixed() ? 0 : scales.size();
    }

    @Override
    public Covariance with(Values values) {
        return new Matern(
                scales.stream().map(scale -> scale.with(values)).toList(), anisotropic, smoothness);
    }

    @Override
    public int columns() {
        return anisotropic ? scales.size() : 0;
    }

    @Override
    public String text() {
        String numbers =
                scales.stream()
                        .map(scale -> Double.toString(scale.value()))
                        .collect(Collectors.joining(", "));
        return "Matern(length_scale=%s, nu=%s)"
                .formatted(anisotropic ? "[" + numbers + "]" : numbers, smoothness.nu);
    }
}

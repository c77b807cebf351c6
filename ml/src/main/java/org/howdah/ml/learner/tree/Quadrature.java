package org.howdah.ml.learner.tree;

/**
 * Gauss-Legendre quadrature on [0, 1]: n points that integrate polynomials below degree 2n exactly.
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Quadrature(double[] points, double[] weights) {
    private static final Quadrature[] BY_POWER_OF_TWO = new Quadrature[11];

    static {
        for (int power = 0; power < BY_POWER_OF_TWO.length; power++) {
            BY_POWER_OF_TWO[power] = of(1 << power);
        }
    }

    /** A rule that is exact for that degree, up to 2047. */
    static Quadrature exactFor(int degree) {
        int power = 0;
        while (power < BY_POWER_OF_TWO.length - 1 && degree >= 2 << power) {
            power++;
        }
        return BY_POWER_OF_TWO[power];
    }

    private static Quadrature of(int count) {
        double[] points = new double[count];
        double[] weights = new double[count];
        for (int i = 0; i < count; i++) {
            double x = Math.cos(Math.PI * (i + 0.75) / (count + 0.5));
            double slope = 1;
            for (int step = 0; step < 20; step++) {
                double[] legendre = legendre(count, x);
                slope = legendre[1];
                double change = legendre[0] / slope;
                x -= change;
                if (Math.abs(change) < 1e-16) {
                    break;
                }
            }
            points[i] = (1 + x) / 2;
            weights[i] = 1 / ((1 - x * x) * slope * slope);
        }
        return new Quadrature(points, weights);
    }

    /** The value and the slope of the Legendre polynomial of that degree. */
    private static double[] legendre(int degree, double x) {
        double before = 1;
        double value = x;
        for (int n = 2; n <= degree; n++) {
            double next = ((2 * n - 1) * x * value - (n - 1) * before) / n;
            before = value;
            value = next;
        }
        return new double[] {value, degree * (x * value - before) / (x * x - 1)};
    }
}

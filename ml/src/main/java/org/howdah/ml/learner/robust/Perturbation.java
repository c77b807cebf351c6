package org.howdah.ml.learner.robust;

import java.util.SplittableRandom;

/**
 * Targets shifted by tiny random amounts, so that no two rows meet the same plane by chance: a
 * vertex that is best for these is best for the true ones too (Charnes, 1952).
 */
final class Perturbation {
    /** The shifts, compared with the targets' spread and size: beyond rounding, below data. */
    private static final double SHIFT_OF_SPREAD = 1e-10;

    private static final double SHIFT_OF_SIZE = 1e-14;

    private Perturbation() {}

    /** The shifted targets less a base, then those of as many unknowns, whose targets are 0. */
    static double[] of(double[] targets, double base, int unknowns) {
        SplittableRandom random = new SplittableRandom(targets.length);
        double[] values = new double[targets.length + unknowns];
        double most = 0;
        for (int row = 0; row < targets.length; row++) {
            values[row] = targets[row] - base;
            most = Math.max(most, Math.abs(values[row]));
        }
        double shift = SHIFT_OF_SPREAD * most + SHIFT_OF_SIZE * Math.abs(base);
        for (int row = 0; row < values.length; row++) {
            values[row] += shift * (random.nextDouble() - 0.5);
        }
        return values;
    }
}

package org.howdah.ml.learner.robust;

import java.util.Arrays;
import org.howdah.ml.learner.Progress;

/**
 * The simplex method for a pinball loss (Barrodale and Roberts, 1973; Koenker and d'Orey, 1987): it
 * goes from vertex to vertex, where as many residuals as there are unknowns are 0, and each time so
 * far along an edge as the loss falls, through other rows' planes.
 */
final class QuantileSimplex {
    private static final int ROWS_BETWEEN_CHECKS = 1024;
    private static final int FEWEST_STEPS_BETWEEN_REFRESHES = 50;
    private static final double TOLERANCE = 1e-9;
    private static final double TOLERANCE_PER_ROW = 1e-13;

    /** Values that change this little along an edge don't. */
    private static final double PARALLEL = 1e-10;

    private final PinballLoss loss;
    private final Basis basis;
    private final Progress progress;
    private final int rows;
    private final boolean[] inBasis;
    private final double[] residuals;
    private final double[] changes;
    private final double[] gradient;
    private final double[] direction;
    private final Crossings crossings;
    private final double tolerance;
    private boolean optimal;

    QuantileSimplex(PinballLoss loss, int[] start, Progress progress) {
        this.loss = loss;
        this.basis = new Basis(loss, start, progress);
        this.progress = progress;
        this.rows = loss.rows() + loss.unknowns();
        this.inBasis = new boolean[rows];
        for (int row : start) {
            inBasis[row] = true;
        }
        this.residuals = new double[rows];
        this.changes = new double[rows];
        this.gradient = new double[start.length];
        this.direction = new double[start.length];
        this.crossings = new Crossings(rows);
        this.tolerance = TOLERANCE + TOLERANCE_PER_ROW * rows;
    }

    int[] basis() {
        return basis.rows();
    }

    /** Whether no edge leads further down. */
    boolean optimal() {
        return optimal;
    }

    void minimise() {
        refresh();
        long most = 1000 + 50L * basis.size() + 10L * rows;
        // so that an inverse costs no more than the steps between
        int stepsBetweenRefreshes = Math.max(FEWEST_STEPS_BETWEEN_REFRESHES, basis.size());
        int sinceRefresh = 0;
        for (long step = 0; step < most; step++) {
            progress.check();
            boolean moved = move();
            if (!moved && sinceRefresh == 0) {
                optimal = basis.independent();
                return;
            }
            sinceRefresh++;
            if (!moved || sinceRefresh >= stepsBetweenRefreshes) {
                basis.refresh();
                refresh();
                sinceRefresh = 0;
            }
        }
    }

    /** Computes residuals and the gradient of rows outside the basis anew. */
    private void refresh() {
        loss.values(basis.unknowns(), changes);
        Arrays.fill(gradient, 0);
        for (int row = 0; row < rows; row++) {
            check(row);
            residuals[row] = inBasis[row] ? 0 : loss.target(row) - changes[row];
            if (!inBasis[row]) {
                loss.add(row, price(row), gradient);
            }
        }
    }

    private void check(int row) {
        if (row % ROWS_BETWEEN_CHECKS == 0) {
            progress.check();
        }
    }

    private double price(int row) {
        return residuals[row] > 0 ? loss.above(row) : -loss.below(row);
    }

    /** Goes along the edge that falls steepest, if one does. */
    private boolean move() {
        int best = -1;
        double steepest = 0;
        boolean up = false;
        double slope = 0;
        for (int place = 0; place < basis.size(); place++) {
            double multiplier = basis.multiplier(place, gradient);
            double above = loss.above(basis.row(place)) - multiplier;
            double below = loss.below(basis.row(place)) + multiplier;
            double least = Math.min(above, below);
            if (least < -tolerance) {
                double steepness = -least / basis.length(place);
                if (steepness > steepest) {
                    steepest = steepness;
                    best = place;
                    up = above < below;
                    slope = least;
                }
            }
        }
        return best >= 0 && move(best, up, slope);
    }

    private boolean move(int place, boolean up, double slope) {
        double length = basis.direction(place, up ? -1 : 1, direction);
        loss.values(direction, changes);
        crossings.clear();
        for (int row = 0; row < rows; row++) {
            double change = changes[row];
            if (!inBasis[row]
                    && Math.abs(change) > PARALLEL * length
                    && residuals[row] > 0 == change > 0) {
                double weight = Math.abs(change) * (loss.above(row) + loss.below(row));
                if (weight > 0) {
                    crossings.add(row, residuals[row] / change, weight);
                }
            }
        }
        int entering = crossings.find(slope);
        if (entering < 0) {
            return false;
        }
        step(place, up, entering);
        return true;
    }

    private void step(int place, boolean up, int entering) {
        double step = residuals[entering] / changes[entering];
        for (int i = 0; i < crossings.passed(); i++) {
            check(i);
            int row = crossings.row(i);
            double turn = loss.above(row) + loss.below(row);
            loss.add(row, residuals[row] > 0 ? -turn : turn, gradient);
        }
        loss.add(entering, -price(entering), gradient);
        int leaving = basis.row(place);
        loss.add(leaving, up ? loss.above(leaving) : -loss.below(leaving), gradient);
        for (int row = 0; row < rows; row++) {
            residuals[row] = inBasis[row] ? 0 : residuals[row] - step * changes[row];
        }
        residuals[entering] = 0;
        residuals[leaving] = up ? step : -step;
        inBasis[entering] = true;
        inBasis[leaving] = false;
        basis.replace(place, entering);
    }
}

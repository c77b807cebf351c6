package org.howdah.ml.snapshot;

import org.howdah.ml.data.Matrix;

/** Gives the categories of a column other codes. */
final class Recoding {
    private Recoding() {}

    /**
     * Replaces codes in place.
     *
     * @param codes the new one of each old one; NaN for a category that is left out
     */
    static void apply(Matrix rows, int column, float[] codes) {
        for (int row = 0; row < rows.rows(); row++) {
            float[] block = rows.block(row);
            int at = rows.offset(row) + column;
            block[at] = Float.isNaN(block[at]) ? Float.NaN : codes[(int) block[at]];
        }
    }
}

package org.howdah.ml.learner.neighbors;

/** Takes rows that a search finds. */
@FunctionalInterface
interface RowVisitor {

    /** A row of that number at that distance. */
    void visit(int row, double distance);
}

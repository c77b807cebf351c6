package org.howdah.ml.learner.tree.grow;

import org.jspecify.annotations.Nullable;

/** A node that may still be split, and its rows' place. */
final class Node {
    final int number;
    final int start;
    final int end;
    final int depth;
    Split split = new Split();
    double @Nullable [] histograms;

    Node(int number, int start, int end, int depth) {
        this.number = number;
        this.start = start;
        this.end = end;
        this.depth = depth;
    }

    int rows() {
        return end - start;
    }
}

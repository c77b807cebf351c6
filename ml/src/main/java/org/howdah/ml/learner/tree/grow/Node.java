package org.howdah.ml.learner.tree.grow;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A node that may still be split, and its rows' place. */
final class Node {
    final int number;
    final int start;
    final int end;
    final int depth;
    Split split = new Split();
    double @Nullable [] histograms;

    /** Between what its rows' values must be. */
    double lower = Double.NEGATIVE_INFINITY;

    double upper = Double.POSITIVE_INFINITY;

    /** Of which groups of features its splits may be; empty for all. */
    List<List<Integer>> groups = List.of();

    Node(int number, int start, int end, int depth) {
        this.number = number;
        this.start = start;
        this.end = end;
        this.depth = depth;
    }

    /** What is left to it and its children of what splits may do, below that split. */
    void constrainChildren(Node left, Node right, int sign) {
        left.lower = lower;
        left.upper = upper;
        right.lower = lower;
        right.upper = upper;
        if (sign > 0) {
            left.upper = split.middle;
            right.lower = split.middle;
        } else if (sign < 0) {
            left.lower = split.middle;
            right.upper = split.middle;
        }
        left.groups = Constraints.below(groups, split.feature);
        right.groups = left.groups;
    }

    /** The features that its splits may be of; empty for all. */
    BitSet allowed() {
        return Constraints.members(groups);
    }

    /** The nearest value that it may have. */
    double clamp(double value) {
        return Math.max(lower, Math.min(upper, value));
    }

    int rows() {
        return end - start;
    }
}

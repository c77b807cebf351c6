package org.howdah.ml.learner.tree.grow;

import org.howdah.ml.learner.tree.Tree;

/**
 * A tree and which rows it was grown on came to which node: {@code rows[starts[node]]} to {@code
 * rows[ends[node] - 1]}.
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record GrownTree(Tree tree, int[] rows, int[] starts, int[] ends) {}

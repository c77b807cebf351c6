package org.howdah.ml.learner.tree.grow;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What splits may not do, for trees of one sum.
 *
 * @param signs of each feature 1 where predictions may not fall as it grows, -1 where they may not
 *     grow, else 0; empty if all is allowed
 * @param groups of features of which a path's splits have all from one; empty if all is allowed
 */
public record Constraints(List<Integer> signs, List<List<Integer>> groups) {
    public static final Constraints NONE = new Constraints(List.of(), List.of());

    public Constraints {
        signs = List.copyOf(signs);
        groups = List.copyOf(groups);
    }

    /** With groups of their own, together, for features that are in none. */
    public static Constraints of(
            List<Integer> signs, List<? extends List<Integer>> groups, int features) {
        List<List<Integer>> all = new ArrayList<>(groups);
        BitSet named = members(groups);
        List<Integer> others =
                IntStream.range(0, features)
                        .filter(feature -> !named.get(feature))
                        .boxed()
                        .toList();
        if (!groups.isEmpty() && !others.isEmpty()) {
            all.add(others);
        }
        return new Constraints(signs, all);
    }

    boolean monotone() {
        return !signs.isEmpty();
    }

    /** All features of those groups. */
    static BitSet members(List<? extends List<Integer>> groups) {
        BitSet members = new BitSet();
        groups.forEach(group -> group.forEach(members::set));
        return members;
    }

    /** The groups that remain below a split. */
    static List<List<Integer>> below(List<List<Integer>> groups, int feature) {
        return groups.isEmpty()
                ? groups
                : groups.stream().filter(group -> group.contains(feature)).toList();
    }
}

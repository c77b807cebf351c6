package org.howdah.ml.learner.tree.forest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.howdah.ml.learner.InvalidTrainingData;
import org.howdah.ml.learner.PartProgress;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Workers;
import org.howdah.ml.learner.tree.Tree;
import org.howdah.ml.learner.tree.TreeEnsemble;
import org.howdah.ml.learner.tree.TreeEnsembleBuilder;

/** Grows the trees of a forest, each with its own seed. */
final class Members {
    /** How many are begun before memory is taken for more. */
    private static final int AT_ONCE = 1024;

    /** Of a node, but for what it predicts. */
    private static final int NODE_BYTES = 25;

    private static final int TREE_BYTES = 256;

    /** The trees themselves, and the ensemble that is made of them while it grows. */
    private static final int COPIES = 3;

    private Members() {}

    /**
     * Grows that many.
     *
     * @throws InvalidTrainingData if they take more than a quarter of the engine's memory
     */
    static List<Tree> grow(int count, int seed, Progress progress, Member member) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Tree> trees = new ArrayList<>();
        AtomicInteger done = new AtomicInteger();
        AtomicLong bytes = new AtomicLong();
        while (trees.size() < count) {
            Tree[] some = new Tree[Math.min(AT_ONCE, count - trees.size())];
            SplittableRandom[] randoms = new SplittableRandom[some.length];
            Arrays.setAll(randoms, number -> random.split());
            Workers.each(
                    some.length,
                    progress,
                    number -> {
                        progress.check();
                        some[number] = member.grow(randoms[number], alone(progress));
                        progress.memory().reserve(COPIES * bytes(some[number]));
                        requireMemory(bytes.addAndGet(bytes(some[number])));
                        progress.report(done.incrementAndGet(), count);
                    });
            trees.addAll(Arrays.asList(some));
        }
        return trees;
    }

    private static long bytes(Tree tree) {
        return TREE_BYTES + (long) NODE_BYTES * tree.nodes() + 8L * tree.values().length;
    }

    private static void requireMemory(long bytes) {
        if (bytes > Runtime.getRuntime().maxMemory() / 4) {
            throw new InvalidTrainingData(
                    "the trees take more than a quarter of the engine's memory",
                    "Set n_estimators or the size of the trees lower, or raise howdah.engine_memory.");
        }
    }

    private static Progress alone(Progress progress) {
        return PartProgress.silent(progress, 1);
    }

    /** An ensemble in which each tree's splits count the same in all. */
    static TreeEnsemble ensemble(int features, int outputs, List<Tree> trees) {
        TreeEnsembleBuilder builder = TreeEnsemble.builder(features, outputs);
        if (outputs > 1) {
            builder.jointLeaves();
        }
        trees.forEach(tree -> builder.add(0, tree.withGains(1)));
        return builder.build();
    }
}

package org.howdah.ml.learner.tree.forest;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Workers;
import org.howdah.ml.learner.tree.Tree;
import org.howdah.ml.learner.tree.TreeEnsemble;
import org.howdah.ml.learner.tree.TreeEnsembleBuilder;

/** Grows the trees of a forest, each with its own seed. */
final class Members {
    private Members() {}

    static List<Tree> grow(int count, int seed, Progress progress, Member member) {
        SplittableRandom random = new SplittableRandom(seed);
        SplittableRandom[] randoms =
                Stream.generate(random::split).limit(count).toArray(SplittableRandom[]::new);
        Tree[] trees = new Tree[count];
        AtomicInteger done = new AtomicInteger();
        Workers.each(
                count,
                progress,
                number -> {
                    progress.check();
                    trees[number] = member.grow(randoms[number], alone(progress));
                    progress.report(done.incrementAndGet(), count);
                });
        return List.of(trees);
    }

    private static Progress alone(Progress progress) {
        return new Progress() {
            @Override
            public void check() {
                progress.check();
            }

            @Override
            public int threads() {
                return 1;
            }
        };
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

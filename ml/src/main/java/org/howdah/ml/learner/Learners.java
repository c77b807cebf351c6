package org.howdah.ml.learner;

import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.howdah.ml.learner.Family.Entry;
import org.howdah.ml.learner.catboost.CatboostFamily;
import org.howdah.ml.learner.clustering.ClusteringFamily;
import org.howdah.ml.learner.decomposition.DecompositionFamily;
import org.howdah.ml.learner.kernel.KernelFamily;
import org.howdah.ml.learner.lightgbm.LightgbmFamily;
import org.howdah.ml.learner.linear.LinearFamily;
import org.howdah.ml.learner.neighbors.NeighborsFamily;
import org.howdah.ml.learner.online.OnlineFamily;
import org.howdah.ml.learner.robust.RobustFamily;
import org.howdah.ml.learner.svm.SvmFamily;
import org.howdah.ml.learner.tree.boosting.BoostingFamily;
import org.howdah.ml.learner.tree.forest.ForestFamily;
import org.howdah.ml.learner.xgboost.XgboostFamily;

/** All learners by algorithm and task, and the formats of their models. */
public final class Learners {
    private static final List<Family> FAMILIES =
            List.of(
                    LinearFamily.FAMILY,
                    OnlineFamily.FAMILY,
                    RobustFamily.FAMILY,
                    NeighborsFamily.FAMILY,
                    KernelFamily.FAMILY,
                    SvmFamily.FAMILY,
                    ForestFamily.FAMILY,
                    BoostingFamily.FAMILY,
                    XgboostFamily.FAMILY,
                    LightgbmFamily.FAMILY,
                    CatboostFamily.FAMILY,
                    ClusteringFamily.FAMILY,
                    DecompositionFamily.FAMILY,
                    new Family(List.of(), Map.of(PerTargetModel.FORMAT, PerTargetModel::read)));

    private static final Map<Key, Learner> BY_KEY =
            all().stream()
                    .collect(
                            Collectors.toUnmodifiableMap(
                                    entry -> new Key(entry.algorithm(), entry.task()),
                                    Entry::learner));

    private static final Map<String, Family.Reader> FORMATS =
            Stream.concat(
                            FAMILIES.stream().map(Family::formats),
                            ServiceLoader.load(FormatProvider.class).stream()
                                    .map(provider -> provider.get().formats()))
                    .flatMap(formats -> formats.entrySet().stream())
                    .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private Learners() {}

    private record Key(String algorithm, Task task) {}

    /**
     * The learner of that name for the task.
     *
     * @param algorithm the name in SQL's enum {@code pgml.algorithm}
     * @throws UnsupportedAlgorithm if there is none
     */
    public static Learner of(String algorithm, Task task) {
        Learner learner = BY_KEY.get(new Key(algorithm, task));
        if (learner == null) {
            throw new UnsupportedAlgorithm(
                    algorithm + " does not support " + task.sqlName(),
                    "Algorithms for it are: " + algorithms(task) + ".");
        }
        return learner;
    }

    /** All of them. */
    public static List<Entry> all() {
        return FAMILIES.stream().map(Family::entries).flatMap(List::stream).toList();
    }

    /** What reads models of each format, those of other modules as well. */
    public static Map<String, Family.Reader> formats() {
        return FORMATS;
    }

    private static String algorithms(Task task) {
        return all().stream()
                .filter(entry -> entry.task() == task)
                .map(Entry::algorithm)
                .sorted()
                .collect(Collectors.joining(", "));
    }
}

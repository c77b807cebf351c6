package org.howdah.ml.learner.clustering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Learners;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Task;
import org.howdah.ml.reference.Unsupervised;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Clusters are compared but for their numbers. */
class ClusteringReferenceTest {

    static Stream<Unsupervised> hierarchies() {
        return Unsupervised.of("agglomerative");
    }

    /** Without the fits whose ties are decided. */
    static Stream<Unsupervised> exact() {
        Stream<Unsupervised> sure = Stream.of("birch", "dbscan").flatMap(Unsupervised::of);
        Stream<Unsupervised> small =
                Stream.concat(
                        Unsupervised.of("mean_shift"),
                        Unsupervised.of("spectral_k")
                                .filter(fit -> !fit.text("dataset").equals("digits"))
                                .filter(fit -> !vanishes(fit)));
        Stream<Unsupervised> neighbours =
                Unsupervised.of("spectral_k_nn")
                        .filter(fit -> fit.text("dataset").equals("digits"));
        return Stream.of(sure, small, neighbours).flatMap(fits -> fits);
    }

    /**
     * Affinity propagation adds noise, OPTICS compares equal distances (the reference's rows are
     * doubles, ours floats, and its correction by predecessors differs), the others begin k-means
     * anywhere.
     */
    static Stream<Unsupervised> similar() {
        return Stream.of("affinity", "optics", "spectral_bi", "spectral_co", "spectral")
                .flatMap(Unsupervised::of)
                .filter(fit -> !fit.has("error") && !vanishes(fit))
                .distinct();
    }

    /**
     * Where rows are so far from each other that exp(-distance²) is 0, a graph has no edges, and
     * its eigenvectors are anything.
     */
    private static boolean vanishes(Unsupervised fit) {
        boolean kernel = Arrays.asList("spectral", "spectral_k").contains(fit.text("algorithm"));
        boolean far = fit.text("dataset").equals("digits") || fit.toString().contains("wine none");
        return kernel && far;
    }

    static Stream<Unsupervised> means() {
        return Stream.of("kmeans", "mini_batch_kmeans").flatMap(Unsupervised::of);
    }

    /** Why a row isn't repeated; empty if it is. */
    private static Optional<String> leftOut(Unsupervised fit) {
        if (fit.has("error")) {
            return Optional.of("scikit-learn itself fails");
        }
        return vanishes(fit)
                ? Optional.of("the graph has no edges, so that any clusters are as good")
                : Optional.empty();
    }

    @Test
    void everyRowIsRepeatedOrLeftOutForAReason() {
        Set<Unsupervised> repeated =
                Stream.of(hierarchies(), exact(), similar(), means())
                        .flatMap(rows -> rows)
                        .collect(Collectors.toSet());
        List<Unsupervised> decompositions =
                Stream.of("pca", "feature_agglomeration").flatMap(Unsupervised::of).toList();
        assertEquals(30, decompositions.size());
        assertEquals(156, Unsupervised.of("").count());
        Unsupervised.of("")
                .filter(fit -> !decompositions.contains(fit))
                .forEach(
                        fit ->
                                assertEquals(
                                        leftOut(fit).isEmpty(),
                                        repeated.contains(fit),
                                        fit::toString));
    }

    @ParameterizedTest
    @MethodSource("hierarchies")
    void hierarchiesAgree(Unsupervised reference) {
        Map<String, Object> given = reference.parameters();
        Matrix rows = reference.train().features();
        Linkage linkage = Linkage.of((String) given.getOrDefault("linkage", "ward"));
        int[] labels =
                Hierarchy.ofRows(
                                Rows.toArray(rows, Progress.NONE),
                                rows.columns(),
                                linkage,
                                Progress.NONE)
                        .cut((Integer) given.getOrDefault("n_clusters", 2));
        assertAgreement(reference, Arrays.stream(labels).asDoubleStream().toArray(), 1);
    }

    @ParameterizedTest
    @MethodSource("exact")
    void clustersAgree(Unsupervised reference) {
        assertAgreement(reference, labels(reference), 1);
    }

    @ParameterizedTest
    @MethodSource("similar")
    void clustersAgreeMostly(Unsupervised reference) {
        assertAgreement(reference, labels(reference), 0.65);
    }

    @ParameterizedTest
    @MethodSource("means")
    void inertiaIsHardlyGreater(Unsupervised reference) {
        Matrix rows = reference.train().features();
        CentroidModel model = (CentroidModel) fit(reference);
        double[] centres = model.centres();
        double[] labels = model.predict(rows);
        double[] row = new double[rows.columns()];
        double inertia = 0;
        for (int i = 0; i < rows.rows(); i++) {
            Rows.of(rows).read(i, row);
            inertia += Distances.squared(row, centres, (int) labels[i]);
        }
        double band = reference.text("algorithm").startsWith("mini") ? 1.05 : 1.01;
        assertTrue(inertia <= band * reference.number("inertia"), () -> "inertia of " + reference);
    }

    private static void assertAgreement(Unsupervised reference, double[] labels, double least) {
        double[] expected = reference.numbers(reference.has("labels") ? "labels" : "row_labels");
        double agreement = RandIndex.adjusted(expected, labels);
        assertEquals(1, agreement, 1 - least + 1e-12);
    }

    private static double[] labels(Unsupervised reference) {
        return fit(reference).predict(reference.train().features());
    }

    private static Model fit(Unsupervised reference) {
        String name = reference.text("algorithm").replaceAll("_(eps\\d+|k_nn|k)$", "");
        Learner learner = Learners.of(name, Task.CLUSTERING);
        return learner.fit(
                        reference.train(),
                        learner.schema().resolve(reference.parameters()),
                        Progress.NONE)
                .model();
    }
}

package org.howdah.ml.learner.clustering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import org.howdah.ml.learner.Learner;
import org.howdah.ml.learner.Learners;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Task;
import org.howdah.ml.metric.Silhouette;
import org.howdah.ml.reference.Unsupervised;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClusteringReferenceTest {

    static Stream<Unsupervised> all() {
        return Stream.of("affinity", "birch", "dbscan", "optics", "mean_shift", "spectral").flatMap(Unsupervised::of).filter(f -> !f.has("error") && !(f.text("dataset").equals("digits") && (f.text("algorithm").equals("spectral")||f.text("algorithm").equals("spectral_k")||f.text("algorithm").startsWith("mean_shift"))));
    }

    @ParameterizedTest
    @MethodSource("all")
    void probe(Unsupervised reference) {
        String name = reference.text("algorithm");
        for (String suffix : new String[] {"_eps08", "_eps2", "_k_nn", "_k"}) {
            name = name.endsWith(suffix) ? name.substring(0, name.length() - suffix.length()) : name;
        }
        Learner learner = Learners.of(name, Task.CLUSTERING);
        long start = System.nanoTime();
        var fit = learner.fit(reference.train(), learner.schema().resolve(reference.parameters()), Progress.NONE);
        double seconds = (System.nanoTime() - start) / 1e9;
        double[] labels = fit.model().predict(reference.train().features());
        double[] expected = reference.numbers(reference.has("labels") ? "labels" : "row_labels");
        System.out.printf("PROBE %s rand %.4f clusters %d sil %.4f vs %s  %.2fs %s%n", reference, RandIndex.adjusted(expected, labels), ((org.howdah.ml.learner.Clustering) fit.model()).clusters(),
            Silhouette.of(reference.train().features(), labels, Progress.NONE), reference.has("silhouette") ? reference.entry().get("silhouette") : "-", seconds, fit.warnings());
    }
    static Stream<Unsupervised> means() {
        return Stream.of("kmeans", "mini").flatMap(Unsupervised::of);
    }
    @ParameterizedTest
    @MethodSource("means")
    void probeMeans(Unsupervised reference) {
        String name = reference.text("algorithm").replace("_k", "").replace("batchmeans", "batch_kmeans");
        if (reference.text("algorithm").startsWith("kmeans")) name = "kmeans";
        Learner learner = Learners.of(name, Task.CLUSTERING);
        long start = System.nanoTime();
        var fit = learner.fit(reference.train(), learner.schema().resolve(reference.parameters()), Progress.NONE);
        double seconds = (System.nanoTime() - start) / 1e9;
        double[] labels = fit.model().predict(reference.train().features());
        double[] c = ((CentroidModel) fit.model()).centres();
        var m = reference.train().features();
        double inertia = 0;
        double[] row = new double[m.columns()];
        for (int i = 0; i < m.rows(); i++) { Rows.of(m).read(i, row); inertia += Distances.squared(row, c, (int) labels[i]); }
        System.out.printf("PROBE %s inertia %.4f vs %.4f %.2fs %s%n", reference, inertia, reference.number("inertia"), seconds, fit.warnings());
    }
    static Stream<Unsupervised> agg() { return Unsupervised.of("agglomerative"); }
    @ParameterizedTest
    @MethodSource("agg")
    void probeAgg(Unsupervised reference) {
        var p = reference.parameters();
        var m = reference.train().features();
        int[] l = Hierarchy.ofRows(Rows.toArray(m), m.columns(), Linkage.of((String) p.getOrDefault("linkage", "ward")), Progress.NONE).cut((Integer) p.getOrDefault("n_clusters", 2));
        System.out.printf("PROBE %s %.4f%n", reference, RandIndex.adjusted(reference.numbers("labels"), java.util.Arrays.stream(l).asDoubleStream().toArray()));
    }
}

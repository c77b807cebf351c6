package org.howdah.ml.learner.clustering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tree of BIRCH (Zhang, Ramakrishnan and Livny, 1996): its leaves hold subclusters of a bounded
 * radius as clustering features, that is count, sum and sum of squares.
 */
final class FeatureTree {
    private final double squaredThreshold;
    private final int branches;
    private Node root = new Node();

    FeatureTree(double threshold, int branches) {
        this.squaredThreshold = threshold * threshold;
        this.branches = branches;
    }

    /** Adds a row. */
    void add(double[] row) {
        root.insert(new Feature(row))
                .ifPresent(
                        halves -> {
                            root = new Node();
                            root.features.addAll(halves);
                        });
    }

    /** The centroids of the subclusters. */
    List<double[]> centroids() {
        List<double[]> centroids = new ArrayList<>();
        root.collect(centroids);
        return centroids;
    }

    /** A node of at most so many features. */
    private final class Node {
        private final List<Feature> features = new ArrayList<>();

        /** Adds a row's feature; if the node gets too large, returns its two halves. */
        private Optional<List<Feature>> insert(Feature row) {
            if (features.isEmpty()) {
                features.add(row);
                return Optional.empty();
            }
            int nearest = nearest(row.centroid);
            Feature feature = features.get(nearest);
            if (feature.child == null) {
                if (!feature.absorbs(row, squaredThreshold)) {
                    features.add(row);
                }
            } else {
                Optional<List<Feature>> halves = feature.child.insert(row);
                if (halves.isPresent()) {
                    features.set(nearest, halves.get().getFirst());
                    features.add(halves.get().getLast());
                } else {
                    feature.add(row);
                }
            }
            return features.size() > branches ? Optional.of(split()) : Optional.empty();
        }

        private int nearest(double[] centroid) {
            int nearest = 0;
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i < features.size(); i++) {
                double distance = Distances.squared(features.get(i).centroid, centroid, 0);
                if (distance < least) {
                    least = distance;
                    nearest = i;
                }
            }
            return nearest;
        }

        /** Divides the features by which of the two farthest from each other is nearer. */
        private List<Feature> split() {
            int[] ends = farthest();
            Feature first = new Feature(new Node(), features.getFirst().centroid.length);
            Feature second = new Feature(new Node(), features.getFirst().centroid.length);
            for (int i = 0; i < features.size(); i++) {
                boolean near = distance(i, ends[0]) < distance(i, ends[1]) || i == ends[0];
                (near ? first : second).adopt(features.get(i));
            }
            return List.of(first, second);
        }

        private int[] farthest() {
            int[] ends = {0, 1};
            double greatest = -1;
            for (int i = 0; i < features.size(); i++) {
                for (int j = i + 1; j < features.size(); j++) {
                    if (distance(i, j) > greatest) {
                        greatest = distance(i, j);
                        ends = new int[] {i, j};
                    }
                }
            }
            return ends;
        }

        private double distance(int one, int other) {
            return Distances.squared(features.get(one).centroid, features.get(other).centroid, 0);
        }

        private void collect(List<double[]> centroids) {
            for (Feature feature : features) {
                if (feature.child == null) {
                    centroids.add(feature.centroid);
                } else {
                    feature.child.collect(centroids);
                }
            }
        }
    }

    /** A clustering feature: of a subcluster, or of all below a child. */
    private static final class Feature {
        private final @Nullable Node child;
        private final double[] sum;
        private double[] centroid;
        private double squares;
        private long rows;

        private Feature(double[] row) {
            this.child = null;
            this.sum = row;
            this.centroid = row.clone();
            this.rows = 1;
            this.squares = squaredNorm(row);
        }

        private Feature(Node child, int width) {
            this.child = child;
            this.sum = new double[width];
            this.centroid = new double[width];
        }

        private void adopt(Feature feature) {
            if (child != null) {
                child.features.add(feature);
            }
            add(feature);
        }

        private void add(Feature other) {
            rows += other.rows;
            squares += other.squares;
            for (int i = 0; i < sum.length; i++) {
                sum[i] += other.sum[i];
                centroid[i] = sum[i] / rows;
            }
        }

        /** Takes the other in, unless the radius would get too great. */
        private boolean absorbs(Feature other, double squaredThreshold) {
            double[] merged = new double[sum.length];
            long count = rows + other.rows;
            for (int i = 0; i < sum.length; i++) {
                merged[i] = (sum[i] + other.sum[i]) / count;
            }
            double squaredRadius = (squares + other.squares) / count - squaredNorm(merged);
            if (squaredRadius > squaredThreshold) {
                return false;
            }
            add(other);
            return true;
        }

        private static double squaredNorm(double[] values) {
            double sum = 0;
            for (double value : values) {
                sum += value * value;
            }
            return sum;
        }
    }
}

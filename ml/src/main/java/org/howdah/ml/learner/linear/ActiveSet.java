package org.howdah.ml.learner.linear;

import java.util.ArrayList;
import java.util.List;

/**
 * Some of the features, in the order in which they were added, with Cholesky's triangle of their
 * part of the Gram matrix, which grows and shrinks with them.
 */
final class ActiveSet {
    /** Less of a feature's square than this beside the others' is rounding: it depends on them. */
    private static final double DEPENDENT = 1e-12;

    private final Gram gram;
    private final List<Integer> features = new ArrayList<>();
    private final List<double[]> triangle = new ArrayList<>();
    private final boolean[] contained;

    ActiveSet(Gram gram) {
        this.gram = gram;
        this.contained = new boolean[gram.width()];
    }

    int size() {
        return features.size();
    }

    int feature(int place) {
        return features.get(place);
    }

    boolean contains(int feature) {
        return contained[feature];
    }

    /** Adds a feature, unless it depends on the others. */
    boolean add(int feature) {
        double[] line = new double[size() + 1];
        double left = gram.square(feature);
        for (int place = 0; place < size(); place++) {
            double[] other = triangle.get(place);
            double sum = gram.features()[feature * gram.width() + feature(place)];
            for (int k = 0; k < place; k++) {
                sum -= line[k] * other[k];
            }
            line[place] = sum / other[place];
            left -= line[place] * line[place];
        }
        if (!(left > DEPENDENT * gram.square(feature))) {
            return false;
        }
        line[size()] = Math.sqrt(left);
        triangle.add(line);
        features.add(feature);
        contained[feature] = true;
        return true;
    }

    /** Removes the feature at a place. */
    void remove(int place) {
        List<Integer> behind = List.copyOf(features.subList(place + 1, size()));
        while (size() > place) {
            triangle.removeLast();
            contained[features.removeLast()] = false;
        }
        behind.forEach(this::add);
    }

    /** Solves the features' part of the Gram matrix for a right side, by place. */
    double[] solve(double[] right) {
        double[] solution = right.clone();
        for (int i = 0; i < solution.length; i++) {
            double[] line = triangle.get(i);
            for (int k = 0; k < i; k++) {
                solution[i] -= line[k] * solution[k];
            }
            solution[i] /= line[i];
        }
        for (int i = solution.length - 1; i >= 0; i--) {
            double[] line = triangle.get(i);
            solution[i] /= line[i];
            for (int k = 0; k < i; k++) {
                solution[k] -= line[k] * solution[i];
            }
        }
        return solution;
    }

    /** Values by place as values by feature, 0 for features that aren't there. */
    double[] spread(double[] byPlace) {
        double[] byFeature = new double[gram.width()];
        for (int place = 0; place < byPlace.length; place++) {
            byFeature[feature(place)] = byPlace[place];
        }
        return byFeature;
    }
}

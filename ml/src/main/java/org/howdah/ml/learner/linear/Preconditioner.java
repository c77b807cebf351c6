package org.howdah.ml.learner.linear;

import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.TrainingSet;

/**
 * A change of variables in which a search for the minimum of a linear loss needs few steps,
 * whatever the features' units are. Immutable.
 */
public sealed interface Preconditioner permits TrianglePreconditioner, DiagonalPreconditioner {
    /** Beyond, products of all pairs of columns would take longer than the steps that they save. */
    int WIDEST_TRIANGLE = 256;

    /**
     * The one for features of that curvature.
     *
     * @param means what is subtracted from each feature
     * @param factor what a product of two features is multiplied by
     * @param penalty what is added to a feature's own curvature
     */
    static Preconditioner of(
            Matrix features, double[] means, double factor, double penalty, Progress progress) {
        return features.columns() <= WIDEST_TRIANGLE
                ? TrianglePreconditioner.of(
                        Gram.of(TrainingSet.unlabelled(features), means, progress), factor, penalty)
                : DiagonalPreconditioner.of(features, means, factor, penalty, progress);
    }

    /** Turns the search's variables that begin at {@code values[start]} into weights. */
    void toWeights(double[] values, int start);

    /** Turns derivatives by weights into derivatives by the search's variables. */
    void toGradient(double[] values, int start);

    /** The derivative by the weight of a column: the reverse of {@link #toGradient}. */
    double derivative(double[] gradient, int start, int column);
}

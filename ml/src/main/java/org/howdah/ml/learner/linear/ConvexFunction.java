package org.howdah.ml.learner.linear;

/** A convex function of many variables that is differentiable everywhere. */
public interface ConvexFunction {

    int dimension();

    /** The value at the point; the gradient there is written. */
    double evaluate(double[] point, double[] gradient);

    /** How large a gradient is in the units in which convergence is judged. */
    double size(double[] gradient);
}

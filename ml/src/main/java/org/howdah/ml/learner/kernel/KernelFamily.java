package org.howdah.ml.learner.kernel;

import java.util.List;
import java.util.Map;
import org.howdah.ml.learner.Family;
import org.howdah.ml.learner.Family.Entry;
import org.howdah.ml.learner.Task;

/** Models that know rows by their similarity to the training rows. */
public final class KernelFamily {
    public static final Family FAMILY =
            new Family(
                    List.of(
                            new Entry("kernel_ridge", Task.REGRESSION, new KernelRidge()),
                            new Entry(
                                    "gaussian_process",
                                    Task.REGRESSION,
                                    new GaussianProcessRegression()),
                            new Entry(
                                    "gaussian_process",
                                    Task.CLASSIFICATION,
                                    new GaussianProcessClassification())),
                    Map.of(
                            KernelRegressionModel.FORMAT, KernelRegressionModel::read,
                            GaussianProcessClassifier.FORMAT, GaussianProcessClassifier::read));

    private KernelFamily() {}
}

package org.howdah.ml.learner.svm;

import java.util.List;
import java.util.Map;
import org.howdah.ml.learner.Family;
import org.howdah.ml.learner.Family.Entry;
import org.howdah.ml.learner.Task;

/** Support vector machines. */
public final class SvmFamily {
    public static final Family FAMILY =
            new Family(
                    List.of(
                            new Entry("svm", Task.REGRESSION, SupportVectorRegression.ofWidth()),
                            new Entry(
                                    "svm",
                                    Task.CLASSIFICATION,
                                    SupportVectorClassification.byCost()),
                            new Entry("nu_svm", Task.REGRESSION, SupportVectorRegression.ofShare()),
                            new Entry(
                                    "nu_svm",
                                    Task.CLASSIFICATION,
                                    SupportVectorClassification.byShare()),
                            new Entry("linear_svm", Task.REGRESSION, new LinearSvmRegression()),
                            new Entry(
                                    "linear_svm",
                                    Task.CLASSIFICATION,
                                    new LinearSvmClassification())),
                    Map.of(
                            SupportVectorRegressionModel.FORMAT, SupportVectorRegressionModel::read,
                            SupportVectorClassifier.FORMAT, SupportVectorClassifier::read));

    private SvmFamily() {}
}

package org.howdah.ml.learner.linear;

import java.util.Optional;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.ClassLabels;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.Softmax;
import org.howdah.ml.learner.TrainingSet;

/** Standard errors of logistic regression's coefficients, for one label against all others. */
final class ErrorsOfLogistic {
    private static final int ROWS_BETWEEN_CHECKS = 4096;

    private ErrorsOfLogistic() {}

    static Uncertainty of(
            TrainingSet data,
            ClassLabels labels,
            int function,
            double[] weights,
            double constant,
            boolean intercept,
            Progress progress) {
        double label = labels.label(labels.count() == 2 ? 1 : function);
        LinearFunction linear =
                LinearFunction.of(new double[][] {weights}, new double[] {constant});
        double[] information = new double[data.rows()];
        double[] residuals = new double[data.rows()];
        double total = 0;
        double sum = 0;
        for (int row = 0; row < data.rows(); row++) {
            if (row % ROWS_BETWEEN_CHECKS == 0) {
                progress.check();
            }
            Matrix features = data.features();
            double value = linear.value(0, features.block(row), features.offset(row));
            double probability = Softmax.sigmoid(value);
            information[row] = probability * Softmax.sigmoid(-value);
            residuals[row] = data.target()[row] == label ? Softmax.sigmoid(-value) : -probability;
            total += information[row];
            sum += residuals[row];
        }
        if (!(total > 0)) {
            return Uncertainty.unknown(weights.length);
        }
        TrainingSet unlabelled = TrainingSet.unlabelled(data.features());
        Gram gram = Gram.weighted(unlabelled, information, intercept, progress);
        Optional<InverseGram> inverse = InverseGram.of(unlabelled, information, gram, progress);
        if (inverse.isEmpty()) {
            return Uncertainty.unknown(weights.length);
        }
        return Uncertainty.of(
                gram,
                inverse.get(),
                1,
                Double.POSITIVE_INFINITY,
                weights,
                LogisticValues.sums(data.features(), residuals, gram.featureMeans(), progress),
                intercept ? sum : 0,
                intercept ? total : 0);
    }
}

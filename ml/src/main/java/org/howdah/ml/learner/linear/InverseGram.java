package org.howdah.ml.learner.linear;

import java.util.Optional;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.learner.Vectors;
import org.jspecify.annotations.Nullable;

/** The inverse of a Gram matrix, if its features are independent. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record InverseGram(double[][] rows) {

    /** From the matrix, or from the rows where these are nearly dependent. */
    static Optional<InverseGram> of(
            TrainingSet data, double @Nullable [] weights, Gram gram, Progress progress) {
        Optional<double[][]> fast =
                NormalEquations.solve(gram.features(), gram.width(), unit(gram.width()));
        if (fast.isPresent()) {
            return Optional.of(new InverseGram(fast.get()));
        }
        Spectrum spectrum = OrthogonalLeastSquares.spectrum(data, weights, gram, progress);
        return spectrum.rank() == gram.width()
                ? Optional.of(new InverseGram(inverse(spectrum)))
                : Optional.empty();
    }

    private static double[][] unit(int width) {
        double[][] unit = new double[width][width];
        for (int i = 0; i < width; i++) {
            unit[i][i] = 1;
        }
        return unit;
    }

    private static double[][] inverse(Spectrum spectrum) {
        int width = spectrum.singular().length;
        double[][] inverse = new double[width][width];
        for (int k = 0; k < width; k++) {
            double[] direction = spectrum.directions()[k];
            double singular = spectrum.singular()[k];
            for (int i = 0; i < width; i++) {
                Vectors.addMultiple(inverse[i], direction[i] / singular / singular, direction);
            }
        }
        return inverse;
    }

    double square(int feature) {
        return rows[feature][feature];
    }

    double[] times(double[] vector) {
        double[] product = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            product[i] = Vectors.product(rows[i], vector);
        }
        return product;
    }
}

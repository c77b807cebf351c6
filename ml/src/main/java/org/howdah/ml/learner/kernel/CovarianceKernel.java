package org.howdah.ml.learner.kernel;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Optional;
import org.howdah.ml.formula.SimilarityFunction;
import org.howdah.ml.learner.kernel.covariance.Covariance;
import org.howdah.ml.learner.kernel.covariance.CovarianceParser;
import org.howdah.ml.learner.kernel.covariance.Pair;

/** A covariance as similarity. */
record CovarianceKernel(Covariance covariance) implements Similarity {
    static final String NAME = "COVARIANCE";

    @Override
    public double of(float[] first, int at, float[] second, int from, int columns) {
        return covariance.value(new Pair(first, at, second, from, columns, false));
    }

    @Override
    public double own(float[] row, int at, int columns) {
        return covariance.value(new Pair(row, at, row, at, columns, true));
    }

    @Override
    public boolean wantsCounts() {
        return false;
    }

    @Override
    public Optional<SimilarityFunction> formula() {
        return Optional.empty();
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeUTF(NAME);
        CovarianceParser.write(covariance, out);
    }

    /** Reads what {@link #write} has written after the name. */
    static CovarianceKernel read(DataInput in) throws IOException {
        return new CovarianceKernel(CovarianceParser.read(in));
    }
}

package org.howdah.ml.learner.kernel;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Optional;
import org.howdah.ml.formula.SimilarityFunction;

/** A similarity of two rows; symmetric. */
sealed interface Similarity permits Kernel, CovarianceKernel {

    /** The similarity of two rows of so many columns, which begin at those places. */
    double of(float[] first, int at, float[] second, int from, int columns);

    /** The similarity of a row to itself. */
    double own(float[] row, int at, int columns);

    /** Whether it takes values that are not negative alone. */
    boolean wantsCounts();

    /** As plain data; none of a covariance by an expression. */
    Optional<SimilarityFunction> formula();

    void write(DataOutput out) throws IOException;

    /** Reads what {@link #write} has written. */
    static Similarity read(DataInput in) throws IOException {
        String name = in.readUTF();
        return name.equals(CovarianceKernel.NAME)
                ? CovarianceKernel.read(in)
                : Kernel.read(Kernel.Kind.valueOf(name), in);
    }
}

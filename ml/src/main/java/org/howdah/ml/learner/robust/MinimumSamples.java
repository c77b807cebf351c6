package org.howdah.ml.learner.robust;

import java.util.Optional;
import org.howdah.ml.learner.ValueType;
import org.jspecify.annotations.Nullable;

/** A share of the rows, or a number of rows from 1 on. */
record MinimumSamples() implements ValueType<Double> {

    @Override
    public Optional<Double> read(@Nullable Object json) {
        if (!(json instanceof Number number)) {
            return Optional.empty();
        }
        double value = number.doubleValue();
        boolean share = value > 0 && value < 1;
        boolean whole = value >= 1 && value == number.intValue();
        return share || whole ? Optional.of(value) : Optional.empty();
    }

    @Override
    public String description() {
        return "a share between 0 and 1, or a whole number at least 1";
    }

    /** How many of so many rows. */
    static int of(double value, int rows) {
        return (int) (value < 1 ? Math.ceil(value * rows) : value);
    }
}

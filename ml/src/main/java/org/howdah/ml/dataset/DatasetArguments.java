package org.howdah.ml.dataset;

import java.util.Map;
import java.util.function.Predicate;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.ml.project.Json;
import org.jspecify.annotations.Nullable;

/**
 * What {@code kwargs} says about a data set's rows. Of scikit-learn's arguments the only one that
 * chooses rows is {@code n_class} of digits: those of the first so many labels.
 */
final class DatasetArguments {
    private static final String CLASSES = "n_class";
    private static final int DIGITS = 10;

    private DatasetArguments() {}

    /**
     * The rows that are wanted.
     *
     * @throws SqlError 22023 for an unknown argument, or a value that can't be
     */
    static Predicate<String[]> rows(
            BundledDataset dataset, Map<String, @Nullable Object> arguments) {
        boolean digits = dataset.name().equals("digits");
        for (String name : arguments.keySet()) {
            if (!digits || !name.equals(CLASSES)) {
                throw unknown(dataset, name, digits);
            }
        }
        if (arguments.isEmpty()) {
            return row -> true;
        }
        int classes = classes(arguments.get(CLASSES));
        return row -> Integer.parseInt(row[row.length - 1]) < classes;
    }

    private static int classes(@Nullable Object value) {
        if (value instanceof Integer classes && classes >= 1 && classes <= DIGITS) {
            return classes;
        }
        throw new SqlError(
                ErrorCode.INVALID_PARAMETER,
                "kwargs: \"%s\" must be a whole number from 1 to %d, not %s"
                        .formatted(CLASSES, DIGITS, Json.write(value)),
                "It is how many digits to load, from 0 on.");
    }

    private static SqlError unknown(BundledDataset dataset, String name, boolean digits) {
        return new SqlError(
                ErrorCode.INVALID_PARAMETER,
                "kwargs: data set \"%s\" has no argument \"%s\"".formatted(dataset.name(), name),
                digits ? "It takes: " + CLASSES + "." : "It takes none.");
    }
}

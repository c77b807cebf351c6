package org.howdah.ml.dataset;

import java.util.List;
import java.util.stream.Collectors;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;

/** The data sets that come with the extension, with PostgresML's tables. */
final class BundledDatasets {
    private static final List<BundledDataset> ALL =
            List.of(
                    BundledDataset.of("breast_cancer", 30, "real", "boolean"),
                    BundledDataset.of("diabetes", 11, "real"),
                    BundledDataset.of("digits", 1, "smallint[]", "smallint"),
                    BundledDataset.of("iris", 4, "real", "integer"),
                    BundledDataset.of("linnerud", 6, "real"),
                    BundledDataset.of("wine", 13, "real", "integer"));

    private BundledDatasets() {}

    static BundledDataset named(String name) {
        return ALL.stream()
                .filter(dataset -> dataset.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    private static SqlError unknown(String name) {
        String names =
                ALL.stream().map(BundledDataset::name).collect(Collectors.joining(", ", "", "."));
        return new SqlError(
                ErrorCode.UNDEFINED_OBJECT,
                "data set \"%s\" does not exist".formatted(name),
                "These come with the extension: " + names);
    }
}

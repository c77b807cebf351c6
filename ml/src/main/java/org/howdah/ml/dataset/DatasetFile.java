package org.howdah.ml.dataset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * The text of a data set's values.
 *
 * @param columns the columns' names
 * @param rows each as many values as there are columns
 */
record DatasetFile(List<String> columns, List<String[]> rows) {

    DatasetFile {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Reads the first of those rows of a data set that are wanted. */
    static DatasetFile read(BundledDataset dataset, Predicate<String[]> wanted, long most) {
        String name = dataset.name() + ".tsv";
        InputStream bytes =
                Objects.requireNonNull(DatasetFile.class.getResourceAsStream(name), name);
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8))) {
            List<String> columns = List.of(fields(lines.readLine()));
            return new DatasetFile(
                    columns,
                    lines.lines().map(DatasetFile::fields).filter(wanted).limit(most).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] fields(String line) {
        return line.split("\t", -1);
    }

    /** The values of a column in some rows. */
    String[] column(int column, int from, int to) {
        return rows.subList(from, to).stream().map(row -> row[column]).toArray(String[]::new);
    }
}

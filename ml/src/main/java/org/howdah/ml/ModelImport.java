package org.howdah.ml;

import java.util.List;
import java.util.Map;
import org.howdah.host.call.Call;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.ml.learner.Model;
import org.howdah.ml.learner.Task;
import org.howdah.ml.preparation.Categories;
import org.howdah.ml.preparation.Labels;
import org.howdah.ml.preparation.Preparation;
import org.howdah.ml.preparation.PreparedColumn;
import org.howdah.ml.preparation.Quantity;
import org.howdah.ml.preparation.RawColumn;
import org.howdah.ml.project.Tasks;
import org.howdah.ml.snapshot.Sampling;
import org.howdah.ml.snapshot.SnapshotRequest;
import org.howdah.ml.snapshot.TestSize;
import org.howdah.ml.training.Importer;
import org.howdah.ml.training.Trainer;
import org.jspecify.annotations.Nullable;

/**
 * Makes a model that was trained elsewhere one of a project, with all that those have which were
 * trained here. For one use, in one thread.
 */
public final class ModelImport implements AutoCloseable {
    private final Importer importer;
    private @Nullable Preparation preparation;

    /**
     * Finds the project, or makes it.
     *
     * @param task its name in SQL, null for that of a project that exists
     * @param algorithm what {@code pgml.models} calls models of this kind
     */
    public ModelImport(Call call, String project, @Nullable String task, String algorithm) {
        importer = new Importer(call, project, task == null ? null : Tasks.named(task), algorithm);
    }

    /**
     * Rows to measure a model on.
     *
     * @param labels the columns with what is to be predicted
     * @param testSize which part of the rows is the test's, as for training
     */
    public record Rows(
            String relation, List<String> labels, float testSize, String sampling, long seed) {
        public Rows {
            labels = List.copyOf(labels);
        }
    }

    /**
     * A column of numbers that a model takes.
     *
     * @param width how many there are in a row: 1 unless it is an array
     */
    public record Column(String name, boolean array, int width) {}

    public Task task() {
        return importer.task();
    }

    /**
     * Reads rows.
     *
     * @return their columns without the labels
     * @throws SqlError 0A000 if a column isn't of numbers
     */
    public List<Column> read(Rows rows) {
        Preparation read =
                importer.read(
                        new SnapshotRequest(
                                rows.relation(),
                                rows.labels(),
                                new TestSize(rows.testSize()),
                                Sampling.of(rows.sampling()),
                                rows.seed(),
                                false,
                                "{}"));
        preparation = read;
        return read.columns().stream().map(column -> number(column.column())).toList();
    }

    private static Column number(RawColumn column) {
        if (column.quantity() == Quantity.CATEGORY) {
            throw new SqlError(
                    ErrorCode.NOT_SUPPORTED,
                    "column \"%s\" is of type %s, and an imported model takes numbers"
                            .formatted(column.name(), column.type()),
                    "Measure it on a view of numeric columns, or run it as it is by pg_onnx_run_text.");
        }
        return new Column(column.name(), column.array(), column.width());
    }

    /** The texts that the labels of the rows are, which 1, 2, ... stand for; none for numbers. */
    public List<String> labelNames() {
        return preparation == null ? List.of() : preparation.labels().names().names();
    }

    /**
     * Measures the model on the rows, if any were read, stores it, and perhaps deploys it.
     *
     * @param columns that it takes, where no rows were read
     * @param labelNames the texts that its labels 1, 2, ... stand for; none for numbers
     * @param origin what the model's own file says of where it comes from, ready for JSON
     * @param deploy whether it may be deployed, if it is no worse than the deployed one
     */
    public Training.Result store(
            Model model,
            List<Column> columns,
            List<String> labelNames,
            Map<String, Object> origin,
            boolean deploy) {
        List<RawColumn> raw =
                preparation == null
                        ? columns.stream().map(ModelImport::raw).toList()
                        : preparation.columns().stream().map(PreparedColumn::column).toList();
        Labels labels = preparation == null ? Labels.NUMBERS : preparation.labels();
        Trainer.Trained stored =
                importer.store(
                        model,
                        Preparation.asIs(
                                raw,
                                labelNames.isEmpty()
                                        ? labels
                                        : Labels.named(new Categories(labelNames))),
                        origin,
                        deploy);
        return new Training.Result(
                stored.project(), stored.task(), stored.algorithm(), stored.deployed());
    }

    private static RawColumn raw(Column column) {
        String type = column.array() ? "real[]" : "real";
        return new RawColumn(
                column.name(), type, Quantity.NUMBER, false, column.array(), column.width());
    }

    @Override
    public void close() {
        importer.close();
    }
}

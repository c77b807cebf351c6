package org.howdah.onnx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.howdah.host.call.Call;
import org.howdah.host.checksum.Sha256;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.ml.ModelImport;
import org.howdah.ml.Training;
import org.howdah.ml.learner.CallProgress;
import org.howdah.ml.learner.Task;
import org.howdah.onnx.graph.Model;
import org.howdah.onnx.graph.ModelReader;
import org.howdah.onnx.imported.Interpretation;
import org.howdah.onnx.runtime.SessionOptions;
import org.howdah.onnx.session.Trial;
import org.howdah.onnx.vetting.Limits;
import org.howdah.onnx.vetting.Vetting;
import org.jspecify.annotations.Nullable;

/** The functions {@code pgml.import_onnx}. An argument that is NULL has its default value. */
public final class Import {
    private static final String ALGORITHM = "onnx";

    private Import() {}

    /** Imports a model of at most one label. */
    public static List<Training.Result> importModel(
            Call call,
            @Nullable String projectName,
            @Nullable String task,
            byte @Nullable [] model,
            @Nullable String relationName,
            @Nullable String labelColumn,
            @Nullable String @Nullable [] labels,
            @Nullable Float testSize,
            @Nullable String testSampling,
            @Nullable Long seed,
            @Nullable Boolean automaticDeploy) {
        return importJoint(
                call,
                projectName,
                task,
                model,
                relationName,
                labelColumn == null ? null : new String[] {labelColumn},
                labels,
                testSize,
                testSampling,
                seed,
                automaticDeploy);
    }

    /** Imports a model. */
    public static List<Training.Result> importJoint(
            Call call,
            @Nullable String projectName,
            @Nullable String task,
            byte @Nullable [] model,
            @Nullable String relationName,
            @Nullable String @Nullable [] labelColumns,
            @Nullable String @Nullable [] labels,
            @Nullable Float testSize,
            @Nullable String testSampling,
            @Nullable Long seed,
            @Nullable Boolean automaticDeploy) {
        String project = NotNull.require("project_name", projectName);
        byte[] bytes = NotNull.require("model", model);
        List<String> columns = texts("y_column_name", labelColumns);
        requireRelation(relationName, columns);
        List<String> named = labels == null ? null : texts("labels", labels);
        boolean deploy = !Boolean.FALSE.equals(automaticDeploy);
        Vetting.check(bytes, Limits.of(call.onnxSettings(), false));
        try (ModelImport target = new ModelImport(call, project, task, ALGORITHM)) {
            requireClasses(target.task(), named);
            List<ModelImport.Column> rows =
                    relationName == null
                            ? List.of()
                            : target.read(
                                    new ModelImport.Rows(
                                            relationName,
                                            requireLabel(target.task(), columns),
                                            testSize == null ? 0.25f : testSize,
                                            testSampling == null ? "stratified" : testSampling,
                                            seed == null ? 0 : seed));
            Interpretation.Knowledge known =
                    new Interpretation.Knowledge(target.task(), rows, target.labelNames(), named);
            return Trial.with(
                    call,
                    bytes,
                    SessionOptions.DEFAULT,
                    session -> {
                        Interpretation read =
                                Interpretation.of(session, bytes, known, new CallProgress(call));
                        return List.of(
                                target.store(
                                        read.model(),
                                        read.columns(),
                                        read.labelNames(),
                                        origin(bytes),
                                        deploy));
                    });
        }
    }

    private static void requireRelation(@Nullable String relation, List<String> columns) {
        if (relation == null && !columns.isEmpty()) {
            throw new SqlError(
                    ErrorCode.INVALID_PARAMETER,
                    "y_column_name names the column \"%s\" of no relation"
                            .formatted(columns.getFirst()),
                    "Name the rows to measure the model on: relation_name.");
        }
    }

    private static void requireClasses(Task task, @Nullable List<String> labels) {
        if (labels != null && task != Task.CLASSIFICATION) {
            throw new SqlError(
                    ErrorCode.INVALID_PARAMETER,
                    "labels are those of a classification, not of a " + task.sqlName(),
                    "Leave out labels, or name the task 'classification'.");
        }
    }

    private static List<String> requireLabel(Task task, List<String> columns) {
        if (columns.isEmpty() && task.isSupervised()) {
            throw new SqlError(
                    ErrorCode.INVALID_PARAMETER,
                    "You must pass a `y_column_name` when you pass a `relation_name` for a"
                            + " supervised task.",
                    "It names the column that the model predicts.");
        }
        return columns;
    }

    private static List<String> texts(String name, @Nullable String @Nullable [] given) {
        List<String> texts = new ArrayList<>();
        if (given != null) {
            for (String text : given) {
                if (text == null) {
                    throw new SqlError(
                            ErrorCode.NULL_NOT_ALLOWED, name + " must not hold a NULL element");
                }
                texts.add(text);
            }
        }
        return texts;
    }

    private static Map<String, Object> origin(byte[] file) {
        Model model = ModelReader.read(file);
        Map<String, Object> origin = new LinkedHashMap<>();
        origin.put("producer", (model.producerName() + " " + model.producerVersion()).strip());
        origin.put("ir_version", model.irVersion());
        origin.put("operator_sets", model.opsetImports());
        origin.put("bytes", file.length);
        origin.put("sha256", Sha256.of(file));
        if (!model.metadata().isEmpty()) {
            origin.put("metadata", model.metadata());
        }
        return origin;
    }
}

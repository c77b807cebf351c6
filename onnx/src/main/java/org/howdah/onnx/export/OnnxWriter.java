package org.howdah.onnx.export;

import java.util.List;
import java.util.Optional;
import org.howdah.ml.formula.Computation;
import org.howdah.ml.formula.Input;
import org.howdah.ml.formula.ModelFormula;
import org.howdah.onnx.protobuf.WireWriter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a model's formula as an ONNX file that ONNX Runtime 1.16 and newer run. The same formula
 * gives the same bytes.
 */
public final class OnnxWriter {
    private static final int IR_VERSION = 8;
    private static final int OPSET = 17;
    private static final int LEARNED_OPSET = 3;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** The metadata that hold the names of the columns as a JSON array. */
    public static final String COLUMNS = "columns";

    /** The metadata that hold a classification's labels as a JSON array. */
    public static final String LABELS = "labels";

    private final ModelFormula model;
    private final GraphWriter graph;

    private OnnxWriter(ModelFormula model) {
        this.model = model;
        this.graph = new GraphWriter("howdah");
    }

    /**
     * The file's bytes.
     *
     * <p>Inputs: {@code features}, float32 rows of the columns in the order of training; or, where
     * a column is text, one input of one column for each column, named like it. Outputs: {@code
     * variable}, float32, for a regression or decomposition; {@code label} for a classification,
     * and {@code probabilities}, float32, if there are any; {@code label}, int64, for a clustering.
     */
    public static byte[] write(ModelFormula model) {
        return new OnnxWriter(model).write();
    }

    private byte[] write() {
        String row = new InputWriter(graph).write(model.inputs());
        FormulaWriter formulas = new FormulaWriter(graph, row);
        Computation computation = model.computation();
        String prediction = formulas.write(computation.prediction());
        outputs(prediction, computation.prediction().width());
        computation
                .probabilities()
                .ifPresent(
                        shares -> numbers("probabilities", formulas.write(shares), shares.width()));
        WireWriter out = new WireWriter();
        out.number(1, IR_VERSION).text(2, "howdah");
        out.text(3, model.origin().getOrDefault("howdah", ""));
        out.message(7, graph::write);
        opset(out, "", OPSET);
        opset(out, "ai.onnx.ml", LEARNED_OPSET);
        model.origin().forEach((name, value) -> property(out, name, value));
        property(
                out,
                COLUMNS,
                MAPPER.writeValueAsString(model.inputs().stream().map(Input::name).toList()));
        labels().ifPresent(labels -> property(out, LABELS, MAPPER.writeValueAsString(labels)));
        return out.toByteArray();
    }

    private Optional<List<?>> labels() {
        return switch (model.output()) {
            case ModelFormula.TextLabels(List<String> texts) -> Optional.of(texts);
            case ModelFormula.NumberLabels(List<Double> numbers) -> Optional.of(numbers);
            case ModelFormula.Numbers(), ModelFormula.Cluster() -> Optional.empty();
        };
    }

    private static void opset(WireWriter out, String domain, int version) {
        out.message(8, set -> set.text(1, domain).number(2, version));
    }

    private static void property(WireWriter out, String name, String value) {
        out.message(14, entry -> entry.text(1, name).text(2, value));
    }

    private void outputs(String prediction, int width) {
        Calculus calculus = new Calculus(graph);
        switch (model.output()) {
            case ModelFormula.Numbers() -> numbers("variable", prediction, width);
            case ModelFormula.Cluster() ->
                    labels(calculus.cast(flat(prediction), DataType.INT64), DataType.INT64);
            case ModelFormula.TextLabels(List<String> texts) ->
                    labels(calculus.gather(graph.texts(texts), code(prediction)), DataType.STRING);
            case ModelFormula.NumberLabels(List<Double> numbers) ->
                    numberLabels(calculus, numbers, code(prediction));
        }
    }

    private void numberLabels(Calculus calculus, List<Double> labels, String code) {
        double[] values = labels.stream().mapToDouble(Double::doubleValue).toArray();
        if (labels.stream().allMatch(label -> label == label.longValue())) {
            long[] integers = labels.stream().mapToLong(Double::longValue).toArray();
            labels(
                    calculus.gather(graph.integers(integers, integers.length), code),
                    DataType.INT64);
        } else {
            labels(calculus.gather(graph.doubles(values, values.length), code), DataType.DOUBLE);
        }
    }

    private String code(String prediction) {
        return new Calculus(graph).cast(flat(prediction), DataType.INT64);
    }

    private String flat(String prediction) {
        return graph.node("Squeeze", prediction, graph.list(1));
    }

    private void labels(String value, DataType type) {
        graph.output(graph.named("label", value), new Shape(type.number, List.of("N")));
    }

    private void numbers(String name, String value, int width) {
        String narrow = new Calculus(graph).cast(value, DataType.FLOAT);
        graph.output(graph.named(name, narrow), Shape.rows(DataType.FLOAT, width));
    }
}

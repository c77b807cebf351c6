package org.howdah.onnx.graph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a ModelProto says of itself. Texts that are absent are empty, numbers 0.
 *
 * @param opsetImports version of each domain's operator set, ONNX's own under the empty name
 * @param inputs of the graph, without those that have an initializer
 * @param operators how many nodes call each operator, in subgraphs and functions, too
 * @param nonDeterministic those of the operators whose results differ from call to call
 */
public record Model(
        long irVersion,
        SortedMap<String, Long> opsetImports,
        String producerName,
        String producerVersion,
        String domain,
        long modelVersion,
        String docString,
        String graphName,
        String graphDocString,
        List<Value> inputs,
        List<Value> outputs,
        SortedMap<Operator, Long> operators,
        SortedSet<Operator> nonDeterministic,
        Map<String, String> metadata) {
    public Model {
        opsetImports = Collections.unmodifiableSortedMap(new TreeMap<>(opsetImports));
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        operators = Collections.unmodifiableSortedMap(new TreeMap<>(operators));
        nonDeterministic = Collections.unmodifiableSortedSet(new TreeSet<>(nonDeterministic));
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }

    /** The same with these inputs and outputs. */
    public Model withShapes(List<Value> shapedInputs, List<Value> shapedOutputs) {
        return new Model(
                irVersion,
                opsetImports,
                producerName,
                producerVersion,
                domain,
                modelVersion,
                docString,
                graphName,
                graphDocString,
                shapedInputs,
                shapedOutputs,
                operators,
                nonDeterministic,
                metadata);
    }
}

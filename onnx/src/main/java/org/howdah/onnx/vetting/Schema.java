package org.howdah.onnx.vetting;

import static org.howdah.onnx.vetting.Field.Kind.BYTES;
import static org.howdah.onnx.vetting.Field.Kind.DOCUMENT;
import static org.howdah.onnx.vetting.Field.Kind.DOUBLE;
import static org.howdah.onnx.vetting.Field.Kind.FLOAT;
import static org.howdah.onnx.vetting.Field.Kind.INTEGER;
import static org.howdah.onnx.vetting.Field.Kind.STRING;
import static org.howdah.onnx.vetting.MessageType.ATTRIBUTE;
import static org.howdah.onnx.vetting.MessageType.DEVICE_CONFIGURATION;
import static org.howdah.onnx.vetting.MessageType.DEVICE_GROUP;
import static org.howdah.onnx.vetting.MessageType.DIMENSION;
import static org.howdah.onnx.vetting.MessageType.DOCUMENT_ENTRY;
import static org.howdah.onnx.vetting.MessageType.ENTRY;
import static org.howdah.onnx.vetting.MessageType.FUNCTION;
import static org.howdah.onnx.vetting.MessageType.GRAPH;
import static org.howdah.onnx.vetting.MessageType.MAP_TYPE;
import static org.howdah.onnx.vetting.MessageType.MODEL;
import static org.howdah.onnx.vetting.MessageType.NODE;
import static org.howdah.onnx.vetting.MessageType.NODE_DEVICE_CONFIGURATION;
import static org.howdah.onnx.vetting.MessageType.OPAQUE_TYPE;
import static org.howdah.onnx.vetting.MessageType.OPERATOR_SET;
import static org.howdah.onnx.vetting.MessageType.OPTIONAL_TYPE;
import static org.howdah.onnx.vetting.MessageType.SEGMENT;
import static org.howdah.onnx.vetting.MessageType.SEQUENCE_TYPE;
import static org.howdah.onnx.vetting.MessageType.SHAPE;
import static org.howdah.onnx.vetting.MessageType.SHARDED_DIM;
import static org.howdah.onnx.vetting.MessageType.SHARDING_SPEC;
import static org.howdah.onnx.vetting.MessageType.SIMPLE_SHARDED_DIM;
import static org.howdah.onnx.vetting.MessageType.SPARSE_TENSOR;
import static org.howdah.onnx.vetting.MessageType.TENSOR;
import static org.howdah.onnx.vetting.MessageType.TENSOR_ANNOTATION;
import static org.howdah.onnx.vetting.MessageType.TENSOR_TYPE;
import static org.howdah.onnx.vetting.MessageType.TRAINING_INFO;
import static org.howdah.onnx.vetting.MessageType.TYPE;
import static org.howdah.onnx.vetting.MessageType.VALUE_INFO;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of onnx.proto's messages, each with its number and name. */
final class Schema {
    private static final int LARGEST_FIELD = 31;
    private static final Map<MessageType, Schema> MESSAGES = new EnumMap<>(MessageType.class);

    static {
        of(MODEL)
                .one(INTEGER, 1, "ir_version", 5, "model_version")
                .one(STRING, 2, "producer_name", 3, "producer_version", 4, "domain")
                .one(DOCUMENT, 6, "doc_string")
                .one(GRAPH, 7, "graph")
                .many(OPERATOR_SET, 8, "opset_import")
                .many(DOCUMENT_ENTRY, 14, "metadata_props")
                .many(TRAINING_INFO, 20, "training_info")
                .many(FUNCTION, 25, "functions")
                .many(DEVICE_CONFIGURATION, 26, "configuration");
        of(GRAPH)
                .many(NODE, 1, "node")
                .one(STRING, 2, "name")
                .many(TENSOR, 5, "initializer")
                .one(DOCUMENT, 10, "doc_string")
                .many(VALUE_INFO, 11, "input", 12, "output", 13, "value_info")
                .many(TENSOR_ANNOTATION, 14, "quantization_annotation")
                .many(SPARSE_TENSOR, 15, "sparse_initializer")
                .many(DOCUMENT_ENTRY, 16, "metadata_props");
        of(NODE).many(STRING, 1, "input", 2, "output")
                .one(STRING, 3, "name", 4, "op_type", 7, "domain", 8, "overload")
                .many(ATTRIBUTE, 5, "attribute")
                .one(DOCUMENT, 6, "doc_string")
                .many(DOCUMENT_ENTRY, 9, "metadata_props")
                .many(NODE_DEVICE_CONFIGURATION, 10, "device_configurations");
        of(ATTRIBUTE)
                .one(STRING, 1, "name", 21, "ref_attr_name")
                .one(FLOAT, 2, "f")
                .one(INTEGER, 3, "i", 20, "type")
                .one(BYTES, 4, "s")
                .one(TENSOR, 5, "t")
                .one(GRAPH, 6, "g")
                .many(FLOAT, 7, "floats")
                .many(INTEGER, 8, "ints")
                .many(BYTES, 9, "strings")
                .many(TENSOR, 10, "tensors")
                .many(GRAPH, 11, "graphs")
                .one(DOCUMENT, 13, "doc_string")
                .one(TYPE, 14, "tp")
                .many(TYPE, 15, "type_protos")
                .one(SPARSE_TENSOR, 22, "sparse_tensor")
                .many(SPARSE_TENSOR, 23, "sparse_tensors");
        of(TENSOR)
                .many(INTEGER, 1, "dims", 5, "int32_data", 7, "int64_data", 11, "uint64_data")
                .one(INTEGER, 2, "data_type", 14, "data_location")
                .one(SEGMENT, 3, "segment")
                .many(FLOAT, 4, "float_data")
                .many(BYTES, 6, "string_data")
                .one(STRING, 8, "name")
                .one(BYTES, 9, "raw_data")
                .many(DOUBLE, 10, "double_data")
                .one(DOCUMENT, 12, "doc_string")
                .many(ENTRY, 13, "external_data")
                .many(DOCUMENT_ENTRY, 16, "metadata_props");
        of(SEGMENT).one(INTEGER, 1, "begin", 2, "end");
        of(SPARSE_TENSOR).one(TENSOR, 1, "values", 2, "indices").many(INTEGER, 3, "dims");
        of(VALUE_INFO)
                .one(STRING, 1, "name")
                .one(TYPE, 2, "type")
                .one(DOCUMENT, 3, "doc_string")
                .many(DOCUMENT_ENTRY, 4, "metadata_props");
        of(TYPE).one(TENSOR_TYPE, 1, "tensor_type", 8, "sparse_tensor_type")
                .one(SEQUENCE_TYPE, 4, "sequence_type")
                .one(MAP_TYPE, 5, "map_type")
                .one(STRING, 6, "denotation")
                .one(OPAQUE_TYPE, 7, "opaque_type")
                .one(OPTIONAL_TYPE, 9, "optional_type");
        of(TENSOR_TYPE).one(INTEGER, 1, "elem_type").one(SHAPE, 2, "shape");
        of(SEQUENCE_TYPE).one(TYPE, 1, "elem_type");
        of(MAP_TYPE).one(INTEGER, 1, "key_type").one(TYPE, 2, "value_type");
        of(OPTIONAL_TYPE).one(TYPE, 1, "elem_type");
        of(OPAQUE_TYPE).one(STRING, 1, "domain", 2, "name");
        of(SHAPE).many(DIMENSION, 1, "dim");
        of(DIMENSION).one(INTEGER, 1, "dim_value").one(STRING, 2, "dim_param", 3, "denotation");
        of(OPERATOR_SET).one(STRING, 1, "domain").one(INTEGER, 2, "version");
        of(ENTRY).one(STRING, 1, "key", 2, "value");
        of(DOCUMENT_ENTRY).one(STRING, 1, "key").one(DOCUMENT, 2, "value");
        of(TENSOR_ANNOTATION)
                .one(STRING, 1, "tensor_name")
                .many(ENTRY, 2, "quant_parameter_tensor_names");
        of(TRAINING_INFO)
                .one(GRAPH, 1, "initialization", 2, "algorithm")
                .many(ENTRY, 3, "initialization_binding", 4, "update_binding");
        of(FUNCTION)
                .one(STRING, 1, "name", 10, "domain", 13, "overload")
                .many(STRING, 4, "input", 5, "output", 6, "attribute")
                .many(NODE, 7, "node")
                .one(DOCUMENT, 8, "doc_string")
                .many(OPERATOR_SET, 9, "opset_import")
                .many(ATTRIBUTE, 11, "attribute_proto")
                .many(VALUE_INFO, 12, "value_info")
                .many(DOCUMENT_ENTRY, 14, "metadata_props");
        of(DEVICE_CONFIGURATION)
                .one(STRING, 1, "name")
                .one(INTEGER, 2, "num_devices")
                .many(STRING, 3, "device");
        of(NODE_DEVICE_CONFIGURATION)
                .one(STRING, 1, "configuration_id")
                .many(SHARDING_SPEC, 2, "sharding_spec")
                .one(INTEGER, 3, "pipeline_stage");
        of(SHARDING_SPEC)
                .one(STRING, 1, "tensor_name")
                .many(INTEGER, 2, "device")
                .many(DEVICE_GROUP, 3, "index_to_device_group_map")
                .many(SHARDED_DIM, 4, "sharded_dim");
        of(SHARDED_DIM).one(INTEGER, 1, "axis").many(SIMPLE_SHARDED_DIM, 2, "simple_sharding");
        of(SIMPLE_SHARDED_DIM)
                .one(INTEGER, 1, "dim_value", 3, "num_shards")
                .one(STRING, 2, "dim_param");
        of(DEVICE_GROUP).one(INTEGER, 1, "key").many(INTEGER, 2, "value");
    }

    private final List<@Nullable Field> fields =
            new ArrayList<>(Collections.nCopies(LARGEST_FIELD + 1, null));

    private Schema() {}

    /** The field of that number, or null if the message has none. */
    static @Nullable Field field(MessageType type, int number) {
        Schema schema = MESSAGES.get(type);
        return schema == null || number > LARGEST_FIELD ? null : schema.fields.get(number);
    }

    private static Schema of(MessageType type) {
        return MESSAGES.computeIfAbsent(type, key -> new Schema());
    }

    private Schema one(Object type, Object... numbersAndNames) {
        return add(type, false, numbersAndNames);
    }

    private Schema many(Object type, Object... numbersAndNames) {
        return add(type, true, numbersAndNames);
    }

    private Schema add(Object type, boolean repeated, Object... numbersAndNames) {
        MessageType message = type instanceof MessageType nested ? nested : null;
        Field.Kind kind = type instanceof Field.Kind scalar ? scalar : Field.Kind.MESSAGE;
        for (int i = 0; i < numbersAndNames.length; i += 2) {
            int number = (int) numbersAndNames[i];
            String name = (String) numbersAndNames[i + 1];
            fields.set(number, new Field(number, name, kind, repeated, message));
        }
        return this;
    }
}

package org.howdah.onnx.vetting;

import org.jspecify.annotations.Nullable;

/** The messages of onnx.proto up to IR version 13; {@link Schema} has their fields. */
enum MessageType {
    MODEL(0),
    GRAPH(2),
    NODE(0),
    ATTRIBUTE(1),
    TENSOR(8),
    SEGMENT(0),
    SPARSE_TENSOR(0),
    VALUE_INFO(1),
    TYPE(0),
    TENSOR_TYPE(0),
    SEQUENCE_TYPE(0),
    MAP_TYPE(0),
    OPTIONAL_TYPE(0),
    OPAQUE_TYPE(0),
    SHAPE(0),
    DIMENSION(0),
    OPERATOR_SET(0),
    ENTRY(1),
    DOCUMENT_ENTRY(1),
    TENSOR_ANNOTATION(1),
    TRAINING_INFO(0),
    FUNCTION(1),
    DEVICE_CONFIGURATION(1),
    NODE_DEVICE_CONFIGURATION(0),
    SHARDING_SPEC(1),
    SHARDED_DIM(0),
    SIMPLE_SHARDED_DIM(0),
    DEVICE_GROUP(0);

    private final int nameField;

    /**
     * @param nameField the field that names such a message among its like, 0 if none does
     */
    MessageType(int nameField) {
        this.nameField = nameField;
    }

    int nameField() {
        return nameField;
    }

    @Nullable Field field(int number) {
        return Schema.field(this, number);
    }
}

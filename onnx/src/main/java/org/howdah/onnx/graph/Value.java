package org.howdah.onnx.graph;

/** An input or output of a model: ValueInfoProto. */
public record Value(String name, ValueType type, String docString) {}

package org.howdah.onnx.runtime;

import org.howdah.onnx.tensor.ValueType;

/** The name and type of a model's input or output. */
public record ValueInfo(String name, ValueType type) {}

package org.howdah.onnx.imported;

/** Predicts numbers. */
final class OnnxRegression extends OnnxModel {
    OnnxRegression(Source source) {
        super(source);
    }
}

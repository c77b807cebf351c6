package org.howdah.onnx.vetting;

import org.howdah.onnx.protobuf.WireReader;

/** What each message must be by itself, and the model as a whole. */
final class ModelCheck {
    private final Limits limits;
    private final Functions functions;
    private final NodeCheck nodes;
    private final Shapes shapes;
    private long initializers;

    ModelCheck(Limits limits, Functions functions) {
        this.limits = limits;
        this.functions = functions;
        this.shapes = new Shapes(limits);
        this.nodes = new NodeCheck(limits, functions, shapes);
    }

    void check(Path path) {
        switch (path.type()) {
            case MODEL -> model(path);
            case GRAPH -> graph(path);
            case NODE -> nodes.check(path);
            case FUNCTION -> NamesCheck.function(path);
            case ATTRIBUTE -> AttributeCheck.check(path);
            case TENSOR -> TensorCheck.check(path, limits);
            case SPARSE_TENSOR -> SparseTensorCheck.check(path, limits);
            case VALUE_INFO, TYPE, TENSOR_TYPE, MAP_TYPE, SHAPE, DIMENSION ->
                    TypeCheck.check(path, limits);
            case OPERATOR_SET -> Versions.operatorSet(path);
            default -> {}
        }
    }

    private void graph(Path path) {
        for (WireReader field = path.message().message(); field.next(); ) {
            if (field.field() == 5) {
                shapes.constant(Tensor.read(path, field.slice(), limits));
            }
            if (field.field() == 5 || field.field() == 15) {
                initializers++;
            }
        }
        if (initializers > limits.initializers()) {
            throw Refusal.tooLarge(
                    path, "initializers", initializers, limits.initializers(), Limits.INITIALIZERS);
        }
        NamesCheck.graph(path);
    }

    private void model(Path path) {
        boolean hasGraph = false;
        for (WireReader field = path.message().message(); field.next(); ) {
            hasGraph |= field.field() == 7;
        }
        if (!hasGraph) {
            throw Refusal.noGraph();
        }
        Versions.model(path);
        functions.checkExpansion(limits);
        shapes.check();
    }
}

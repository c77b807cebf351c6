package org.howdah.onnx.vetting;

import java.util.HashSet;
import java.util.Set;
import org.howdah.onnx.protobuf.Slice;
import org.howdah.onnx.protobuf.WireReader;
import org.jspecify.annotations.Nullable;

/** Nodes: whether their operator may be called, and how many there are. */
final class NodeCheck {
    private final Limits limits;
    private final Functions functions;
    private final Shapes shapes;
    private long nodes;
    private @Nullable Slice function;
    private Functions.@Nullable Key functionKey;

    NodeCheck(Limits limits, Functions functions, Shapes shapes) {
        this.limits = limits;
        this.functions = functions;
        this.shapes = shapes;
    }

    void check(Path path) {
        if (++nodes > limits.nodes()) {
            throw Refusal.tooLarge("model", "nodes", nodes, limits.nodes(), Limits.NODES);
        }
        String opType = "";
        String domain = "";
        String overload = "";
        Set<String> attributes = new HashSet<>();
        for (WireReader field = path.message().message(); field.next(); ) {
            switch (field.field()) {
                case 4 -> opType = field.text();
                case 5 -> attribute(path, AttributeCheck.name(field.slice()), attributes);
                case 7 -> domain = field.text();
                case 8 -> overload = field.text();
                default -> {}
            }
        }
        Functions.Key key = Functions.Key.of(domain, opType, overload);
        operator(path, key);
        functions.addNode(enclosingFunction(path), key);
        shapes.node(path, key.operator());
    }

    private void attribute(Path path, String name, Set<String> attributes) {
        if (!attributes.add(name)) {
            throw Refusal.invalid(path, "has the attribute " + Path.quoted(name) + " twice");
        }
        if (attributes.size() > limits.attributes()) {
            throw Refusal.tooLarge(path, "attributes", attributes.size(), limits.attributes());
        }
    }

    private void operator(Path path, Functions.Key key) {
        if (key.operator().opType().isEmpty()) {
            throw Refusal.invalid(path, "has no op_type");
        }
        if (functions.isDefined(key) || OperatorDomains.allow(key.operator(), limits)) {
            return;
        }
        throw Refusal.unsupported(
                path,
                "calls the operator "
                        + Path.quoted(key.operator().opType())
                        + " of the domain "
                        + Path.quoted(key.operator().domain())
                        + ", which is not allowed",
                "Export the model with operators of ai.onnx and ai.onnx.ml; custom operators need a"
                        + " library in howdah.onnx_library_directory, which a superuser names in"
                        + " the option \"extensions\".");
    }

    private Functions.@Nullable Key enclosingFunction(Path path) {
        for (Path outer = path.parent(); outer != null; outer = outer.parent()) {
            if (outer.type() == MessageType.FUNCTION) {
                return keyOf(outer.message());
            }
        }
        return null;
    }

    // Reading the name for each node anew would take time quadratic in the function's size.
    private Functions.Key keyOf(Slice message) {
        Functions.Key key = functionKey;
        if (key == null || message != function) {
            key = Functions.Key.ofFunction(message);
            function = message;
            functionKey = key;
        }
        return key;
    }
}

package org.howdah.onnx.vetting;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.howdah.onnx.graph.Operator;
import org.howdah.onnx.protobuf.Slice;
import org.howdah.onnx.protobuf.WireReader;
import org.jspecify.annotations.Nullable;

/** The functions that a model defines, and who calls them how often. */
final class Functions {
    // ONNX Runtime expands calls one inside the other.
    private static final int CALL_DEPTH = 100;

    /** A function's name; models may have several of one name that differ in the overload. */
    record Key(Operator operator, String overload) {
        static Key of(String domain, String name, String overload) {
            return new Key(new Operator(domain, name), overload);
        }

        static Key ofFunction(Slice function) {
            return of(text(function, 10), text(function, 1), text(function, 13));
        }

        private static String text(Slice message, int number) {
            for (WireReader field = message.message(); field.next(); ) {
                if (field.field() == number) {
                    return field.text();
                }
            }
            return "";
        }
    }

    /** What a body has: nodes that call nobody, and calls. */
    private static final class Body {
        private long nodes;
        private final Map<Key, Long> calls = new LinkedHashMap<>();
    }

    private final Map<Key, Body> bodies = new HashMap<>();
    private final Body main = new Body();
    private final Map<Key, Long> expanded = new HashMap<>();
    private final Set<Key> open = new HashSet<>();

    private Functions() {}

    static Functions of(Slice model, Limits limits) {
        Functions functions = new Functions();
        for (WireReader field = model.message(); field.next(); ) {
            if (field.field() == 25) {
                functions.add(Key.ofFunction(field.slice()), limits);
            }
        }
        return functions;
    }

    private void add(Key key, Limits limits) {
        if (bodies.putIfAbsent(key, new Body()) != null) {
            throw Refusal.invalid(
                    "model", "defines the function " + Path.quoted(key.operator() + "") + " twice");
        }
        if (bodies.size() > limits.functions()) {
            throw Refusal.tooLarge("model", "functions", bodies.size(), limits.functions());
        }
    }

    boolean isDefined(Key key) {
        return bodies.containsKey(key);
    }

    /** Counts a node of the main graph, or of the function {@code within}. */
    void addNode(@Nullable Key within, Key operator) {
        Body body = within == null ? main : bodies.getOrDefault(within, main);
        if (isDefined(operator)) {
            body.calls.merge(operator, 1L, Long::sum);
        } else {
            body.nodes++;
        }
    }

    void checkExpansion(Limits limits) {
        bodies.keySet().forEach(key -> size(key, 1));
        long nodes = size(main, 0);
        if (nodes > limits.nodes()) {
            throw Refusal.tooLarge("model", "nodes", nodes, limits.nodes(), Limits.NODES);
        }
    }

    private long size(Key key, int depth) {
        Long known = expanded.get(key);
        if (known != null) {
            return known;
        }
        if (!open.add(key)) {
            throw Refusal.invalid("function " + Path.quoted(key.operator() + ""), "calls itself");
        }
        if (depth > CALL_DEPTH) {
            throw Refusal.tooLarge("model", "functions inside each other", depth, CALL_DEPTH);
        }
        long size = size(bodies.getOrDefault(key, main), depth);
        open.remove(key);
        expanded.put(key, size);
        return size;
    }

    private long size(Body body, int depth) {
        long size = body.nodes;
        for (Map.Entry<Key, Long> call : body.calls.entrySet()) {
            long callee = Saturating.add(1, size(call.getKey(), depth + 1));
            size = Saturating.add(size, Saturating.multiply(callee, call.getValue()));
        }
        return size;
    }
}

package org.howdah.onnx.vetting;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.howdah.onnx.protobuf.Slice;
import org.howdah.onnx.protobuf.WireReader;

/** Names of values in a graph or function: each is given once, and no node waits for itself. */
final class NamesCheck {
    private final Path path;
    private final Set<String> given = new HashSet<>();
    private final Map<String, Integer> producers = new HashMap<>();
    private final List<Slice> nodes = new ArrayList<>();

    private NamesCheck(Path path) {
        this.path = path;
    }

    static void graph(Path path) {
        NamesCheck names = new NamesCheck(path);
        Set<String> initializers = new HashSet<>();
        for (WireReader field = path.message().message(); field.next(); ) {
            switch (field.field()) {
                case 1 -> names.nodes.add(field.slice());
                case 5 -> names.giveOnce(initializers, text(field.slice(), 8));
                case 11 -> names.giveOnce(names.given, text(field.slice(), 1));
                case 15 -> names.giveOnce(initializers, sparseName(field.slice()));
                default -> {}
            }
        }
        names.given.addAll(initializers);
        names.nodes();
    }

    static void function(Path path) {
        NamesCheck names = new NamesCheck(path);
        for (WireReader field = path.message().message(); field.next(); ) {
            switch (field.field()) {
                case 4 -> names.giveOnce(names.given, field.text());
                case 7 -> names.nodes.add(field.slice());
                default -> {}
            }
        }
        names.nodes();
    }

    private void giveOnce(Set<String> names, String name) {
        if (name.isEmpty()) {
            throw Refusal.invalid(path, "has an input or initializer without a name");
        }
        if (!names.add(name)) {
            throw twice(name);
        }
    }

    private RuntimeException twice(String name) {
        return Refusal.invalid(path, "gives the name " + Path.quoted(name) + " to two values");
    }

    private void nodes() {
        for (int node = 0; node < nodes.size(); node++) {
            for (WireReader field = nodes.get(node).message(); field.next(); ) {
                if (field.field() == 2) {
                    output(field.text(), node);
                }
            }
        }
        requireNoCycle();
    }

    private void output(String name, int node) {
        boolean isNamed = !name.isEmpty();
        if (isNamed && (given.contains(name) || producers.put(name, node) != null)) {
            throw twice(name);
        }
    }

    /** Kahn's algorithm: what is left when all nodes that can run have run, waits in a cycle. */
    private void requireNoCycle() {
        int[] waiting = new int[nodes.size()];
        Map<Integer, List<Integer>> consumers = new HashMap<>();
        for (int node = 0; node < waiting.length; node++) {
            for (WireReader field = nodes.get(node).message(); field.next(); ) {
                Integer producer = field.field() == 1 ? producers.get(field.text()) : null;
                if (producer != null) {
                    waiting[node]++;
                    consumers.computeIfAbsent(producer, key -> new ArrayList<>()).add(node);
                }
            }
        }
        run(waiting, consumers);
        for (int node = 0; node < waiting.length; node++) {
            if (waiting[node] > 0) {
                throw Refusal.invalid(path, "has node[" + node + "] in a cycle");
            }
        }
    }

    private static void run(int[] waiting, Map<Integer, List<Integer>> consumers) {
        Deque<Integer> ready = new ArrayDeque<>();
        for (int node = 0; node < waiting.length; node++) {
            if (waiting[node] == 0) {
                ready.add(node);
            }
        }
        while (!ready.isEmpty()) {
            for (int consumer : consumers.getOrDefault(ready.remove(), List.of())) {
                if (--waiting[consumer] == 0) {
                    ready.add(consumer);
                }
            }
        }
    }

    private static String sparseName(Slice sparse) {
        for (WireReader field = sparse.message(); field.next(); ) {
            if (field.field() == 1) {
                return text(field.slice(), 8);
            }
        }
        return "";
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

package org.howdah.ml.learner.kernel.covariance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.howdah.ml.learner.InvalidHyperparameter;

/** A kernel's arguments: numbers, lists of them, and bounds, by name. */
final class Arguments {
    static final String BOUNDS = "_bounds";

    private static final double LOW = 1e-5;
    private static final double HIGH = 1e5;
    private static final String FIXED = "fixed";

    private final Scanner scanner;
    private final int start;
    private final Map<String, Argument> byName;

    private Arguments(Scanner scanner, int start, Map<String, Argument> byName) {
        this.scanner = scanner;
        this.start = start;
        this.byName = byName;
    }

    static Arguments read(Scanner scanner, List<String> names) {
        int start = scanner.position();
        scanner.expect("(");
        Map<String, Argument> byName = new HashMap<>();
        while (!scanner.take(")")) {
            int at = scanner.position();
            String name = name(scanner, names, byName.size());
            if (byName.put(name, Argument.read(scanner)) != null) {
                throw scanner.refusal("\"%s\" is given twice".formatted(name), at);
            }
            if (!scanner.take(",")) {
                scanner.expect(")");
                break;
            }
        }
        return new Arguments(scanner, start, byName);
    }

    /** The name that is written, or else that of its place. */
    private static String name(Scanner scanner, List<String> names, int place) {
        int at = scanner.position();
        if (!scanner.atName() || scanner.atInfinity()) {
            if (place >= names.size()) {
                throw scanner.refusal("more than %d arguments".formatted(names.size()), at);
            }
            return names.get(place);
        }
        String name = scanner.name();
        if (!names.contains(name)) {
            throw scanner.refusal(
                    "no argument is called \"%s\" (there are %s)"
                            .formatted(name, String.join(", ", names)),
                    at);
        }
        scanner.expect("=");
        return name;
    }

    boolean isList(String name) {
        return byName.get(name) instanceof Argument(Argument.Numbers _, int _);
    }

    Magnitude magnitude(String name) {
        double value = 1;
        if (byName.get(name) instanceof Argument(Object given, int at)) {
            if (!(given instanceof Double number)) {
                throw refusal(name, "must be a number", at);
            }
            value = number;
        }
        return magnitude(name, value, bounds(name, 1).getFirst());
    }

    List<Magnitude> magnitudes(String name) {
        Argument argument = byName.get(name);
        if (argument == null || !(argument.value() instanceof Argument.Numbers numbers)) {
            throw refusal(name, "must be a list", start);
        }
        List<Magnitude> magnitudes = new ArrayList<>();
        List<double[]> bounds = bounds(name, numbers.values().size());
        for (double value : numbers.values()) {
            magnitudes.add(magnitude(name, value, bounds.get(magnitudes.size())));
        }
        return magnitudes;
    }

    private Magnitude magnitude(String name, double value, double[] bounds) {
        boolean fixed = bounds.length == 0;
        boolean mayBeZero = fixed && name.equals("sigma_0");
        if (!(value > 0 || (mayBeZero && value == 0))) {
            Argument argument = byName.get(name);
            throw refusal(name, "must be greater than 0", argument == null ? start : argument.at());
        }
        return fixed
                ? new Magnitude(name, value, value, value, true)
                : new Magnitude(name, value, bounds[0], bounds[1], false);
    }

    /** Two numbers for each value; none where it is fixed. */
    private List<double[]> bounds(String name, int count) {
        Argument argument = byName.get(name + BOUNDS);
        if (argument == null) {
            return Collections.nCopies(count, new double[] {LOW, HIGH});
        }
        List<double[]> bounds =
                switch (argument.value()) {
                    case String text when text.equals(FIXED) -> List.of(new double[0]);
                    case Argument.Numbers(List<Double> numbers) -> List.of(pair(argument, numbers));
                    case Argument.Pairs(List<List<Double>> pairs) ->
                            pairs.stream().map(numbers -> pair(argument, numbers)).toList();
                    default -> List.of();
                };
        if (bounds.size() != 1 && bounds.size() != count) {
            throw refusal(name + BOUNDS, "must be two numbers or \"fixed\"", argument.at());
        }
        return bounds.size() == count ? bounds : Collections.nCopies(count, bounds.getFirst());
    }

    private double[] pair(Argument argument, List<Double> numbers) {
        if (numbers.size() != 2 || !(numbers.get(0) > 0) || !(numbers.get(1) >= numbers.get(0))) {
            throw refusal(
                    "bounds", "must be two numbers greater than 0 that ascend", argument.at());
        }
        return new double[] {numbers.get(0), numbers.get(1)};
    }

    Matern.Smoothness smoothness(String name) {
        Argument argument = byName.get(name);
        if (argument == null) {
            return Matern.Smoothness.THREE_HALVES;
        }
        if (argument.value() instanceof Double nu) {
            for (Matern.Smoothness smoothness : Matern.Smoothness.values()) {
                if (nu.equals(smoothness.number())) {
                    return smoothness;
                }
            }
        }
        throw refusal(name, "must be 0.5, 1.5, 2.5 or inf", argument.at());
    }

    private InvalidHyperparameter refusal(String name, String fault, int at) {
        return scanner.refusal("\"%s\" %s".formatted(name, fault), at);
    }
}

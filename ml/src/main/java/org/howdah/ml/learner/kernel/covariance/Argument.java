package org.howdah.ml.learner.kernel.covariance;

import java.util.ArrayList;
import java.util.List;

/**
 * An argument of a kernel.
 *
 * @param value a Double, a String, {@link Numbers} or {@link Pairs}
 * @param at where it begins
 */
record Argument(Object value, int at) {
    private static final String CLOSES_LIST = "]";
    private static final String CLOSES_TUPLE = ")";

    /** A list or tuple of numbers. */
    record Numbers(List<Double> values) {}

    /** A list or tuple of lists or tuples of numbers. */
    record Pairs(List<List<Double>> values) {}

    static Argument read(Scanner scanner) {
        int at = scanner.position();
        if (scanner.takeInfinity()) {
            return new Argument(Double.POSITIVE_INFINITY, at);
        }
        if (scanner.atQuote()) {
            return new Argument(scanner.quoted(), at);
        }
        if (scanner.atNumber()) {
            return new Argument(scanner.number(), at);
        }
        return new Argument(sequence(scanner), at);
    }

    private static Object sequence(Scanner scanner) {
        String end = end(scanner);
        List<Double> numbers = new ArrayList<>();
        List<List<Double>> pairs = new ArrayList<>();
        while (!scanner.take(end)) {
            int at = scanner.position();
            if (scanner.atNumber()) {
                numbers.add(scanner.number());
            } else {
                pairs.add(numbers(scanner));
            }
            if (!numbers.isEmpty() && !pairs.isEmpty()) {
                throw scanner.refusal("numbers and lists in one list", at);
            }
            if (!scanner.take(",")) {
                scanner.expect(end);
                break;
            }
        }
        if (numbers.isEmpty() && pairs.isEmpty()) {
            throw scanner.refusal("an empty list", scanner.position());
        }
        return pairs.isEmpty() ? new Numbers(numbers) : new Pairs(pairs);
    }

    private static List<Double> numbers(Scanner scanner) {
        String end = end(scanner);
        List<Double> numbers = new ArrayList<>();
        while (!scanner.take(end)) {
            if (!scanner.atNumber()) {
                throw scanner.refusal("a number expected", scanner.position());
            }
            numbers.add(scanner.number());
            if (!scanner.take(",")) {
                scanner.expect(end);
                break;
            }
        }
        return numbers;
    }

    /** Passes what opens a sequence; returns what closes it. */
    private static String end(Scanner scanner) {
        if (scanner.take("[")) {
            return CLOSES_LIST;
        }
        if (scanner.take("(")) {
            return CLOSES_TUPLE;
        }
        throw scanner.refusal("a number, a list or \"fixed\" expected", scanner.position());
    }
}

package org.howdah.ml.learner.kernel.covariance;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.howdah.ml.learner.InvalidHyperparameter;

/**
 * Reads covariances as scikit-learn's expressions of kernels: numbers, kernels by name, {@code +},
 * {@code *}, {@code **} and parentheses. Nothing else is read, and nothing is executed.
 */
public final class CovarianceParser {
    private static final int LONGEST = 1 << 20;
    private static final int DEEPEST = 50;

    /** What is written has parentheses for each operator. */
    private static final int DEEPEST_WRITTEN = 400;

    /** What is written has all digits of numbers: up to 26 characters for two of the user's. */
    private static final int LONGEST_WRITTEN = 16 * LONGEST;

    /** With numbers that are kernels, as what is written has them. */
    private static final int MOST_KERNELS = 100;

    private final Scanner scanner;
    private final int deepest;
    private int depth;
    private int kernels;

    private CovarianceParser(String text, int deepest) {
        this.scanner = new Scanner(text);
        this.deepest = deepest;
    }

    /**
     * The covariance that a text says.
     *
     * @throws InvalidHyperparameter with the place, if it says none
     */
    public static Covariance parse(String text) {
        if (text.length() > LONGEST) {
            throw new InvalidHyperparameter(
                    "hyperparameter \"kernel\" has %d characters".formatted(text.length()),
                    "At most %d are read.".formatted(LONGEST));
        }
        return parse(text, DEEPEST);
    }

    private static Covariance parse(String text, int deepest) {
        CovarianceParser parser = new CovarianceParser(text, deepest);
        Operand whole = parser.sum();
        if (!parser.scanner.ended()) {
            throw parser.refusal("unexpected text", parser.scanner.position());
        }
        return switch (whole) {
            case Operand.Kernel(Covariance covariance) -> covariance;
            case Operand.Factor number ->
                    throw parser.refusal("a number, %s, is no kernel".formatted(number.value()), 0);
        };
    }

    /** Writes the covariance; hyperparameters' bounds get lost. */
    public static void write(Covariance covariance, DataOutput out) throws IOException {
        byte[] bytes = covariance.text().getBytes(StandardCharsets.US_ASCII);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /** Reads what {@link #write} has written. */
    public static Covariance read(DataInput in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST_WRITTEN) {
            throw new IOException("a kernel of %d bytes".formatted(length));
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        try {
            return parse(new String(bytes, StandardCharsets.US_ASCII), DEEPEST_WRITTEN);
        } catch (InvalidHyperparameter e) {
            throw new IOException(e);
        }
    }

    private InvalidHyperparameter refusal(String fault, int position) {
        return scanner.refusal(fault, position);
    }

    private Operand sum() {
        Operand sum = product();
        for (int at = scanner.position(); scanner.take("+"); at = scanner.position()) {
            sum = joined(sum, product(), at).plus();
        }
        return sum;
    }

    private Operand product() {
        Operand product = power();
        for (int at = scanner.position(); scanner.takeTimes(); at = scanner.position()) {
            product = joined(product, power(), at).times();
        }
        return product;
    }

    private Operand.Both joined(Operand first, Operand second, int at) {
        Operand.Both both = new Operand.Both(first, second, at);
        if (both.sizesDiffer()) {
            throw refusal("lists of length scales of two lengths meet", at);
        }
        if (both.hasBadConstant()) {
            throw refusal("a constant must be greater than 0", at);
        }
        if (both.hasConstant()) {
            count(at);
        }
        return both;
    }

    private Operand power() {
        Operand base = atom();
        int at = scanner.position();
        if (!scanner.take("**")) {
            return base;
        }
        deeper(at);
        Operand exponent = power();
        depth--;
        if (!(exponent instanceof Operand.Factor(double number))) {
            throw refusal("an exponent is no number", at);
        }
        if (!Double.isFinite(number)) {
            throw refusal("an exponent is %s".formatted(number), at);
        }
        return switch (base) {
            case Operand.Kernel(Covariance covariance) ->
                    new Operand.Kernel(new Power(covariance, number));
            case Operand.Factor value -> new Operand.Factor(Math.pow(value.value(), number));
        };
    }

    private Operand atom() {
        int at = scanner.position();
        if (scanner.atNumber()) {
            return new Operand.Factor(scanner.number());
        }
        if (scanner.take("(")) {
            deeper(at);
            Operand inner = sum();
            depth--;
            scanner.expect(")");
            return inner;
        }
        if (!scanner.atName()) {
            throw refusal("a number, a kernel or \"(\" expected", at);
        }
        count(at);
        return new Operand.Kernel(new KernelCall(scanner).read());
    }

    private void count(int at) {
        if (++kernels > MOST_KERNELS) {
            throw refusal("more than %d kernels".formatted(MOST_KERNELS), at);
        }
    }

    private void deeper(int at) {
        if (++depth > deepest) {
            throw refusal("more than %d levels".formatted(deepest), at);
        }
    }
}

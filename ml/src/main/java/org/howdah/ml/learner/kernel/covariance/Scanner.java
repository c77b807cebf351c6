package org.howdah.ml.learner.kernel.covariance;

import org.howdah.ml.learner.InvalidHyperparameter;

/** Reads a text from left to right; blanks between its parts don't count. */
final class Scanner {
    private static final int SHOWN = 20;

    private final String text;
    private int next;

    Scanner(String text) {
        this.text = text;
    }

    /** Where the next part begins. */
    int position() {
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next;
    }

    boolean ended() {
        return position() == text.length();
    }

    /** Whether those characters come next; then passes them. */
    boolean take(String characters) {
        boolean there = text.startsWith(characters, position());
        next += there ? characters.length() : 0;
        return there;
    }

    /** Whether one star comes next, and not two; then passes it. */
    boolean takeTimes() {
        return !text.startsWith("**", position()) && take("*");
    }

    void expect(String characters) {
        if (!take(characters)) {
            throw refusal("\"%s\" expected".formatted(characters), position());
        }
    }

    boolean atName() {
        return !ended() && (Character.isLetter(text.charAt(next)) || text.charAt(next) == '_');
    }

    /** Letters, digits, underscores and points. */
    String name() {
        int start = position();
        while (next < text.length() && partOfName(text.charAt(next))) {
            next++;
        }
        return text.substring(start, next);
    }

    private static boolean partOfName(char character) {
        return Character.isLetterOrDigit(character) || character == '_' || character == '.';
    }

    boolean atInfinity() {
        int start = position();
        String name = name();
        next = start;
        return name.equals("inf") || name.equals("np.inf") || name.equals("math.inf");
    }

    boolean takeInfinity() {
        boolean there = atInfinity();
        if (there) {
            name();
        }
        return there;
    }

    boolean atNumber() {
        return !ended() && "0123456789.-".indexOf(text.charAt(next)) >= 0;
    }

    double number() {
        int start = position();
        next += text.charAt(next) == '-' ? 1 : 0;
        while (next < text.length() && partOfNumber(start)) {
            next++;
        }
        try {
            double number = Double.parseDouble(text.substring(start, next));
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw refusal("no number", start);
        }
        throw refusal("number too great", start);
    }

    private boolean partOfNumber(int start) {
        char character = text.charAt(next);
        boolean sign = character == '-' || character == '+';
        return "0123456789.eE".indexOf(character) >= 0
                || (sign && next > start && "eE".indexOf(text.charAt(next - 1)) >= 0);
    }

    /** A text in single or double quotes, which begin next; none can be inside. */
    String quoted() {
        int start = position();
        int end = text.indexOf(text.charAt(start), start + 1);
        if (end < 0) {
            throw refusal("unterminated text", start);
        }
        next = end + 1;
        return text.substring(start + 1, end);
    }

    boolean atQuote() {
        return !ended() && (text.charAt(next) == '"' || text.charAt(next) == '\'');
    }

    /** What is wrong with the text, at that place. */
    InvalidHyperparameter refusal(String fault, int position) {
        String rest = text.substring(position, Math.min(text.length(), position + SHOWN));
        return new InvalidHyperparameter(
                "hyperparameter \"kernel\": %s at character %d: %s"
                        .formatted(
                                fault,
                                position + 1,
                                rest.isEmpty() ? "the end" : "\"" + rest + "\""),
                "Write it as scikit-learn does, such as \"1.0 * RBF(length_scale=1.0) + WhiteKernel()\".");
    }
}

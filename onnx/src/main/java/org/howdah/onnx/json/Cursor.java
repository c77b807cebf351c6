package org.howdah.onnx.json;

import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;

/** A place in a JSON text, which moves on as values are read. */
final class Cursor {
    private final String text;
    private int at;

    Cursor(String text) {
        this.text = text;
    }

    /** The next character that is no white space; 0 at the end. It is not consumed. */
    char peek() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c != ' ' && c != '\n' && c != '\t' && c != '\r') {
                return c;
            }
            at++;
        }
        return 0;
    }

    /** Consumes that character if it is the next one. */
    boolean take(char wanted) {
        if (peek() == wanted) {
            at++;
            return true;
        }
        return false;
    }

    void expect(char wanted) {
        if (!take(wanted)) {
            throw malformed("'" + wanted + "' is expected");
        }
    }

    /** Consumes that word if it is next. */
    boolean takeWord(String word) {
        peek();
        if (text.startsWith(word, at)) {
            at += word.length();
            return true;
        }
        return false;
    }

    /** Whether a number is next. */
    boolean isNumber() {
        char c = peek();
        return c == '-' || (c >= '0' && c <= '9');
    }

    void readNumber(NumberText number) {
        peek();
        int end = number.scan(text, at);
        if (end < 0) {
            throw malformed("a number is expected");
        }
        at = end;
    }

    String readString() {
        expect('"');
        int start = at;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"') {
                return text.substring(start, at++);
            }
            if (c == '\\') {
                return readEscaped(new StringBuilder(text.substring(start, at)));
            }
            at++;
        }
        throw malformed("a string has no end");
    }

    private String readEscaped(StringBuilder out) {
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                return out.toString();
            }
            out.append(c == '\\' ? escape() : c);
        }
        throw malformed("a string has no end");
    }

    private char escape() {
        char c = at < text.length() ? text.charAt(at++) : 0;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw malformed("a string has an unknown escape");
        };
    }

    private char unicode() {
        try {
            char c = (char) Integer.parseUnsignedInt(text, at, at + 4, 16);
            at += 4;
            return c;
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw malformed("a string has an unknown escape");
        }
    }

    /** Moves behind the next value, whatever it is. */
    void skipValue() {
        int depth = 0;
        do {
            switch (peek()) {
                case '[', '{' -> {
                    depth++;
                    at++;
                }
                case ']', '}' -> {
                    depth--;
                    at++;
                }
                case '"' -> readString();
                case ',', ':' -> at++;
                default -> skipWord();
            }
        } while (depth > 0);
    }

    /** Moves behind a number, a boolean or null. */
    private void skipWord() {
        int start = at;
        while (at < text.length() && isPartOfWord(text.charAt(at))) {
            at++;
        }
        if (at == start) {
            throw malformed("a value is expected");
        }
    }

    private static boolean isPartOfWord(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '+' || c == '.';
    }

    /** What is next, for messages. */
    String describe() {
        return switch (peek()) {
            case '[' -> "an array";
            case '{' -> "an object";
            case '"' -> "a string";
            case 't', 'f' -> "a boolean";
            case 'n' -> "null";
            default -> "a number";
        };
    }

    SqlError malformed(String what) {
        return new SqlError(
                ErrorCode.INVALID_PARAMETER,
                "the inputs are no valid JSON: %s at character %d".formatted(what, at + 1),
                "Pass jsonb, or a text of valid JSON.");
    }
}

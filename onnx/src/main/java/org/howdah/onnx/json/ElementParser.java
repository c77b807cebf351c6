package org.howdah.onnx.json;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT_UNALIGNED;

import java.lang.foreign.MemorySegment;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.howdah.host.error.ErrorCode;
import org.howdah.onnx.tensor.ElementType;
import org.howdah.onnx.tensor.Elements;
import org.howdah.onnx.tensor.TensorTarget;

/** Reads a tensor's elements, one after the other, to its memory. */
final class ElementParser {
    private static final int LONGEST_SHOWN = 40;

    private final Cursor cursor;
    private final Position position;
    private final ElementType type;
    private final TensorTarget target;
    private final NumberText number = new NumberText();
    private final List<String> strings = new ArrayList<>();
    private MemorySegment memory;
    private long capacity;
    private long count;

    ElementParser(Cursor cursor, Position position, TensorTarget target) {
        this.cursor = cursor;
        this.position = position;
        this.target = target;
        this.type = target.type();
        this.memory = target.reserve(0);
        this.capacity = capacity();
    }

    private long capacity() {
        return type.bits() == 0 ? Long.MAX_VALUE : memory.byteSize() * 8 / type.bits();
    }

    List<String> strings() {
        return strings;
    }

    void next() {
        if (count == capacity) {
            memory = target.reserve(type.bytes(count + 1));
            capacity = capacity();
        }
        switch (type.kind()) {
            case FLOATING -> floating();
            case SIGNED, UNSIGNED -> integer();
            case BOOLEAN -> bool();
            case TEXT -> text();
            case COMPLEX -> throw position.error(ErrorCode.NOT_SUPPORTED, "is of complex numbers");
        }
        count++;
    }

    private void floating() {
        double value = cursor.isNumber() ? finite() : special();
        boolean written =
                switch (type) {
                    case FLOAT32 -> {
                        float rounded = (float) value;
                        memory.setAtIndex(JAVA_FLOAT_UNALIGNED, count, rounded);
                        yield Float.isFinite(rounded) || !Double.isFinite(value);
                    }
                    case FLOAT64 -> {
                        memory.setAtIndex(JAVA_DOUBLE_UNALIGNED, count, value);
                        yield true;
                    }
                    default -> Elements.writeDouble(memory, type, count, value);
                };
        if (!written) {
            throw outOfRange(Double.toString(value));
        }
    }

    private double finite() {
        cursor.readNumber(number);
        double value = number.asDouble();
        if (Double.isInfinite(value)) {
            throw outOfRange(number.toString());
        }
        return value;
    }

    private double special() {
        if (cursor.peek() == '"') {
            String text = cursor.readString();
            return switch (text) {
                case "NaN" -> Double.NaN;
                case "Infinity" -> Double.POSITIVE_INFINITY;
                case "-Infinity" -> Double.NEGATIVE_INFINITY;
                default ->
                        throw position.invalid(
                                "is the string \"%s\", not a number".formatted(shorten(text)));
            };
        }
        throw notA("number");
    }

    private void integer() {
        if (!cursor.isNumber()) {
            throw notA("number");
        }
        cursor.readNumber(number);
        Elements.writeLong(
                memory, type, count, number.isPlainInteger() ? plainInteger() : bigInteger());
    }

    private long plainInteger() {
        long value = number.asPlainInteger();
        boolean fits =
                type.greatest() == -1
                        ? value >= 0
                        : value >= type.smallest() && value <= type.greatest();
        if (!fits) {
            throw outOfRange(number.toString());
        }
        return value;
    }

    private long bigInteger() {
        BigDecimal exact = number.exact();
        if (exact == null) {
            throw outOfRange(number.toString());
        }
        BigInteger value;
        try {
            value = exact.toBigIntegerExact();
        } catch (ArithmeticException e) {
            throw position.invalid("is %s, not an integer".formatted(shorten(number.toString())));
        }
        BigInteger greatest = new BigInteger(Long.toUnsignedString(type.greatest()));
        if (value.compareTo(BigInteger.valueOf(type.smallest())) < 0
                || value.compareTo(greatest) > 0) {
            throw outOfRange(number.toString());
        }
        return value.longValue();
    }

    private void bool() {
        boolean value = cursor.takeWord("true");
        if (!value && !cursor.takeWord("false")) {
            throw notA("boolean");
        }
        Elements.writeLong(memory, type, count, value ? 1 : 0);
    }

    private void text() {
        if (cursor.peek() != '"') {
            throw notA("string");
        }
        strings.add(cursor.readString());
    }

    private RuntimeException notA(String wanted) {
        return position.invalid("is %s, not a %s".formatted(cursor.describe(), wanted));
    }

    private RuntimeException outOfRange(String value) {
        return position.error(
                ErrorCode.NUMERIC_OUT_OF_RANGE,
                "is %s, out of range for %s".formatted(shorten(value), type.label()));
    }

    private static String shorten(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "...";
    }
}

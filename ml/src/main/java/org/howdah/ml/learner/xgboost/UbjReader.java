package org.howdah.ml.learner.xgboost;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads universal binary JSON as XGBoost writes it: objects as maps, arrays as lists, arrays of one
 * numeric type as int[], float[], double[] or byte[], numbers as Long or Double.
 */
final class UbjReader {
    private static final int DEEPEST = 64;

    private final ByteBuffer in;
    private int depth;

    private UbjReader(byte[] bytes) {
        this.in = ByteBuffer.wrap(bytes);
    }

    static UbjObject read(byte[] bytes) throws IOException {
        try {
            UbjReader reader = new UbjReader(bytes);
            return (UbjObject) reader.value((char) reader.in.get());
        } catch (RuntimeException e) {
            throw new IOException("no universal binary JSON", e);
        }
    }

    private Object value(char type) throws IOException {
        return switch (type) {
            case '{' -> object();
            case '[' -> array();
            case 'S' -> string();
            case 'T' -> true;
            case 'F' -> false;
            case 'd' -> (double) in.getFloat();
            case 'D' -> in.getDouble();
            default -> integer(type);
        };
    }

    private Object integer(char type) throws IOException {
        return switch (type) {
            case 'i' -> (long) in.get();
            case 'U' -> (long) Byte.toUnsignedInt(in.get());
            case 'I' -> (long) in.getShort();
            case 'l' -> (long) in.getInt();
            case 'L' -> in.getLong();
            default -> throw new IOException("unknown type '%s'".formatted(type));
        };
    }

    private String string() throws IOException {
        byte[] bytes = new byte[length()];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private int length() throws IOException {
        long length = (Long) integer((char) in.get());
        if (length < 0 || length > in.remaining()) {
            throw new IOException("length " + length);
        }
        return (int) length;
    }

    private UbjObject object() throws IOException {
        enter();
        Map<String, Object> members = new HashMap<>();
        for (char type = (char) in.get(); type != '}'; type = (char) in.get()) {
            in.position(in.position() - 1);
            String name = string();
            members.put(name, value((char) in.get()));
        }
        depth--;
        return new UbjObject(members);
    }

    private Object array() throws IOException {
        char next = (char) in.get();
        if (next == '$') {
            char type = (char) in.get();
            if (in.get() != '#') {
                throw new IOException("an array has a type but no length");
            }
            return numbers(type, length());
        }
        enter();
        List<Object> elements = new ArrayList<>();
        if (next == '#') {
            for (int left = length(); left > 0; left--) {
                elements.add(value((char) in.get()));
            }
        } else {
            for (char type = next; type != ']'; type = (char) in.get()) {
                elements.add(value(type));
            }
        }
        depth--;
        return elements;
    }

    private Object numbers(char type, int length) throws IOException {
        return switch (type) {
            case 'd' -> {
                float[] values = new float[length];
                in.slice(in.position(), length * Float.BYTES).asFloatBuffer().get(values);
                yield skip(values, length * Float.BYTES);
            }
            case 'l' -> {
                int[] values = new int[length];
                in.slice(in.position(), length * Integer.BYTES).asIntBuffer().get(values);
                yield skip(values, length * Integer.BYTES);
            }
            case 'L' -> {
                long[] values = new long[length];
                in.slice(in.position(), length * Long.BYTES).asLongBuffer().get(values);
                yield skip(values, length * Long.BYTES);
            }
            case 'i', 'U' -> {
                byte[] values = new byte[length];
                in.get(values);
                yield values;
            }
            default -> throw new IOException("an array of type '%s'".formatted(type));
        };
    }

    private Object skip(Object values, int bytes) {
        in.position(in.position() + bytes);
        return values;
    }

    private void enter() throws IOException {
        if (++depth > DEEPEST) {
            throw new IOException("nested too deeply");
        }
    }
}

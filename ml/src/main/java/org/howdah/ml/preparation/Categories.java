package org.howdah.ml.preparation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.howdah.ml.learner.Inputs;

/**
 * Names of categories; the code of one is its place, from 1, and 0 is that of no name. Immutable.
 */
public final class Categories {
    public static final Categories NONE = new Categories(List.of());

    private final List<String> names;
    private final Map<String, Float> codes;

    public Categories(List<String> names) {
        this.names = List.copyOf(names);
        this.codes = HashMap.newHashMap(names.size());
        for (int i = 0; i < names.size(); i++) {
            codes.put(names.get(i), i + 1f);
        }
    }

    /** The names in the order of their codes. */
    public List<String> names() {
        return names;
    }

    public int count() {
        return names.size();
    }

    /** The code of a name, NaN for one that is not known. */
    public float code(String name) {
        Float code = codes.get(name);
        return code == null ? Float.NaN : code;
    }

    long bytes() {
        long bytes = 64;
        for (String name : names) {
            bytes += 96 + 2L * name.length();
        }
        return bytes;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(names.size());
        for (String name : names) {
            byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    static Categories read(DataInput in) throws IOException {
        int count = in.readInt();
        if (count < 0) {
            throw new IOException(count + " categories");
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add(new String(Inputs.bytes(in, in.readInt()), StandardCharsets.UTF_8));
        }
        return new Categories(names);
    }
}

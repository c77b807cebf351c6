package org.howdah.ml.preparation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What the numbers that stand for labels mean.
 *
 * @param names of the labels 1, 2, ..., where they are categories
 */
public record Labels(Kind kind, Categories names) {
    public static final Labels NUMBERS = new Labels(Kind.NUMBER, Categories.NONE);
    public static final Labels BOOLEANS = new Labels(Kind.BOOLEAN, Categories.NONE);

    /** What labels are. */
    public enum Kind {
        NUMBER,
        BOOLEAN,
        CATEGORY
    }

    /** Names, in the order of their codes. */
    public static Labels named(Categories names) {
        return new Labels(Kind.CATEGORY, names);
    }

    /** The label that a number stands for, as text. */
    public String text(double label) {
        return switch (kind) {
            case NUMBER ->
                    label == Math.rint(label) && Math.abs(label) < 1e15
                            ? Long.toString((long) label)
                            : Double.toString(label);
            case BOOLEAN -> label == 0 ? "false" : "true";
            case CATEGORY ->
                    label >= 1 && label <= names.count()
                            ? names.names().get((int) label - 1)
                            : Double.toString(label);
        };
    }

    /** The label that a number stands for, as JSON has it: text, a boolean or a number. */
    public Object json(double label) {
        return switch (kind) {
            case NUMBER -> label == (long) label ? (Object) (long) label : (Object) label;
            case BOOLEAN -> label != 0;
            case CATEGORY -> text(label);
        };
    }

    void write(DataOutput out) throws IOException {
        out.writeUTF(kind.name());
        names.write(out);
    }

    static Labels read(DataInput in) throws IOException {
        return new Labels(Kind.valueOf(in.readUTF()), Categories.read(in));
    }
}

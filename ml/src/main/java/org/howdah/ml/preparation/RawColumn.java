package org.howdah.ml.preparation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A feature column before preparation.
 *
 * @param type the SQL type as a user reads it
 * @param integral whether its numbers are booleans or integers, which can be categories as well
 * @param width how many values it has in a row: more than one only for an array
 */
public record RawColumn(
        String name, String type, Quantity quantity, boolean integral, boolean array, int width) {

    void write(DataOutput out) throws IOException {
        out.writeUTF(name);
        out.writeUTF(type);
        out.writeUTF(quantity.name());
        out.writeBoolean(integral);
        out.writeBoolean(array);
        out.writeInt(width);
    }

    static RawColumn read(DataInput in) throws IOException {
        String name = in.readUTF();
        String type = in.readUTF();
        Quantity quantity = Quantity.valueOf(in.readUTF());
        boolean integral = in.readBoolean();
        boolean array = in.readBoolean();
        int width = in.readInt();
        if (width < 0 || (!array && width != 1)) {
            throw new IOException("column \"" + name + "\" can't be so");
        }
        return new RawColumn(name, type, quantity, integral, array, width);
    }
}

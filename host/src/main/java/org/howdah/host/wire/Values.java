package org.howdah.host.wire;

/** Passes values without reading them, checking that they are whole. */
final class Values {

    private Values() {}

    static void skip(WireInput in, ValueType type, RowTypes rowTypes) {
        if (type.array()) {
            skipArray(in, type.kind(), rowTypes);
        } else {
            skipSingle(in, type.kind(), rowTypes);
        }
    }

    private static void skipSingle(WireInput in, Kind kind, RowTypes rowTypes) {
        if (kind == Kind.RECORD) {
            in.enter();
            skipList(in, rowTypes.get(in.readLong()), rowTypes);
            in.leave();
        } else {
            in.take(kind.isString() ? in.readLength() : kind.width());
        }
    }

    private static void skipList(WireInput in, RecordType type, RowTypes rowTypes) {
        int count = type.columns().size();
        int nulls = in.takeBitmap(count);
        for (int i = 0; i < count; i++) {
            if (!in.bit(nulls, i)) {
                skip(in, type.columns().get(i), rowTypes);
            }
        }
    }

    private static void skipArray(WireInput in, Kind kind, RowTypes rowTypes) {
        ArrayShape shape = ArrayShape.read(in, kind);
        if (kind.width() > 0) {
            in.take(shape.count() * kind.width());
            return;
        }
        for (int i = 0; i < shape.count(); i++) {
            boolean isNull = shape.nulls() != ElementsDecoder.NO_NULLS && in.bit(shape.nulls(), i);
            if (!isNull) {
                skipSingle(in, kind, rowTypes);
            } else if (kind.isString()) {
                in.take(4);
            }
        }
    }

    /**
     * Passes a value list and returns where each value starts, -1 for NULL; one more element is the
     * end.
     */
    static int[] positions(WireInput in, RecordType type, RowTypes rowTypes) {
        int count = type.columns().size();
        int nulls = in.takeBitmap(count);
        int[] positions = new int[count + 1];
        for (int i = 0; i < count; i++) {
            if (in.bit(nulls, i)) {
                positions[i] = -1;
            } else {
                positions[i] = in.position();
                skip(in, type.columns().get(i), rowTypes);
            }
        }
        positions[count] = in.position();
        return positions;
    }
}

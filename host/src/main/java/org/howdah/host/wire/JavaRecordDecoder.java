package org.howdah.host.wire;

import java.lang.invoke.MethodHandle;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.jspecify.annotations.Nullable;

/**
 * Reads a record as a Java record: each component from the column of its name, or of its name in
 * snake_case.
 */
final class JavaRecordDecoder implements Decoder {
    private static final int RECORD_BYTES = 16;
    private static final int COMPONENT_BYTES = 4;

    private final JavaRecord record;
    private final RowTypes rowTypes;
    private volatile @Nullable Plan plan;

    private JavaRecordDecoder(JavaRecord record, RowTypes rowTypes) {
        this.record = record;
        this.rowTypes = rowTypes;
    }

    /** Fails where the row type is known and has no columns for the components. */
    static JavaRecordDecoder of(Class<?> type, ValueType from, RowTypes rowTypes) {
        JavaRecordDecoder decoder = new JavaRecordDecoder(JavaRecord.of(type), rowTypes);
        if (from.rowTypeId() != 0) {
            decoder.planFor(rowTypes.get(from.rowTypeId()));
        }
        return decoder;
    }

    /** Where the columns of one row type go. */
    private static final class Plan {
        private final RecordType type;
        private final @Nullable Slot[] slots;

        Plan(RecordType type) {
            this.type = type;
            this.slots = new @Nullable Slot[type.columns().size()];
        }
    }

    /** A column that becomes a component. */
    private record Slot(int component, boolean primitive, Decoder decoder) {}

    private Plan planFor(RecordType type) {
        Plan last = plan;
        if (last != null && last.type == type) {
            return last;
        }
        Plan made = new Plan(type);
        for (int i = 0; i < record.size(); i++) {
            int column = record.columnOf(i, type.rowType());
            made.slots[column] = slot(i, type, column);
        }
        plan = made;
        return made;
    }

    private Slot slot(int component, RecordType type, int column) {
        Class<?> target = record.type(component);
        Fit fit = rowTypes.decoders().find(type.columns().get(column), target);
        if (fit == null) {
            throw new SqlError(
                    ErrorCode.DATATYPE_MISMATCH,
                    "column \"%s\" of type %s does not fit component %s"
                            .formatted(
                                    type.rowType().columns().get(column).name(),
                                    type.columns().get(column).displayName(),
                                    record.describe(component)),
                    "Change the component's Java type, or cast the column in SQL.");
        }
        return new Slot(component, target.isPrimitive(), fit.decoder());
    }

    @Override
    public Object decode(WireInput in, int length) {
        in.enter();
        RecordType type = rowTypes.get(in.readLong());
        @Nullable Slot[] slots = planFor(type).slots;
        in.charge(RECORD_BYTES + (long) record.size() * COMPONENT_BYTES);
        @Nullable Object[] values = new @Nullable Object[record.size()];
        int nulls = in.takeBitmap(slots.length);
        for (int i = 0; i < slots.length; i++) {
            readColumn(in, type, i, slots[i], in.bit(nulls, i), values);
        }
        in.leave();
        return construct(values);
    }

    private void readColumn(
            WireInput in,
            RecordType type,
            int column,
            @Nullable Slot slot,
            boolean isNull,
            @Nullable Object[] values) {
        ValueType valueType = type.columns().get(column);
        if (isNull) {
            if (slot != null && slot.primitive) {
                throw new SqlError(
                        ErrorCode.NULL_NOT_ALLOWED,
                        "column \"%s\" is NULL, which %s can't hold"
                                .formatted(
                                        type.rowType().columns().get(column).name(),
                                        record.describe(slot.component)),
                        "Give the component a type that can be null, such as Integer for int.");
            }
        } else if (slot == null) {
            Values.skip(in, valueType, rowTypes);
        } else {
            values[slot.component] = Decoder.read(slot.decoder, valueType.isString(), in);
        }
    }

    private Object construct(@Nullable Object[] values) {
        MethodHandle constructor = record.constructor();
        try {
            return (Object) constructor.invokeExact(values);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new SqlError(
                    ErrorCode.EXTERNAL_ROUTINE, record + " could not be made: " + e.getMessage());
        }
    }
}

package org.howdah.host.wire;

import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;

/** Writes the components of one Java record class as the columns of their names. */
final class JavaRecordColumns implements Encoder {
    private final JavaRecord record;
    private final List<Source> sources = new ArrayList<>();

    /** Where a column's value comes from. */
    private record Source(MethodHandle accessor, Encoder encoder) {}

    JavaRecordColumns(Class<?> recordClass, RecordType type, RowTypes rowTypes) {
        record = JavaRecord.of(recordClass);
        for (int i = 0; i < type.columns().size(); i++) {
            String column = type.rowType().columns().get(i).name();
            int component = record.componentOf(column);
            ValueType valueType = type.columns().get(i);
            Encoder encoder = rowTypes.encoders().find(valueType, record.type(component));
            if (encoder == null) {
                throw new SqlError(
                        ErrorCode.DATATYPE_MISMATCH,
                        "component %s does not fit column \"%s\" of type %s"
                                .formatted(
                                        record.describe(component),
                                        column,
                                        valueType.displayName()),
                        "Change the component's Java type, or the column's SQL type.");
            }
            sources.add(new Source(record.accessors().get(component), encoder));
        }
    }

    Class<?> recordClass() {
        return record.recordClass();
    }

    @Override
    public void encode(WireOutput out, Object value) {
        int nulls = out.writeBitmap(sources.size());
        for (int i = 0; i < sources.size(); i++) {
            Source source = sources.get(i);
            Object component = read(source.accessor, value);
            if (component == null) {
                out.setBit(nulls, i);
            } else {
                source.encoder.encode(out, component);
            }
        }
    }

    @SuppressWarnings(
            "NullAway") // A component may be null though a handle's result type doesn't say so.
    private static Object read(MethodHandle accessor, Object value) {
        try {
            return (Object) accessor.invokeExact(value);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new SqlError(ErrorCode.EXTERNAL_ROUTINE, String.valueOf(e.getMessage()));
        }
    }
}

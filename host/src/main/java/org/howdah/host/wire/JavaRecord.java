package org.howdah.host.wire;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.host.sql.RowType;

/**
 * A Java record class whose components stand for columns.
 *
 * @param constructor takes the components as one array of objects
 * @param accessors each takes the record as an object
 */
record JavaRecord(
        Class<?> recordClass,
        List<RecordComponent> components,
        MethodHandle constructor,
        List<MethodHandle> accessors) {
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    static JavaRecord of(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        MethodHandles.Lookup lookup = MethodHandles.publicLookup();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            List<MethodHandle> accessors = new ArrayList<>();
            for (RecordComponent component : components) {
                accessors.add(
                        lookup.unreflect(component.getAccessor())
                                .asType(MethodType.genericMethodType(1)));
            }
            MethodHandle constructor =
                    lookup.findConstructor(type, MethodType.methodType(void.class, types))
                            .asType(MethodType.genericMethodType(types.length))
                            .asSpreader(Object[].class, types.length);
            return new JavaRecord(type, List.of(components), constructor, List.copyOf(accessors));
        } catch (ReflectiveOperationException e) {
            throw new SqlError(
                    ErrorCode.DATATYPE_MISMATCH,
                    "record " + type.getName() + " is not accessible",
                    "Make it public, and its constructor.");
        }
    }

    int size() {
        return components.size();
    }

    Class<?> type(int component) {
        return components.get(component).getType();
    }

    /** The column that a component stands for. */
    int columnOf(int component, RowType row) {
        String name = components.get(component).getName();
        int exact = row.indexOf(name);
        int column = exact >= 0 ? exact : row.indexOf(snakeCase(name));
        if (column < 0) {
            throw new SqlError(
                    ErrorCode.UNDEFINED_COLUMN,
                    "no column \"%s\" for component %s"
                            .formatted(snakeCase(name), describe(component)),
                    "The row has: " + Rows.names(row));
        }
        return column;
    }

    /** The component that stands for a column. */
    int componentOf(String column) {
        for (int i = 0; i < components.size(); i++) {
            String name = components.get(i).getName();
            if (name.equals(column) || snakeCase(name).equals(column)) {
                return i;
            }
        }
        throw new SqlError(
                ErrorCode.UNDEFINED_COLUMN,
                "record %s has no component for column \"%s\""
                        .formatted(recordClass.getName(), column),
                "Its components are: %s. Add one, or leave the column out."
                        .formatted(
                                components.stream()
                                        .map(RecordComponent::getName)
                                        .collect(Collectors.joining(", "))));
    }

    private static String snakeCase(String name) {
        return HUMP.matcher(name).replaceAll("_").toLowerCase(Locale.ROOT);
    }

    String describe(int component) {
        RecordComponent described = components.get(component);
        return described.getType().getSimpleName()
                + " "
                + recordClass.getSimpleName()
                + "."
                + described.getName();
    }

    @Override
    public String toString() {
        return "record " + recordClass.getName();
    }
}

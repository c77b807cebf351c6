package org.howdah.host.wire;

import java.util.HashMap;
import java.util.Map;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;

/**
 * Reads a label as the constant of a Java enum whose {@code toString()} it is, or else whose name.
 */
final class EnumDecoder implements Decoder {
    private final String typeName;
    private final Map<String, Object> constants = new HashMap<>();

    EnumDecoder(Class<?> type) {
        typeName = type.getName();
        for (Object constant : type.getEnumConstants()) {
            constants.putIfAbsent(((Enum<?>) constant).name(), constant);
        }
        for (Object constant : type.getEnumConstants()) {
            constants.put(constant.toString(), constant);
        }
    }

    @Override
    public Object decode(WireInput in, int length) {
        String label = in.readText(length);
        Object constant = constants.get(label);
        if (constant == null) {
            throw new SqlError(
                    ErrorCode.INVALID_PARAMETER,
                    "\"" + label + "\" is no label of " + typeName,
                    "It has: " + String.join(", ", constants.keySet().stream().sorted().toList()));
        }
        return constant;
    }
}

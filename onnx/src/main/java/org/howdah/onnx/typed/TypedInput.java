package org.howdah.onnx.typed;

import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.onnx.runtime.ValueInfo;

/** An input of a model, as messages name it. */
record TypedInput(ValueInfo info) {

    SqlError error(ErrorCode code, String problem, String hint) {
        return new SqlError(code, "input \"%s\" %s".formatted(info.name(), problem), hint);
    }

    /** An element, counted from 0, that the input's type doesn't have. */
    SqlError outOfRange(int index, Object value) {
        return error(
                ErrorCode.NUMERIC_OUT_OF_RANGE,
                "is %s: element %d is out of range: %s"
                        .formatted(info.type().label(), index + 1, value),
                "Pass values that the type holds exactly, or round them.");
    }

    SqlError mismatch(String given) {
        return error(
                ErrorCode.DATATYPE_MISMATCH,
                "is %s and can't be given as %s".formatted(info.type().label(), given),
                "Cast the argument to an array of what the input holds.");
    }

    SqlError isNull(int index) {
        return error(
                ErrorCode.NULL_NOT_ALLOWED,
                "has a NULL as element %d".formatted(index + 1),
                "Replace it by a value, with COALESCE or array_replace.");
    }
}

package org.howdah.onnx.session;

import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;

/** What SQL calls a model. Any characters will do. */
record ModelName(String name, String version) {

    /**
     * There is no such thing of that name.
     *
     * @param function in whose name pg_onnx says so
     */
    SqlError missing(String function, String thing) {
        return new SqlError(
                ErrorCode.UNDEFINED_OBJECT,
                "%s: %s not found".formatted(function, thing),
                "There is no %s \"%s\", version \"%s\": pg_onnx_list_%s() lists them."
                        .formatted(thing, name, version, thing));
    }
}

package org.howdah.onnx.vetting;

import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.onnx.protobuf.MalformedProtobuf;

/** The errors of the vetting. */
final class Refusal {
    private static final String LIMIT_EXCEEDED = "54000";

    private Refusal() {}

    static SqlError malformed(MalformedProtobuf cause) {
        return malformed(cause.getMessage() == null ? "" : cause.getMessage());
    }

    static SqlError malformed(String detail) {
        return new SqlError(
                ErrorCode.INVALID_PARAMETER.sqlState(),
                "Failed to load model because protobuf parsing failed.",
                detail,
                "Pass the bytes of an ONNX file as they are, neither compressed nor encoded.");
    }

    static SqlError noGraph() {
        return new SqlError(
                ErrorCode.INVALID_PARAMETER,
                "No graph was found in the protobuf.",
                "Pass the bytes of an ONNX file that holds a model.");
    }

    static SqlError invalid(Object where, String what) {
        return new SqlError(
                ErrorCode.INVALID_PARAMETER,
                where + " " + what,
                "Check the model with onnx.checker.check_model, and export it again.");
    }

    static SqlError unsupported(Object where, String what, String hint) {
        return new SqlError(ErrorCode.NOT_SUPPORTED, where + " " + what, hint);
    }

    static SqlError tooLarge(Object where, String what, long value, long limit) {
        return exceeded(where, what, value, limit, "Make the model smaller.");
    }

    /** More than a setting allows. */
    static SqlError tooLarge(Object where, String what, long value, long limit, String setting) {
        return exceeded(
                where,
                what,
                value,
                limit,
                "Make the model smaller, or ask a superuser to raise " + setting + ".");
    }

    private static SqlError exceeded(
            Object where, String what, long value, long limit, String hint) {
        return new SqlError(
                LIMIT_EXCEEDED,
                where + " has " + value + " " + what + ", more than " + limit,
                null,
                hint);
    }

    static SqlError externalData(Path tensor) {
        return unsupported(
                tensor,
                "has external data",
                "Save the model with its data in the file:"
                        + " onnx.save(onnx.load(path), path, save_as_external_data=False).");
    }
}

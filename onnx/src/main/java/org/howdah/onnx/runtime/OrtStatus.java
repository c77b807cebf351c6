package org.howdah.onnx.runtime;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;

/** What a function of ONNX Runtime returns: nothing, or an error's code and message. */
final class OrtStatus {
    private static final MethodHandle GET_CODE =
            OrtLibrary.function(1, FunctionDescriptor.of(JAVA_INT, ADDRESS));
    private static final MethodHandle GET_MESSAGE =
            OrtLibrary.function(2, FunctionDescriptor.of(ADDRESS, ADDRESS));

    private OrtStatus() {}

    static void check(MemorySegment status) {
        if (status.address() != 0) {
            throw error(status);
        }
    }

    /** The error of a status that is one; frees it. */
    static SqlError error(MemorySegment status) {
        try {
            int code = (int) GET_CODE.invokeExact(status);
            String message = OrtLibrary.text((MemorySegment) GET_MESSAGE.invokeExact(status));
            return OrtMessage.error(code, message);
        } catch (Throwable e) {
            throw OrtLibrary.failure(e);
        } finally {
            OrtRelease.Status.call(status);
        }
    }

    /** The catalogue's code for one of ONNX Runtime's (OrtErrorCode). */
    static ErrorCode code(int code) {
        return switch (code) {
            case 2, 4, 7, 10 -> ErrorCode.INVALID_PARAMETER;
            case 9 -> ErrorCode.NOT_SUPPORTED;
            default -> ErrorCode.EXTERNAL_ROUTINE;
        };
    }
}

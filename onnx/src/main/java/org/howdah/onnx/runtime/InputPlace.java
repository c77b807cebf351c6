package org.howdah.onnx.runtime;

import java.lang.foreign.MemorySegment;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.onnx.tensor.ElementType;
import org.howdah.onnx.tensor.Value;
import org.howdah.onnx.tensor.ValueType.TensorType;
import org.jspecify.annotations.Nullable;

/** Where one input of a run lies: in a buffer, or in a value of ONNX Runtime's. */
final class InputPlace {
    /** Greater buffers aren't kept for a next caller. */
    static final long KEPT_BYTES = 1 << 20;

    private final ValueInfo info;
    private final @Nullable TensorBuffer buffer;
    private MemorySegment value = MemorySegment.NULL;

    InputPlace(ValueInfo info) {
        this.info = info;
        this.buffer = bufferFor(info);
    }

    static @Nullable TensorBuffer bufferFor(ValueInfo info) {
        return info.type() instanceof TensorType tensor && tensor.element() != ElementType.STRING
                ? new TensorBuffer(tensor.element())
                : null;
    }

    TensorBuffer buffer() {
        if (buffer == null) {
            throw new IllegalStateException(info.name() + " is " + info.type().label());
        }
        return buffer;
    }

    void set(Value given) {
        if (buffer != null
                && given instanceof Value.Tensor tensor
                && tensor.type() == buffer.type()) {
            buffer.copyFrom(tensor.data(), tensor.dimensions());
        } else {
            clear();
            value = new ValueWriter().write(given);
        }
    }

    /** Whether its dimensions are those of the last run. */
    boolean isRepeated() {
        return buffer != null && value.address() == 0 && !buffer.takeChanged();
    }

    MemorySegment handle() {
        if (value.address() == 0 && buffer == null) {
            throw new SqlError(
                    ErrorCode.INVALID_PARAMETER,
                    "input \"%s\" is missing".formatted(info.name()),
                    "It is %s.".formatted(info.type().label()));
        }
        return value.address() == 0 ? buffer().handle() : value;
    }

    void clear() {
        if (value.address() != 0) {
            OrtRelease.Value.call(value);
            value = MemorySegment.NULL;
        }
    }

    boolean isSmall() {
        return buffer == null || buffer.capacity() <= KEPT_BYTES;
    }

    void free() {
        clear();
        if (buffer != null) {
            buffer.close();
        }
    }
}

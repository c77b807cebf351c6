package org.howdah.onnx.runtime;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.howdah.onnx.tensor.Dimensions;
import org.howdah.onnx.tensor.Value;
import org.jspecify.annotations.Nullable;

/**
 * Where one output of a run lands. A tensor lands in a buffer: a run whose inputs have the
 * dimensions of the last one's is told to write there at once, else what it made is copied.
 */
@SuppressWarnings("restricted") // reads what native code returned
final class OutputPlace {
    private final @Nullable TensorBuffer buffer;
    private final Arena arena = Arena.ofShared();
    private final MemorySegment out = arena.allocate(JAVA_LONG);
    private MemorySegment prepared = MemorySegment.NULL;
    private boolean filled;
    private @Nullable Value value;

    OutputPlace(ValueInfo info) {
        this.buffer = InputPlace.bufferFor(info);
    }

    /** The tensor that the run is to write to, if it is known what it needs. */
    MemorySegment prepare(boolean repeated) {
        value = null;
        prepared = repeated && filled && buffer != null ? buffer.handle() : MemorySegment.NULL;
        return prepared;
    }

    /** Takes what the run wrote or made. */
    void take(MemorySegment made) {
        filled = true;
        if (prepared.address() != 0) {
            value = buffer;
            return;
        }
        try {
            value = buffer == null ? new ValueReader().read(made) : copy(buffer, made);
        } finally {
            discard(made);
        }
    }

    private Value copy(TensorBuffer target, MemorySegment made) {
        OrtTensor.Shape shape = OrtTensor.shape(made, out);
        long bytes = target.type().bytes(Dimensions.size(shape.dimensions()));
        target.copyFrom(OrtTensor.data(made, out).reinterpret(bytes), shape.dimensions());
        return target;
    }

    /** Frees what a run made, unless it is what was prepared. */
    void discard(MemorySegment made) {
        if (made.address() != 0 && made.address() != prepared.address()) {
            OrtRelease.Value.call(made);
        }
    }

    Value value() {
        if (value == null) {
            throw new IllegalStateException("no run has filled the output");
        }
        return value;
    }

    boolean isSmall() {
        return buffer == null || buffer.capacity() <= InputPlace.KEPT_BYTES;
    }

    void free() {
        if (buffer != null) {
            buffer.close();
        }
        arena.close();
    }
}

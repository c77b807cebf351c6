package org.howdah.onnx.runtime;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.onnx.tensor.Dimensions;
import org.howdah.onnx.tensor.ElementType;
import org.howdah.onnx.tensor.TensorTarget;

/**
 * Native memory for one input or output of a run, of any type but strings, which is kept from run
 * to run: where the dimensions repeat, nothing is allocated. Not thread-safe.
 */
public final class TensorBuffer implements TensorTarget, AutoCloseable {
    private static final long SMALLEST = 64;
    private static final int GREATEST_RANK = 64;

    private final ElementType type;
    private final Arena fixed = Arena.ofShared();
    private final MemorySegment shape = fixed.allocate(JAVA_LONG, GREATEST_RANK);
    private final MemorySegment out = fixed.allocate(JAVA_LONG);

    private Arena arena = Arena.ofShared();
    private MemorySegment memory = arena.allocate(SMALLEST, SMALLEST);
    private MemorySegment data = memory.asSlice(0, 0);
    private long[] dimensions = {0};
    private MemorySegment handle = MemorySegment.NULL;
    private boolean changed = true;

    TensorBuffer(ElementType type) {
        this.type = type;
    }

    @Override
    public ElementType type() {
        return type;
    }

    @Override
    public long[] dimensions() {
        return dimensions;
    }

    /** The elements; overwritten by the next run and gone when this is closed. */
    @Override
    public MemorySegment data() {
        return data;
    }

    @Override
    public List<String> strings() {
        return List.of();
    }

    @Override
    public MemorySegment reserve(long bytes) {
        if (bytes > memory.byteSize()) {
            long more = Math.min(2 * memory.byteSize(), bytes + (64L << 20));
            grow(Math.max(bytes, Math.min(more, RuntimeMemory.limit())));
        }
        return memory;
    }

    private void grow(long bytes) {
        if (bytes > RuntimeMemory.limit()) {
            throw new SqlError(
                    ErrorCode.OUT_OF_MEMORY,
                    "a tensor of %d MB is too large".formatted(bytes >> 20),
                    "Pass fewer rows at a time, or ask a superuser to raise howdah.onnx_memory.");
        }
        Arena larger = Arena.ofShared();
        MemorySegment copy = larger.allocate(bytes, SMALLEST).copyFrom(memory);
        releaseHandle();
        arena.close();
        arena = larger;
        memory = copy;
        data = memory.asSlice(0, type.bytes(Dimensions.size(dimensions)));
    }

    @Override
    public void setDimensions(long... sizes) {
        if (!Arrays.equals(sizes, dimensions)) {
            long bytes = type.bytes(Dimensions.size(sizes));
            reserve(bytes);
            releaseHandle();
            dimensions = sizes.clone();
            data = memory.asSlice(0, bytes);
        }
    }

    long capacity() {
        return memory.byteSize();
    }

    /** Takes the place of a value that ONNX Runtime made. */
    void copyFrom(MemorySegment elements, long[] sizes) {
        setDimensions(sizes);
        data.copyFrom(elements);
    }

    /** Whether the dimensions or the memory are others than at the last call of this. */
    boolean takeChanged() {
        boolean was = changed;
        changed = false;
        return was;
    }

    /** ONNX Runtime's tensor over this memory. */
    MemorySegment handle() {
        if (handle.address() == 0) {
            if (dimensions.length > GREATEST_RANK) {
                throw new SqlError(
                        ErrorCode.INVALID_PARAMETER,
                        "a tensor has %d dimensions, at most %d"
                                .formatted(dimensions.length, GREATEST_RANK),
                        "Reshape the model's input to fewer dimensions.");
            }
            MemorySegment.copy(dimensions, 0, shape, JAVA_LONG, 0, dimensions.length);
            out.set(ADDRESS, 0, MemorySegment.NULL);
            handle =
                    OrtTensor.create(
                            memory, data.byteSize(), shape, dimensions.length, type.code(), out);
        }
        return handle;
    }

    private void releaseHandle() {
        changed = true;
        if (handle.address() != 0) {
            OrtRelease.Value.call(handle);
            handle = MemorySegment.NULL;
        }
    }

    @Override
    public void close() {
        releaseHandle();
        arena.close();
        fixed.close();
    }
}

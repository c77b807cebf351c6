package org.howdah.onnx.tensor;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.List;

/** A tensor on the Java heap that is written to. Not thread-safe. */
public final class GrowingTensor implements TensorTarget {
    private final ElementType type;
    private byte[] bytes = {};
    private long[] dimensions = {0};

    public GrowingTensor(ElementType type) {
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

    @Override
    public MemorySegment data() {
        return MemorySegment.ofArray(bytes).asSlice(0, type.bytes(size()));
    }

    @Override
    public List<String> strings() {
        return List.of();
    }

    @Override
    public MemorySegment reserve(long wanted) {
        if (wanted > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.toIntExact(Math.max(wanted, 2L * bytes.length)));
        }
        return MemorySegment.ofArray(bytes);
    }

    @Override
    public void setDimensions(long... sizes) {
        reserve(type.bytes(Dimensions.size(sizes)));
        dimensions = sizes.clone();
    }
}

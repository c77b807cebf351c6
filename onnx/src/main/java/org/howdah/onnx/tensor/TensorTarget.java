package org.howdah.onnx.tensor;

import java.lang.foreign.MemorySegment;

/** A tensor whose elements and dimensions are written, again and again. */
public interface TensorTarget extends Value.Tensor {

    /**
     * Memory of at least that many bytes, with what was written before.
     *
     * @throws org.howdah.host.error.SqlError with 53200 if that is too much
     */
    MemorySegment reserve(long bytes);

    /**
     * Says what the elements are in: all of them lie in the reserved memory, row-major.
     *
     * @param sizes outermost first
     */
    void setDimensions(long... sizes);
}

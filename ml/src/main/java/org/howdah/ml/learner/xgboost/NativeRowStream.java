package org.howdah.ml.learner.xgboost;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.howdah.host.foreign.ForeignException;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.foreign.ForeignRows;
import org.jspecify.annotations.Nullable;

/**
 * Hands a matrix to the library a few rows at a time, whenever the library calls for more. Not
 * thread-safe; close it.
 */
@SuppressWarnings("restricted") // calling native code is what this is for
final class NativeRowStream implements AutoCloseable {
    private static final int VALUES_AT_ONCE = 1 << 20;

    private final Matrix rows;
    private final Progress progress;
    private final Arena arena = Arena.ofShared();
    private final int rowsAtOnce;
    private final MemorySegment values;
    private final MemorySegment labels;
    private final MemorySegment proxy;
    private int position;
    private @Nullable Throwable failure;

    NativeRowStream(Matrix rows, float[] labels, Progress progress) {
        this.rows = rows;
        this.progress = progress;
        this.rowsAtOnce = Math.clamp(VALUES_AT_ONCE / rows.columns(), 1, Math.max(1, rows.rows()));
        try {
            this.values = arena.allocate(JAVA_FLOAT, Math.multiplyFull(rowsAtOnce, rows.columns()));
            this.labels = arena.allocateFrom(JAVA_FLOAT, labels);
            MemorySegment out = arena.allocate(ADDRESS);
            NativeFunction.XGProxyDMatrixCreate.call(out);
            this.proxy = out.get(ADDRESS, 0);
        } catch (RuntimeException | Error e) {
            arena.close();
            throw e;
        }
    }

    MemorySegment proxy() {
        return proxy;
    }

    MemorySegment reset() {
        return callback("onReset", FunctionDescriptor.ofVoid(ADDRESS));
    }

    MemorySegment next() {
        return callback("onNext", FunctionDescriptor.of(JAVA_INT, ADDRESS));
    }

    /** Runs what makes the library read; throws what went wrong meanwhile on this side. */
    void read(Runnable reader) {
        try {
            reader.run();
        } catch (ForeignException e) {
            rethrow();
            throw e;
        }
        rethrow();
    }

    private void rethrow() {
        switch (failure) {
            case null -> {}
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new ForeignException("reading rows", failure);
        }
    }

    private MemorySegment callback(String method, FunctionDescriptor type) {
        try {
            MethodType javaType = type.toMethodType();
            MethodHandle handle = MethodHandles.lookup().bind(this, method, javaType);
            return Linker.nativeLinker().upcallStub(handle, type, arena);
        } catch (ReflectiveOperationException e) {
            throw new ForeignException(method, e);
        }
    }

    @SuppressWarnings({"unused", "UnusedMethod", "UnusedVariable"}) // called by the library
    private void onReset(MemorySegment ignored) {
        position = 0;
    }

    /** 1 if there were more rows. No exception may pass through the library. */
    @SuppressWarnings({"unused", "UnusedMethod", "UnusedVariable"}) // called by the library
    private int onNext(MemorySegment ignored) {
        try {
            return failure == null && position < rows.rows() ? hand() : 0;
        } catch (Throwable e) {
            failure = e;
            return 0;
        }
    }

    private int hand() {
        progress.check();
        int to = Math.min(rows.rows(), position + rowsAtOnce);
        ForeignRows.copy(rows, position, to, values);
        try (Arena call = Arena.ofConfined()) {
            NativeFunction.XGProxyDMatrixSetDataDense.call(
                    proxy, NativeRows.describe(call, values, to - position, rows.columns()));
            long bytesPerRow = labels.byteSize() / rows.rows();
            MemorySegment some =
                    labels.asSlice(position * bytesPerRow, (to - position) * bytesPerRow);
            NativeRows.setLabels(call, proxy, some, to - position);
        }
        position = to;
        return 1;
    }

    @Override
    public void close() {
        NativeFunction.XGDMatrixFree.call(proxy);
        arena.close();
    }
}

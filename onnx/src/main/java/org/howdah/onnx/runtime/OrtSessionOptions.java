package org.howdah.onnx.runtime;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;

/** {@link SessionOptions} as ONNX Runtime takes them. Close it. */
final class OrtSessionOptions implements AutoCloseable {
    private final Arena arena = Arena.ofConfined();
    private final MemorySegment handle;

    OrtSessionOptions(SessionOptions options) {
        MemorySegment out = arena.allocate(ADDRESS);
        OrtFunction.CreateSessionOptions.call(out);
        handle = out.get(ADDRESS, 0);
        try {
            set(options);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void set(SessionOptions options) {
        OrtFunction.SetIntraOpNumThreads.call(handle, options.intraOpThreads());
        OrtFunction.SetInterOpNumThreads.call(handle, options.interOpThreads());
        OrtFunction.SetSessionExecutionMode.call(handle, options.parallel() ? 1 : 0);
        OrtFunction.SetSessionGraphOptimizationLevel.call(handle, options.optimization().code());
        setMemory(options);
        setLog(options);
        setFiles(options.files());
        options.freeDimensions()
                .forEach(
                        (name, size) ->
                                OrtFunction.AddFreeDimensionOverrideByName.call(
                                        handle, text(name), size));
        // Waiting threads that spin take the processors from the sessions that have work.
        configure("session.intra_op.allow_spinning", "0");
        configure("session.inter_op.allow_spinning", "0");
        options.configuration().forEach(this::configure);
        options.cuda().ifPresent(cuda -> OrtCuda.append(handle, cuda));
    }

    private void setFiles(SessionFiles files) {
        files.libraries().forEach(this::register);
        files.optimizedModel()
                .ifPresent(path -> OrtFunction.SetOptimizedModelFilePath.call(handle, text(path)));
        files.profilePrefix()
                .ifPresent(prefix -> OrtFunction.EnableProfiling.call(handle, text(prefix)));
    }

    /** ONNX Runtime closes the library after the last session that uses it. */
    private void register(String library) {
        try {
            OrtFunction.RegisterCustomOpsLibrary_V2.call(handle, text(library));
        } catch (SqlError e) {
            throw new SqlError(
                    ErrorCode.EXTERNAL_ROUTINE,
                    "library \"%s\" can't be used: %s".formatted(library, e.getMessage()),
                    "It must be a shared library for this machine that exports RegisterCustomOps.");
        }
    }

    private void setMemory(SessionOptions options) {
        configure("session.use_env_allocators", "1");
        (options.memoryArena() ? OrtFunction.EnableCpuMemArena : OrtFunction.DisableCpuMemArena)
                .call(handle);
        (options.memoryPattern() ? OrtFunction.EnableMemPattern : OrtFunction.DisableMemPattern)
                .call(handle);
    }

    private void setLog(SessionOptions options) {
        options.logSeverity()
                .ifPresent(level -> OrtFunction.SetSessionLogSeverityLevel.call(handle, level));
        options.logId().ifPresent(id -> OrtFunction.SetSessionLogId.call(handle, text(id)));
    }

    private void configure(String key, String value) {
        OrtFunction.AddSessionConfigEntry.call(handle, text(key), text(value));
    }

    private MemorySegment text(String text) {
        return arena.allocateFrom(text);
    }

    MemorySegment handle() {
        return handle;
    }

    @Override
    public void close() {
        OrtRelease.SessionOptions.call(handle);
        arena.close();
    }
}

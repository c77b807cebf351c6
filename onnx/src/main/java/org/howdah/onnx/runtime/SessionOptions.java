package org.howdah.onnx.runtime;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a session runs its model. What is absent is ONNX Runtime's default, except for the threads,
 * which are 1 as sessions run side by side.
 *
 * @param intraOpThreads threads in one operator; 0 is as many as cores
 * @param interOpThreads operators at a time, where they run in parallel
 * @param files of the server
 * @param freeDimensions sizes of dimensions that the model leaves open, by name
 * @param configuration ONNX Runtime's {@code config_entries}
 */
public record SessionOptions(
        int intraOpThreads,
        int interOpThreads,
        boolean parallel,
        Optimization optimization,
        boolean memoryArena,
        boolean memoryPattern,
        OptionalInt logSeverity,
        Optional<String> logId,
        SessionFiles files,
        Map<String, Long> freeDimensions,
        Map<String, String> configuration,
        Optional<CudaOptions> cuda) {

    /** How much a session rewrites its model. */
    public enum Optimization {
        DISABLED(0),
        BASIC(1),
        EXTENDED(2),
        LAYOUT(3),
        ALL(99);

        private final int code;

        Optimization(int code) {
            this.code = code;
        }

        int code() {
            return code;
        }
    }

    /** What holds where nothing is said. */
    public static final SessionOptions DEFAULT =
            new SessionOptions(
                    1,
                    1,
                    false,
                    Optimization.ALL,
                    true,
                    true,
                    OptionalInt.empty(),
                    Optional.empty(),
                    SessionFiles.NONE,
                    Map.of(),
                    Map.of(),
                    Optional.empty());

    public SessionOptions {
        freeDimensions = Map.copyOf(freeDimensions);
        configuration = Map.copyOf(configuration);
    }

    /** These options, on a GPU. */
    public SessionOptions withCuda(CudaOptions gpu) {
        return with(files, freeDimensions, Optional.of(gpu));
    }

    /** These options, on the CPU. */
    public SessionOptions withoutCuda() {
        return with(files, freeDimensions, Optional.empty());
    }

    /** These options, with other files. */
    public SessionOptions withFiles(SessionFiles others) {
        return with(others, freeDimensions, cuda);
    }

    /** These options, with these sizes of dimensions. */
    public SessionOptions withFreeDimensions(Map<String, Long> sizes) {
        return with(files, sizes, cuda);
    }

    private SessionOptions with(
            SessionFiles others, Map<String, Long> sizes, Optional<CudaOptions> gpu) {
        return new SessionOptions(
                intraOpThreads,
                interOpThreads,
                parallel,
                optimization,
                memoryArena,
                memoryPattern,
                logSeverity,
                logId,
                others,
                sizes,
                configuration,
                gpu);
    }
}

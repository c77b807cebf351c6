package org.howdah.onnx.runtime;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;

/** The GPU, where the native library has what is needed for it. */
@SuppressWarnings("restricted") // reads an array that native code returned
final class OrtCuda {
    private static final String PROVIDER = "CUDAExecutionProvider";

    private OrtCuda() {}

    static boolean isSupported() {
        return providers().contains(PROVIDER);
    }

    static void append(MemorySegment sessionOptions, CudaOptions options) {
        if (!isSupported()) {
            throw new SqlError(
                    ErrorCode.NOT_SUPPORTED,
                    "CUDA is not supported by this build of ONNX Runtime",
                    "Leave out the option \"cuda\", set howdah.onnx_cuda_fallback to run the"
                            + " model on the CPU, or build Howdah with mvn -Pcuda on a server"
                            + " with an NVIDIA GPU, CUDA and cuDNN.");
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment out = arena.allocate(ADDRESS);
            OrtFunction.CreateCUDAProviderOptions.call(out);
            MemorySegment handle = out.get(ADDRESS, 0);
            try {
                List<String> keys = List.copyOf(options.options().keySet());
                List<String> values = keys.stream().map(options.options()::get).toList();
                OrtFunction.UpdateCUDAProviderOptions.call(
                        handle,
                        OrtStrings.array(arena, keys),
                        OrtStrings.array(arena, values),
                        (long) keys.size());
                OrtFunction.SessionOptionsAppendExecutionProvider_CUDA_V2.call(
                        sessionOptions, handle);
            } finally {
                OrtRelease.CUDAProviderOptions.call(handle);
            }
        }
    }

    private static List<String> providers() {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment out = arena.allocate(ADDRESS);
            MemorySegment count = arena.allocate(JAVA_INT);
            OrtFunction.GetAvailableProviders.call(out, count);
            int providers = count.get(JAVA_INT, 0);
            MemorySegment names = out.get(ADDRESS, 0).reinterpret(providers * ADDRESS.byteSize());
            List<String> found = new ArrayList<>();
            for (int i = 0; i < providers; i++) {
                found.add(OrtLibrary.text(names.getAtIndex(ADDRESS, i)));
            }
            OrtFunction.ReleaseAvailableProviders.call(names, providers);
            return found;
        }
    }
}

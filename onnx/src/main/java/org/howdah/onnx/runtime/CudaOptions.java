package org.howdah.onnx.runtime;

import java.util.Map;

/**
 * That a session runs on an NVIDIA GPU.
 *
 * @param options of ONNX Runtime's CUDA execution provider, such as {@code device_id}
 */
public record CudaOptions(Map<String, String> options) {
    public CudaOptions {
        options = Map.copyOf(options);
    }
}

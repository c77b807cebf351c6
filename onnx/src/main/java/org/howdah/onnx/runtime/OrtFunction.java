package org.howdah.onnx.runtime;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/**
 * The functions of ONNX Runtime's C interface that are used here and return a status, each with its
 * place in the table {@code OrtApi}, which is the same in all versions that have it.
 */
enum OrtFunction {
    CreateEnvWithCustomLogger(4, ADDRESS, ADDRESS, JAVA_INT, ADDRESS, ADDRESS),
    DisableTelemetryEvents(6, ADDRESS),
    CreateSessionFromArray(8, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS),
    Run(9, ADDRESS, ADDRESS, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, JAVA_LONG, ADDRESS),
    CreateSessionOptions(10, ADDRESS),
    SetOptimizedModelFilePath(11, ADDRESS, ADDRESS),
    SetSessionExecutionMode(13, ADDRESS, JAVA_INT),
    EnableProfiling(14, ADDRESS, ADDRESS),
    DisableMemPattern(17, ADDRESS),
    EnableMemPattern(16, ADDRESS),
    EnableCpuMemArena(18, ADDRESS),
    DisableCpuMemArena(19, ADDRESS),
    SetSessionLogId(20, ADDRESS, ADDRESS),
    SetSessionLogSeverityLevel(22, ADDRESS, JAVA_INT),
    SetSessionGraphOptimizationLevel(23, ADDRESS, JAVA_INT),
    SetIntraOpNumThreads(24, ADDRESS, JAVA_INT),
    SetInterOpNumThreads(25, ADDRESS, JAVA_INT),
    AddFreeDimensionOverrideByName(124, ADDRESS, ADDRESS, JAVA_LONG),
    AddSessionConfigEntry(130, ADDRESS, ADDRESS, ADDRESS),
    SessionGetInputCount(30, ADDRESS, ADDRESS),
    SessionGetOutputCount(31, ADDRESS, ADDRESS),
    SessionGetInputTypeInfo(33, ADDRESS, JAVA_LONG, ADDRESS),
    SessionGetOutputTypeInfo(34, ADDRESS, JAVA_LONG, ADDRESS),
    SessionGetInputName(36, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS),
    SessionGetOutputName(37, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS),
    AllocatorFree(76, ADDRESS, ADDRESS),
    AllocatorGetStats(319, ADDRESS, ADDRESS),
    GetAllocatorWithDefaultOptions(78, ADDRESS),
    CreateRunOptions(39, ADDRESS),
    RunOptionsSetTerminate(46, ADDRESS),
    AddRunConfigEntry(165, ADDRESS, ADDRESS, ADDRESS),
    CreateAllocator(131, ADDRESS, ADDRESS, ADDRESS),
    CreateCpuMemoryInfo(69, JAVA_INT, JAVA_INT, ADDRESS),
    CreateArenaCfgV2(164, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS),
    CreateAndRegisterAllocator(144, ADDRESS, ADDRESS, ADDRESS),
    CreateTensorAsOrtValue(48, ADDRESS, ADDRESS, JAVA_LONG, JAVA_INT, ADDRESS),
    CreateTensorWithDataAsOrtValue(
            49, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, JAVA_LONG, JAVA_INT, ADDRESS),
    GetTensorMutableData(51, ADDRESS, ADDRESS),
    FillStringTensor(52, ADDRESS, ADDRESS, JAVA_LONG),
    GetStringTensorDataLength(53, ADDRESS, ADDRESS),
    GetStringTensorContent(54, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, JAVA_LONG),
    CreateValue(82, ADDRESS, JAVA_LONG, JAVA_INT, ADDRESS),
    GetValue(80, ADDRESS, JAVA_INT, ADDRESS, ADDRESS),
    GetValueCount(81, ADDRESS, ADDRESS),
    GetValueType(67, ADDRESS, ADDRESS),
    HasValue(192, ADDRESS, ADDRESS),
    GetTensorTypeAndShape(65, ADDRESS, ADDRESS),
    GetTensorElementType(60, ADDRESS, ADDRESS),
    GetDimensionsCount(61, ADDRESS, ADDRESS),
    GetDimensions(62, ADDRESS, ADDRESS, JAVA_LONG),
    GetSymbolicDimensions(63, ADDRESS, ADDRESS, JAVA_LONG),
    GetOnnxTypeFromTypeInfo(56, ADDRESS, ADDRESS),
    CastTypeInfoToTensorInfo(55, ADDRESS, ADDRESS),
    CastTypeInfoToSequenceTypeInfo(104, ADDRESS, ADDRESS),
    CastTypeInfoToMapTypeInfo(103, ADDRESS, ADDRESS),
    CastTypeInfoToOptionalTypeInfo(250, ADDRESS, ADDRESS),
    GetSequenceElementType(107, ADDRESS, ADDRESS),
    GetMapKeyType(105, ADDRESS, ADDRESS),
    GetMapValueType(106, ADDRESS, ADDRESS),
    GetOptionalContainedTypeInfo(251, ADDRESS, ADDRESS),
    RegisterCustomOpsLibrary_V2(228, ADDRESS, ADDRESS),
    GetAvailableProviders(125, ADDRESS, ADDRESS),
    ReleaseAvailableProviders(126, ADDRESS, JAVA_INT),
    CreateCUDAProviderOptions(205, ADDRESS),
    UpdateCUDAProviderOptions(206, ADDRESS, ADDRESS, ADDRESS, JAVA_LONG),
    SessionOptionsAppendExecutionProvider_CUDA_V2(204, ADDRESS, ADDRESS);

    private final int place;
    private final MethodHandle handle;

    OrtFunction(int place, MemoryLayout... parameters) {
        this.place = place;
        this.handle = OrtLibrary.function(place, FunctionDescriptor.of(ADDRESS, parameters));
    }

    int place() {
        return place;
    }

    /** For calls that must be fast; the caller checks the status. */
    MethodHandle handle() {
        return handle;
    }

    /** Calls it; throws what {@link OrtStatus} says if it fails. */
    void call(Object... arguments) {
        try {
            OrtStatus.check((MemorySegment) handle.invokeWithArguments(arguments));
        } catch (Throwable e) {
            throw OrtLibrary.failure(e);
        }
    }
}

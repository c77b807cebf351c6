package org.howdah.ml.learner.xgboost;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/**
 * The functions of XGBoost's C interface that are used here. Each returns 0, or fails with a
 * message.
 */
@SuppressWarnings("restricted") // calling native code is what this is for
enum NativeFunction {
    XGBSetGlobalConfig(ADDRESS),
    XGDMatrixCreateFromDense(ADDRESS, ADDRESS, ADDRESS),
    XGDMatrixSetInfoFromInterface(ADDRESS, ADDRESS, ADDRESS),
    XGDMatrixFree(ADDRESS),
    XGProxyDMatrixCreate(ADDRESS),
    XGProxyDMatrixSetDataDense(ADDRESS, ADDRESS),
    XGQuantileDMatrixCreateFromCallback(
            ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS),
    XGBoosterCreate(ADDRESS, JAVA_LONG, ADDRESS),
    XGBoosterFree(ADDRESS),
    XGBoosterSetParam(ADDRESS, ADDRESS, ADDRESS),
    XGBoosterUpdateOneIter(ADDRESS, JAVA_INT, ADDRESS),
    XGBoosterEvalOneIter(ADDRESS, JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS),
    XGBoosterSlice(ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS),
    XGBoosterSaveModelToBuffer(ADDRESS, ADDRESS, ADDRESS, ADDRESS);

    private static final MethodHandle LAST_ERROR =
            handle("XGBGetLastError", FunctionDescriptor.of(ADDRESS));

    private final MethodHandle handle;

    NativeFunction(MemoryLayout... parameters) {
        this.handle = handle(name(), FunctionDescriptor.of(JAVA_INT, parameters));
    }

    private static MethodHandle handle(String name, FunctionDescriptor type) {
        MemorySegment symbol =
                NativeLibrary.SYMBOLS
                        .find(name)
                        .orElseThrow(() -> new XgboostException("XGBoost's library lacks " + name));
        return Linker.nativeLinker().downcallHandle(symbol, type);
    }

    void call(Object... arguments) {
        try {
            if ((int) handle.invokeWithArguments(arguments) != 0) {
                MemorySegment message = (MemorySegment) LAST_ERROR.invoke();
                throw new XgboostException(
                        message.reinterpret(Long.MAX_VALUE)
                                .getString(0)
                                .lines()
                                .findFirst()
                                .orElse(""));
            }
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new XgboostException("calling " + name(), e);
        }
    }
}

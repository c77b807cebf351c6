package org.howdah.ml.learner.xgboost;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemoryLayout;
import java.lang.invoke.MethodHandle;
import org.howdah.host.foreign.ForeignFunction;

/**
 * The functions of XGBoost's C interface that are used here. Each returns 0, or fails with a
 * message.
 */
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
            ForeignFunction.findLastError(NativeLibrary.SYMBOLS, "XGBGetLastError");

    private final MethodHandle handle;

    NativeFunction(MemoryLayout... parameters) {
        this.handle = ForeignFunction.find(NativeLibrary.SYMBOLS, name(), parameters);
    }

    void call(Object... arguments) {
        ForeignFunction.call(handle, LAST_ERROR, arguments);
    }
}

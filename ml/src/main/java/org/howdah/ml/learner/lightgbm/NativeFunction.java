package org.howdah.ml.learner.lightgbm;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.MemoryLayout;
import java.lang.invoke.MethodHandle;
import org.howdah.host.foreign.ForeignFunction;

/**
 * The functions of LightGBM's C interface that are used here. Each returns 0, or fails with a
 * message.
 */
enum NativeFunction {
    LGBM_GetSampleCount(JAVA_INT, ADDRESS, ADDRESS),
    LGBM_SampleIndices(JAVA_INT, ADDRESS, ADDRESS, ADDRESS),
    LGBM_DatasetCreateFromSampledColumn(
            ADDRESS, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS, ADDRESS),
    LGBM_DatasetCreateByReference(ADDRESS, JAVA_LONG, ADDRESS),
    LGBM_DatasetPushRows(ADDRESS, ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT),
    LGBM_DatasetSetField(ADDRESS, ADDRESS, ADDRESS, JAVA_INT, JAVA_INT),
    LGBM_DatasetFree(ADDRESS),
    LGBM_BoosterCreate(ADDRESS, ADDRESS, ADDRESS),
    LGBM_BoosterAddValidData(ADDRESS, ADDRESS),
    LGBM_BoosterUpdateOneIter(ADDRESS, ADDRESS),
    LGBM_BoosterGetEvalCounts(ADDRESS, ADDRESS),
    LGBM_BoosterGetEvalNames(ADDRESS, JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS),
    LGBM_BoosterGetEval(ADDRESS, JAVA_INT, ADDRESS, ADDRESS),
    LGBM_BoosterSaveModelToString(
            ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS, ADDRESS),
    LGBM_BoosterFree(ADDRESS);

    private static final MethodHandle LAST_ERROR =
            ForeignFunction.findLastError(NativeLibrary.SYMBOLS, "LGBM_GetLastError");

    private final MethodHandle handle;

    NativeFunction(MemoryLayout... parameters) {
        this.handle = ForeignFunction.find(NativeLibrary.SYMBOLS, name(), parameters);
    }

    void call(Object... arguments) {
        ForeignFunction.call(handle, LAST_ERROR, arguments);
    }
}

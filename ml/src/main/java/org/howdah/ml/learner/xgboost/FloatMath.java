package org.howdah.ml.learner.xgboost;

import static java.lang.foreign.ValueLayout.JAVA_FLOAT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Optional;

/**
 * The system's float32 functions, so that results have the same bits as those of XGBoost's library,
 * which calls the same ones.
 */
@SuppressWarnings("restricted") // calling native code is what this is for
final class FloatMath {
    private static final Optional<MethodHandle> EXP = find("expf");
    private static final Optional<MethodHandle> LOG = find("logf");

    private FloatMath() {}

    private static Optional<MethodHandle> find(String name) {
        Linker linker = Linker.nativeLinker();
        Optional<MemorySegment> symbol = linker.defaultLookup().find(name);
        FunctionDescriptor type = FunctionDescriptor.of(JAVA_FLOAT, JAVA_FLOAT);
        return symbol.map(
                found -> linker.downcallHandle(found, type, Linker.Option.critical(false)));
    }

    static float exp(float value) {
        return EXP.isPresent() ? call(EXP.get(), value) : (float) Math.exp(value);
    }

    static float log(float value) {
        return LOG.isPresent() ? call(LOG.get(), value) : (float) Math.log(value);
    }

    private static float call(MethodHandle function, float value) {
        try {
            return (float) function.invokeExact(value);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new XgboostException("a function of floats", e);
        }
    }
}

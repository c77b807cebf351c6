package org.howdah.ml.learner.foreign;

import static java.lang.foreign.ValueLayout.JAVA_DOUBLE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import org.howdah.host.foreign.ForeignException;

/**
 * The system's mathematical functions, so that results have the same bits as those of native
 * libraries, which call the same ones.
 */
@SuppressWarnings("restricted") // calling native code is what this is for
public final class SystemMath {
    private static final Optional<MethodHandle> FLOAT_EXP = find("expf", JAVA_FLOAT);
    private static final Optional<MethodHandle> FLOAT_LOG = find("logf", JAVA_FLOAT);
    private static final Optional<MethodHandle> EXP = find("exp", JAVA_DOUBLE);
    private static final Optional<MethodHandle> LOG1P = find("log1p", JAVA_DOUBLE);

    private SystemMath() {}

    private static Optional<MethodHandle> find(String name, ValueLayout layout) {
        Linker linker = Linker.nativeLinker();
        Optional<MemorySegment> symbol = linker.defaultLookup().find(name);
        FunctionDescriptor type = FunctionDescriptor.of(layout, layout);
        return symbol.map(
                found -> linker.downcallHandle(found, type, Linker.Option.critical(false)));
    }

    public static float exp(float value) {
        return FLOAT_EXP.isPresent() ? call(FLOAT_EXP.get(), value) : (float) Math.exp(value);
    }

    public static float log(float value) {
        return FLOAT_LOG.isPresent() ? call(FLOAT_LOG.get(), value) : (float) Math.log(value);
    }

    public static double exp(double value) {
        return EXP.isPresent() ? call(EXP.get(), value) : Math.exp(value);
    }

    public static double log1p(double value) {
        return LOG1P.isPresent() ? call(LOG1P.get(), value) : Math.log1p(value);
    }

    private static float call(MethodHandle function, float value) {
        try {
            return (float) function.invokeExact(value);
        } catch (Throwable e) {
            throw failure(e);
        }
    }

    private static double call(MethodHandle function, double value) {
        try {
            return (double) function.invokeExact(value);
        } catch (Throwable e) {
            throw failure(e);
        }
    }

    private static RuntimeException failure(Throwable thrown) {
        return switch (thrown) {
            case RuntimeException e -> e;
            case Error e -> throw e;
            default -> new ForeignException("a mathematical function", thrown);
        };
    }
}

package org.howdah.host.function;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import org.howdah.host.call.Call;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.host.wire.WireInput;
import org.jspecify.annotations.Nullable;

/**
 * Runs a method with the arguments of a value list. The shapes for few arguments spare an array.
 */
@SuppressWarnings("NullAway") // A method may return null though a handle's type doesn't say so.
sealed interface Invocation {

    @Nullable Object invoke(Call call, WireInput in) throws Throwable;

    /**
     * A candidate's invocation. Its handle takes the call, even if the method doesn't, and objects.
     */
    static Invocation of(Candidate candidate) {
        List<Argument> arguments = candidate.arguments();
        MethodHandle handle = handle(candidate);
        return switch (arguments.size()) {
            case 0 -> new None(handle);
            case 1 -> new One(handle, arguments.get(0));
            case 2 -> new Two(handle, arguments.get(0), arguments.get(1));
            case 3 -> new Three(handle, arguments.get(0), arguments.get(1), arguments.get(2));
            default -> new Many(handle.asSpreader(Object[].class, arguments.size()), arguments);
        };
    }

    private static MethodHandle handle(Candidate candidate) {
        try {
            MethodHandle method = MethodHandles.publicLookup().unreflect(candidate.method());
            MethodHandle withCall =
                    candidate.takesCall()
                            ? method
                            : MethodHandles.dropArguments(method, 0, Object.class);
            int parameters = candidate.arguments().size() + 1;
            MethodHandle fixed = withCall.asFixedArity();
            MethodHandle collecting =
                    candidate.collected() < 0
                            ? fixed
                            : fixed.asCollector(
                                    fixed.type().lastParameterType(), candidate.collected());
            return collecting.asType(MethodType.genericMethodType(parameters));
        } catch (IllegalAccessException e) {
            throw new SqlError(
                    ErrorCode.UNDEFINED_FUNCTION,
                    "method " + candidate.method() + " is not accessible",
                    "Make its class and the method public.");
        }
    }

    /** A method without arguments. */
    record None(MethodHandle handle) implements Invocation {
        @Override
        public @Nullable Object invoke(Call call, WireInput in) throws Throwable {
            in.requireEnd();
            return (Object) handle.invokeExact((Object) call);
        }
    }

    /** A method of one argument. */
    record One(MethodHandle handle, Argument first) implements Invocation {
        @Override
        public @Nullable Object invoke(Call call, WireInput in) throws Throwable {
            int nulls = in.takeBitmap(1);
            Object a = first.read(in, in.bit(nulls, 0));
            in.requireEnd();
            return (Object) handle.invokeExact((Object) call, a);
        }
    }

    /** A method of two arguments. */
    record Two(MethodHandle handle, Argument first, Argument second) implements Invocation {
        @Override
        public @Nullable Object invoke(Call call, WireInput in) throws Throwable {
            int nulls = in.takeBitmap(2);
            Object a = first.read(in, in.bit(nulls, 0));
            Object b = second.read(in, in.bit(nulls, 1));
            in.requireEnd();
            return (Object) handle.invokeExact((Object) call, a, b);
        }
    }

    /** A method of three arguments. */
    record Three(MethodHandle handle, Argument first, Argument second, Argument third)
            implements Invocation {
        @Override
        public @Nullable Object invoke(Call call, WireInput in) throws Throwable {
            int nulls = in.takeBitmap(3);
            Object a = first.read(in, in.bit(nulls, 0));
            Object b = second.read(in, in.bit(nulls, 1));
            Object c = third.read(in, in.bit(nulls, 2));
            in.requireEnd();
            return (Object) handle.invokeExact((Object) call, a, b, c);
        }
    }

    /** A method of any number of arguments; the handle takes them as an array. */
    record Many(MethodHandle handle, List<Argument> arguments) implements Invocation {
        @Override
        public @Nullable Object invoke(Call call, WireInput in) throws Throwable {
            int count = arguments.size();
            int nulls = in.takeBitmap(count);
            @Nullable Object[] values = new @Nullable Object[count];
            for (int i = 0; i < count; i++) {
                values[i] = arguments.get(i).read(in, in.bit(nulls, i));
            }
            in.requireEnd();
            return (Object) handle.invokeExact((Object) call, values);
        }
    }
}

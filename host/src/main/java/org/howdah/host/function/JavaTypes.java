package org.howdah.host.function;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.BaseStream;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** What methods' result types hold. */
final class JavaTypes {

    private JavaTypes() {}

    /** The class of a type without its type arguments. */
    static Class<?> erase(Type type) {
        return switch (type) {
            case Class<?> plain -> plain;
            case ParameterizedType parameterized -> erase(parameterized.getRawType());
            case GenericArrayType array -> erase(array.getGenericComponentType()).arrayType();
            case WildcardType wildcard -> erase(wildcard.getUpperBounds()[0]);
            case TypeVariable<?> variable -> erase(variable.getBounds()[0]);
            default -> Object.class;
        };
    }

    /** The class of an {@link Optional}'s value, or of the type itself. */
    static Class<?> ofValue(Type type) {
        return erase(type) == Optional.class ? erase(argument(type)) : erase(type);
    }

    /** The class of the elements of a stream, iterator, iterable or array; null for other types. */
    static @Nullable Class<?> ofElement(Type type) {
        Class<?> set = erase(type);
        if (set.isArray()) {
            return set.componentType();
        }
        if (set == IntStream.class) {
            return int.class;
        }
        if (set == LongStream.class) {
            return long.class;
        }
        if (set == DoubleStream.class) {
            return double.class;
        }
        boolean isSet =
                BaseStream.class.isAssignableFrom(set)
                        || Iterator.class.isAssignableFrom(set)
                        || Iterable.class.isAssignableFrom(set);
        return isSet ? ofValue(argument(type)) : null;
    }

    private static Type argument(Type type) {
        return type instanceof ParameterizedType parameterized
                        && parameterized.getActualTypeArguments().length == 1
                ? parameterized.getActualTypeArguments()[0]
                : Object.class;
    }
}

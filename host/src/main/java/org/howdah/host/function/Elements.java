package org.howdah.host.function;

import java.lang.reflect.Array;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.BaseStream;

/** The elements of whatever a method may return as a set. */
final class Elements {

    private Elements() {}

    static Iterator<?> of(Object set) {
        return switch (set) {
            case BaseStream<?, ?> stream -> stream.iterator();
            case Iterator<?> iterator -> iterator;
            case Iterable<?> iterable -> iterable.iterator();
            case Object[] array -> Arrays.asList(array).iterator();
            case float[] array -> list(array.length, i -> array[i]).iterator();
            case double[] array -> list(array.length, i -> array[i]).iterator();
            case int[] array -> list(array.length, i -> array[i]).iterator();
            case long[] array -> list(array.length, i -> array[i]).iterator();
            default -> list(Array.getLength(set), i -> Array.get(set, i)).iterator();
        };
    }

    private static List<Object> list(int size, IntFunction<Object> element) {
        return new AbstractList<>() {
            @Override
            public Object get(int index) {
                return element.apply(index);
            }

            @Override
            public int size() {
                return size;
            }
        };
    }
}

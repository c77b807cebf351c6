package org.howdah.host.function;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.BaseStream;
import java.util.stream.IntStream;

/** The elements of whatever a method may return as a set. */
final class Elements {

    private Elements() {}

    static Iterator<?> of(Object set) {
        return switch (set) {
            case BaseStream<?, ?> stream -> stream.iterator();
            case Iterator<?> iterator -> iterator;
            case Iterable<?> iterable -> iterable.iterator();
            case Object[] array -> Arrays.asList(array).iterator();
            default ->
                    IntStream.range(0, Array.getLength(set))
                            .mapToObj(i -> Array.get(set, i))
                            .iterator();
        };
    }
}

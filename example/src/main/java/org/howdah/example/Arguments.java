package org.howdah.example;

import java.util.Arrays;
import org.howdah.host.sql.MultiArray;
import org.jspecify.annotations.Nullable;

/** Functions of any number of arguments of any types: {@code VARIADIC "any"}. */
public final class Arguments {

    private Arguments() {}

    /** Each argument's Java class and text. */
    public static String[] describe(String prefix, @Nullable Object... arguments) {
        return Arrays.stream(arguments)
                .map(a -> a == null ? prefix + "null" : prefix + describe(a))
                .toArray(String[]::new);
    }

    private static String describe(Object argument) {
        String text = argument instanceof Object[] a ? Arrays.deepToString(a) : argument.toString();
        return argument.getClass().getSimpleName() + " " + text;
    }

    /** How many elements the arguments have together; NULL is none. */
    public static int count(@Nullable MultiArray... arguments) {
        return Arrays.stream(arguments).mapToInt(a -> a == null ? 0 : a.count()).sum();
    }
}

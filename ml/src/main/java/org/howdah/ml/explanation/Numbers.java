package org.howdah.ml.explanation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Arrays of numbers in JSON; null stands for NaN and what else isn't finite. */
final class Numbers {
    private Numbers() {}

    static List<@Nullable Double> write(double... numbers) {
        List<@Nullable Double> list = new ArrayList<>();
        for (double number : numbers) {
            list.add(Double.isFinite(number) ? number : null);
        }
        return list;
    }

    static double[] read(@Nullable Object json) {
        return list(json).stream()
                .mapToDouble(
                        item -> item instanceof Number number ? number.doubleValue() : Double.NaN)
                .toArray();
    }

    static List<?> list(@Nullable Object json) {
        return json instanceof List<?> list ? list : List.of();
    }
}

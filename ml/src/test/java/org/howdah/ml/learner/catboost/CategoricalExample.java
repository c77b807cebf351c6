package org.howdah.ml.learner.catboost;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.howdah.ml.data.Matrix;
import org.howdah.ml.learner.Feature;
import org.howdah.ml.learner.TrainingSet;

/**
 * Rows of a number, a text of many categories, a text of two, and a whole number of some; the
 * target is made of the effects of each.
 */
final class CategoricalExample {
    static final int COLUMNS = 4;

    private final int towns;
    private final Random random;
    private final double[] effects;

    CategoricalExample(int towns, long seed) {
        this.towns = towns;
        this.random = new Random(seed);
        this.effects = random.doubles(towns, -3, 3).toArray();
    }

    static String town(int code) {
        return "town " + code + "é".repeat(code % 70);
    }

    List<Feature> features() {
        return List.of(
                Feature.number("size"),
                Feature.category(
                        "town",
                        IntStream.rangeClosed(1, towns)
                                .mapToObj(CategoricalExample::town)
                                .toList()),
                Feature.category("side", List.of("left", "right")),
                Feature.number("shop"));
    }

    /**
     * Such rows.
     *
     * @param missing the share of towns that are missing
     */
    TrainingSet rows(int count, double missing) {
        float[] values = new float[count * COLUMNS];
        double[] targets = new double[count];
        for (int row = 0; row < count; row++) {
            int town = random.nextInt(towns);
            boolean known = random.nextDouble() >= missing;
            int side = random.nextInt(2);
            int shop = random.nextInt(7);
            float size = random.nextFloat();
            values[row * COLUMNS] = size;
            values[row * COLUMNS + 1] = known ? town + 1 : 0;
            values[row * COLUMNS + 2] = side + 1;
            values[row * COLUMNS + 3] = 10 * shop;
            targets[row] = size + effects[town] + side + (shop % 3) + random.nextGaussian() * 0.3;
        }
        return TrainingSet.of(Matrix.of(count, COLUMNS, values), targets).describedBy(features());
    }

    /** The same rows with so many labels in place of the target. */
    static TrainingSet labelled(TrainingSet rows, int labels) {
        double[] sorted = rows.target().clone();
        Arrays.sort(sorted);
        double[] codes =
                Arrays.stream(rows.target())
                        .map(
                                target ->
                                        Math.min(
                                                labels - 1,
                                                Math.abs(Arrays.binarySearch(sorted, target))
                                                        * labels
                                                        / sorted.length))
                        .toArray();
        return TrainingSet.of(rows.features(), codes).describedBy(rows.described());
    }
}

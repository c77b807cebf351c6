package org.howdah.ml.learner.catboost;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Random orders of the training rows: trees are grown in some of them, and statistics of targets
 * have one more in which the leaves' values are estimated.
 */
final class Orders {
    /** How many trees are grown in, one or another. */
    static final int LEARNED_IN = 3;

    private Orders() {}

    /**
     * So many orders.
     *
     * @param given whether rows stay in the order that they have
     */
    static int[][] draw(int count, int rows, boolean given, SplittableRandom random) {
        int[][] orders = new int[count][];
        for (int i = 0; i < count; i++) {
            orders[i] = IntStream.range(0, rows).toArray();
            for (int place = rows - 1; !given && place > 0; place--) {
                int other = random.nextInt(place + 1);
                int swapped = orders[i][place];
                orders[i][place] = orders[i][other];
                orders[i][other] = swapped;
            }
        }
        return orders;
    }
}

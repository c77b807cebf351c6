package org.howdah.ml.preparation;

/**
 * How often values occur.
 *
 * @param distinct how many different values there are
 * @param mode the most frequent one, of several the least
 */
record Frequencies(int distinct, float mode) {

    static Frequencies of(float[] sorted) {
        int distinct = 0;
        int most = 0;
        float mode = sorted[0];
        for (int from = 0; from < sorted.length; ) {
            int to = from + 1;
            while (to < sorted.length && sorted[to] == sorted[from]) {
                to++;
            }
            distinct++;
            if (to - from > most) {
                most = to - from;
                mode = sorted[from];
            }
            from = to;
        }
        return new Frequencies(distinct, mode);
    }
}

package org.howdah.tests.functions;

import java.util.stream.Stream;

/** Sets of rows. */
public final class Rows {
    private static final String ROW = "x".repeat(200);

    private Rows() {}

    /** Returns rows without an end. */
    public static Stream<String> endless() {
        return Stream.generate(
                () -> {
                    Work.step();
                    return ROW;
                });
    }

    /** Returns rows without an end, faster than a session can take them. */
    public static Stream<Integer> torrent() {
        return Stream.generate(
                () -> {
                    Work.count();
                    return 1;
                });
    }
}

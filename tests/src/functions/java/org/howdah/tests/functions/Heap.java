package org.howdah.tests.functions;

import java.util.ArrayList;
import java.util.List;

/** Memory of the engine. */
public final class Heap {
    private static final int PIECE = 1 << 20;

    private Heap() {}

    /** Allocates until there is no more. */
    public static int exhaust() {
        List<byte[]> pieces = new ArrayList<>();
        while (pieces.size() < Integer.MAX_VALUE) {
            pieces.add(new byte[PIECE]);
        }
        return pieces.size();
    }
}

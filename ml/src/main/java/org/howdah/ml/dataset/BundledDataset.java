package org.howdah.ml.dataset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A data set that comes with the extension: a tab-separated resource and its columns' types.
 *
 * @param types SQL types, one for each column of the resource
 */
record BundledDataset(String name, List<String> types) {

    BundledDataset {
        types = List.copyOf(types);
    }

    /** A data set with so many columns of one type, and then others. */
    static BundledDataset of(String name, int columns, String type, String... last) {
        List<String> types = new ArrayList<>(Collections.nCopies(columns, type));
        types.addAll(List.of(last));
        return new BundledDataset(name, types);
    }
}

package org.howdah.ml.snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.preparation.Categories;
import org.howdah.ml.preparation.Encode;
import org.howdah.ml.preparation.Ordinals;
import org.howdah.ml.preparation.Preprocessing;
import org.howdah.ml.preparation.RawColumn;

/**
 * Gives categories the codes that the training rows know: 1, 2, ... in ascending order, or in the
 * order that the user lists; a category of test rows alone becomes missing.
 */
final class TrainingCategories {
    private final RelationData data;
    private final Preprocessing preprocessing;

    TrainingCategories(RelationData data, Preprocessing preprocessing) {
        this.data = data;
        this.preprocessing = preprocessing;
    }

    /** The same data, whose matrix is changed in place. */
    RelationData code(TrainingSet training) {
        List<List<Categories>> coded = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < data.raw().size(); i++) {
            RawColumn column = data.raw().get(i);
            List<Categories> known = new ArrayList<>();
            for (int element = 0; element < data.categories().get(i).size(); element++) {
                Categories all = data.categories().get(i).get(element);
                Categories some = choose(column, all, first + element, training);
                Recoding.apply(data.rows().features(), first + element, codes(all, some));
                known.add(some);
            }
            coded.add(known);
            first += column.width();
        }
        return data.with(coded);
    }

    private Categories choose(RawColumn column, Categories all, int at, TrainingSet training) {
        if (preprocessing.of(column).encode() instanceof Encode.Ordinal(List<String> values)) {
            Categories listed = new Categories(values);
            for (String name : all.names()) {
                if (Float.isNaN(listed.code(name))) {
                    throw Ordinals.absent(column.name(), name, values);
                }
            }
            return listed;
        }
        boolean[] seen = new boolean[all.count() + 1];
        for (int row = 0; row < training.rows(); row++) {
            float place = training.features().get(row, at);
            seen[Float.isNaN(place) ? 0 : (int) place] = true;
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < all.count(); i++) {
            if (seen[i + 1]) {
                names.add(all.names().get(i));
            }
        }
        return new Categories(names);
    }

    private static float[] codes(Categories all, Categories some) {
        float[] codes = new float[all.count() + 1];
        Arrays.fill(codes, Float.NaN);
        for (int i = 0; i < all.count(); i++) {
            codes[i + 1] = some.code(all.names().get(i));
        }
        return codes;
    }
}

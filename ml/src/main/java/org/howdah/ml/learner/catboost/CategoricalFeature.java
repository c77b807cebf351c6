package org.howdah.ml.learner.catboost;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A feature whose values are categories, as the training rows had them. Categories are numbered
 * from 0; like CatBoost it tells them apart by their hashes alone. Immutable.
 */
final class CategoricalFeature {
    /** What a value that the training rows didn't have belongs to. */
    static final int UNSEEN = -1;

    /** A missing value is a category as others are, by this name. */
    static final String MISSING = "nan";

    private final int feature;
    private final boolean coded;
    private final float[] members;
    private final int[] hashes;
    private final int[] categoryOfMember;
    private final int[] hashOfCategory;
    private final int missing;

    /**
     * @param feature its number among all features
     * @param coded whether 0 is a missing value, too
     * @param members the values that rows have, ascending
     * @param hashes of each of them
     * @param hasMissing whether training rows had missing values
     */
    CategoricalFeature(
            int feature, boolean coded, float[] members, int[] hashes, boolean hasMissing) {
        this.feature = feature;
        this.coded = coded;
        this.members = members;
        this.hashes = hashes;
        this.categoryOfMember = new int[members.length];
        Map<Integer, Integer> categories = new LinkedHashMap<>();
        for (int i = 0; i < hashes.length; i++) {
            categoryOfMember[i] = add(categories, hashes[i]);
        }
        this.missing = hasMissing ? add(categories, CityHash.category(MISSING)) : UNSEEN;
        this.hashOfCategory = categories.keySet().stream().mapToInt(Integer::intValue).toArray();
    }

    private static int add(Map<Integer, Integer> categories, int hash) {
        Integer known = categories.putIfAbsent(hash, categories.size());
        return known == null ? categories.size() - 1 : known;
    }

    int feature() {
        return feature;
    }

    boolean coded() {
        return coded;
    }

    float[] members() {
        return members;
    }

    /** By member. */
    int[] hashes() {
        return hashes;
    }

    boolean hasMissing() {
        return missing != UNSEEN;
    }

    int categories() {
        return hashOfCategory.length;
    }

    int hash(int category) {
        return hashOfCategory[category];
    }

    /** The category of a value, or {@link #UNSEEN}. */
    int category(float value) {
        if (Float.isNaN(value) || (coded && value == 0)) {
            return missing;
        }
        int member = Arrays.binarySearch(members, value + 0.0f);
        return member < 0 ? UNSEEN : categoryOfMember[member];
    }

    long bytes() {
        return 96 + 16L * members.length;
    }
}

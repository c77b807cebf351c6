package org.howdah.ml.learner.catboost;

import java.util.ArrayList;
import java.util.List;

/**
 * What splits may ask of categories.
 *
 * @param borders of each question
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Questions(List<Question> questions, float[][] borders) {
    /** How many categories a feature may have that is asked for each of them. */
    static final int MOST_ONE_HOT = 255;

    Questions {
        questions = List.copyOf(questions);
    }

    /**
     * Those of all features: few categories are asked for one by one, many by their statistics.
     *
     * @param oneHotMost how many are few
     */
    static Questions of(
            List<CategoricalFeature> features,
            int oneHotMost,
            List<CtrDescription> descriptions,
            int classes) {
        List<Question> questions = new ArrayList<>();
        List<float[]> borders = new ArrayList<>();
        for (int i = 0; i < features.size(); i++) {
            int categories = features.get(i).categories();
            boolean few = categories > 1 && categories <= oneHotMost;
            for (int category = 0; few && category < categories; category++) {
                questions.add(new Question.OneHot(i, category));
                borders.add(new float[] {Question.OneHot.BORDER});
            }
            for (CtrDescription description : descriptions) {
                if (categories > Math.max(1, oneHotMost)) {
                    add(i, description, classes, questions, borders);
                }
            }
        }
        return new Questions(questions, borders.toArray(float[][]::new));
    }

    private static void add(
            int categorical,
            CtrDescription description,
            int classes,
            List<Question> questions,
            List<float[]> borders) {
        float[] all = new float[description.borders()];
        for (int number = 0; number < all.length; number++) {
            all[number] = Question.Ctr.border(number);
        }
        CtrType type = description.type();
        for (int target = 0; target < type.targets(classes); target++) {
            for (float prior : description.priors()) {
                questions.add(Question.Ctr.of(categorical, type, target, prior, all.length));
                borders.add(all);
            }
        }
    }
}

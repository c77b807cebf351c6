package org.howdah.ml.learner.catboost;

/**
 * The answers to a question by category.
 *
 * @param values by category
 * @param unseen that of categories that the training rows didn't have
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record DerivedColumn(Question question, float[] values, float unseen) {

    static DerivedColumn of(Question.OneHot question, int categories) {
        float[] values = new float[categories];
        values[question.category()] = 1;
        return new DerivedColumn(question, values, 0);
    }

    static DerivedColumn of(Question.Ctr question, CtrTable table) {
        float[] values = new float[table.categories()];
        for (int category = 0; category < values.length; category++) {
            values[category] = table.value(question, category);
        }
        return new DerivedColumn(question, values, table.unseen(question));
    }

    float value(int category) {
        return category == CategoricalFeature.UNSEEN ? unseen : values[category];
    }

    long bytes() {
        return 96 + 4L * values.length;
    }
}

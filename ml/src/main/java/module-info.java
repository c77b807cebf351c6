import org.jspecify.annotations.NullMarked;

/** Machine learning in SQL: schema {@code pgml}. */
@NullMarked
module org.howdah.ml {
    requires static transitive org.jspecify;
    requires hipparchus.core;
    requires java.management;
    requires ojalgo;
    requires transitive org.howdah.host;
    requires tools.jackson.databind;

    exports org.howdah.ml;
    exports org.howdah.ml.data;
    exports org.howdah.ml.formula;
    exports org.howdah.ml.learner;

    uses org.howdah.ml.learner.FormatProvider;

    provides org.howdah.host.exercise.Exercise with
            org.howdah.ml.exercise.LearnersExercise;
}

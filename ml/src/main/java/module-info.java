import org.jspecify.annotations.NullMarked;

/** Machine learning in SQL: schema {@code pgml}. */
@NullMarked
module org.howdah.ml {
    requires static transitive org.jspecify;
    requires hipparchus.core;
    requires ojalgo;
    requires transitive org.howdah.host;
    requires tools.jackson.databind;

    exports org.howdah.ml;
    exports org.howdah.ml.formula;

    provides org.howdah.host.exercise.Exercise with
            org.howdah.ml.exercise.LearnersExercise;
}

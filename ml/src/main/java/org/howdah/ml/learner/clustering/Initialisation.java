package org.howdah.ml.learner.clustering;

/** How the first centres are chosen among the rows. */
enum Initialisation {
    PLUS_PLUS,
    RANDOM;

    static Initialisation of(String name) {
        return name.equals("random") ? RANDOM : PLUS_PLUS;
    }
}

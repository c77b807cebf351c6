package org.howdah.ml.learner.neighbors;

import org.howdah.ml.learner.NearestRows;

/** How much each neighbour counts. */
enum Weighting {
    UNIFORM,
    DISTANCE;

    /** Fills in the weights: inverse distances, or, if some are zero, those neighbours alone. */
    void weigh(NeighborSearch search, NearestRows found, double[] weights) {
        boolean met = this == DISTANCE && search.distance(found, 0) == 0;
        for (int place = 0; place < found.count(); place++) {
            weights[place] =
                    switch (this) {
                        case UNIFORM -> 1;
                        case DISTANCE -> {
                            double distance = search.distance(found, place);
                            yield met ? (distance == 0 ? 1 : 0) : 1 / distance;
                        }
                    };
        }
    }
}

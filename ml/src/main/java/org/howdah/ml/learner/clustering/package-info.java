/** Clustering: centroids, densities, trees and spectra. */
@NullMarked
package org.howdah.ml.learner.clustering;

import org.jspecify.annotations.NullMarked;

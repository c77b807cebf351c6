/** Snapshots: what of a relation is learned from and tested with, and what is known of it. */
@NullMarked
package org.howdah.ml.snapshot;

import org.jspecify.annotations.NullMarked;

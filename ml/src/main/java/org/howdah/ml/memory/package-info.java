/** How much of the engine's heap trainings take, and who is refused more. */
@NullMarked
package org.howdah.ml.memory;

import org.jspecify.annotations.NullMarked;

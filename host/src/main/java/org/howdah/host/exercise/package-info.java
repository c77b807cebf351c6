/** What the jars of the engine bring to make a new engine fast. */
@NullMarked
package org.howdah.host.exercise;

import org.jspecify.annotations.NullMarked;

/** Native libraries that lie in jars, called through java.lang.foreign. */
@NullMarked
package org.howdah.host.foreign;

import org.jspecify.annotations.NullMarked;

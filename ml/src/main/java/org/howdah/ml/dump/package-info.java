/** Dumps: the extension's tables as files in a directory of the server, and back. */
@NullMarked
package org.howdah.ml.dump;

import org.jspecify.annotations.NullMarked;

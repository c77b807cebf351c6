/**
 * What the engine tells about itself: the SQL functions behind the views of schema {@code howdah}.
 */
package org.howdah.host.status;

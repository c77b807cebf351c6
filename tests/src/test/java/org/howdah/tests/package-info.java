/** Tests that start, stop and kill real servers. */
@NullMarked
package org.howdah.tests;

import org.jspecify.annotations.NullMarked;

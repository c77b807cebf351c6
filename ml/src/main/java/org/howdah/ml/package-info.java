/** What SQL calls: each public static method of this package is a function of schema pgml. */
package org.howdah.ml;

/** The engine process and what functions that run in it may use. */
package org.howdah.host;

/** From a SQL function's definition to the Java method that it calls. */
package org.howdah.host.function;

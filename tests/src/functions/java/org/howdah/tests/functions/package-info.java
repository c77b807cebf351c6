/** Java methods that the tests call from SQL, in the engine. */
package org.howdah.tests.functions;

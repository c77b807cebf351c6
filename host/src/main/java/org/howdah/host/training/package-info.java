/** The engine's exercise before its first use, and the session's side that it needs. */
package org.howdah.host.training;

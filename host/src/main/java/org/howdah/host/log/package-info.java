/** The engine's log: lines for the server's log, by way of the supervisor. */
package org.howdah.host.log;

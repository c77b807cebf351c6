/** The values of SQL as extension/PROTOCOL.md puts them on the wire, and their Java types. */
package org.howdah.host.wire;

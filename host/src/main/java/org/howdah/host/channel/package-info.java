/**
 * The channel: how bytes and messages travel between a PostgreSQL session and the engine, as
 * extension/PROTOCOL.md says.
 */
package org.howdah.host.channel;

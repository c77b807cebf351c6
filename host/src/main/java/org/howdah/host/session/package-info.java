/** One PostgreSQL session in the engine: its thread, its conversation, its calls and their SQL. */
package org.howdah.host.session;

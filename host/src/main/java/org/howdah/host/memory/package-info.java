/** What the engine holds loaded for all sessions, within one budget. */
package org.howdah.host.memory;

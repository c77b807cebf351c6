/** What the supervisor tells the engine on its standard input. */
package org.howdah.host.settings;

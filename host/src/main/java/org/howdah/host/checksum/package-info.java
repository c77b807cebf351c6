/** Checksums of content that is stored. */
package org.howdah.host.checksum;

package org.howdah.host.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one session does at a moment.
 *
 * @param calls how many calls it has made
 * @param transport {@code socket} or {@code ring}
 * @param function the SQL function that runs, or null
 * @param busySince when that began, or null
 */
public record SessionStatus(
        int processId,
        String databaseName,
        long calls,
        String transport,
        @Nullable String function,
        @Nullable Instant busySince) {}

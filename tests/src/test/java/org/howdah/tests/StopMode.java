package org.howdah.tests;

import java.util.Locale;

/** How {@code pg_ctl} stops a server. */
enum StopMode {
    SMART,
    FAST,
    IMMEDIATE;

    String option() {
        return name().toLowerCase(Locale.ROOT);
    }
}

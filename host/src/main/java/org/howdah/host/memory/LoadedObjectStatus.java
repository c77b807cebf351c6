package org.howdah.host.memory;

import java.time.Instant;

/**
 * A loaded object at a moment.
 *
 * @param hits how often it was asked for and was there
 * @param pins how many use it
 */
public record LoadedObjectStatus(
        LoadedObjects.Key key,
        long bytes,
        long hits,
        int pins,
        Instant loadedAt,
        Instant lastUse) {}

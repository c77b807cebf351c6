package org.howdah.host.function;

import org.jspecify.annotations.Nullable;

/** A place where classes with SQL functions are found. Thread-safe. */
interface ClassFinder {

    /** The class of that binary name, not yet initialized, or null if it isn't here. */
    @Nullable Class<?> find(String className);
}

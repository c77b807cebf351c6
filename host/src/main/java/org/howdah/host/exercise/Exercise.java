package org.howdah.host.exercise;

/**
 * What a jar of the engine does while the JVM notes what its AOT cache is to hold; a service, of
 * which each jar may provide one. It runs once, when the engine is installed.
 */
public interface Exercise {

    /**
     * Does what is to be fast in a new engine. What it throws leaves the engine without a cache.
     */
    void run();
}

package org.howdah.host.settings;

/** The settings that hold now. Thread-safe. */
public final class LiveSettings {
    private volatile Settings current;

    public LiveSettings(Settings initial) {
        current = initial;
    }

    public Settings current() {
        return current;
    }

    public void replace(Settings next) {
        current = next;
    }
}

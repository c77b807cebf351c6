package org.howdah.host.log;

/** How much the engine logs: a level and all graver ones. */
public enum LogLevel {
    DEBUG('D'),
    INFO('I'),
    WARNING('W'),
    ERROR('E');

    private final char letter;

    LogLevel(char letter) {
        this.letter = letter;
    }

    char letter() {
        return letter;
    }

    /**
     * The level of a name as in {@code howdah.log_level}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static LogLevel named(String name) {
        for (LogLevel level : values()) {
            if (level.name().equalsIgnoreCase(name)) {
                return level;
            }
        }
        throw new IllegalArgumentException("\"" + name + "\" is not a log level");
    }
}

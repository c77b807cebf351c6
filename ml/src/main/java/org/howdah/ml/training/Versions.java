package org.howdah.ml.training;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

/** The versions of the code that trains, its libraries and Java. */
public final class Versions {
    private static final Map<String, String> ALL = read();

    private Versions() {}

    /** Versions by name. */
    public static Map<String, String> all() {
        return ALL;
    }

    private static Map<String, String> read() {
        String name = "/org/howdah/ml/versions.properties";
        Properties properties = new Properties();
        try (InputStream in =
                Objects.requireNonNull(Versions.class.getResourceAsStream(name), name)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> versions = new TreeMap<>();
        properties
                .stringPropertyNames()
                .forEach(library -> versions.put(library, properties.getProperty(library)));
        versions.put("java", Runtime.version().toString());
        return Map.copyOf(versions);
    }
}

package org.howdah.host.settings;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads blocks of {@code key=value} lines, each ended by an empty line. Not thread-safe. */
public final class SettingsReader {
    private final BufferedReader lines;

    public SettingsReader(InputStream input) {
        lines = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8), 1024);
    }

    /**
     * Waits for the next block; null at the end of the input, where a block that was not ended
     * doesn't count.
     *
     * @throws IllegalArgumentException if the block is not one of settings; the next one can be
     *     read
     */
    public @Nullable Settings next() throws IOException {
        Map<String, String> block = new HashMap<>();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.isEmpty()) {
                return Settings.of(block);
            }
            int equals = line.indexOf('=');
            if (equals > 0) {
                block.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        return null;
    }
}

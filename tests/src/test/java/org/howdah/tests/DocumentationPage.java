package org.howdah.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A page of documentation: blocks of SQL, each with the block of what psql prints behind it, or
 * with none if it prints nothing worth showing.
 */
record DocumentationPage(String name, List<Example> examples) {
    private static final Pattern BLOCK =
            Pattern.compile(
                    "^```sql\n(.*?)^```\n(?:\n?^```\n(.*?)^```$)?",
                    Pattern.MULTILINE | Pattern.DOTALL);

    /**
     * Statements and what they print.
     *
     * @param output empty for nothing that is checked but that there is no error
     */
    record Example(int number, String sql, String output) {}

    static DocumentationPage read(Path file) {
        String text;
        try {
            text = Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Example> examples = new ArrayList<>();
        Matcher blocks = BLOCK.matcher(text);
        while (blocks.find()) {
            String output = blocks.group(2) == null ? "" : blocks.group(2);
            examples.add(new Example(examples.size() + 1, blocks.group(1), output));
        }
        return new DocumentationPage(file.getFileName().toString().replace(".md", ""), examples);
    }

    /**
     * What psql printed as a page shows it: without what tells of progress, and without spaces at
     * ends.
     */
    static String shown(String printed) {
        return printed.lines()
                .filter(line -> !line.startsWith("INFO: "))
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .strip();
    }
}

package org.howdah.onnx.option;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.howdah.onnx.runtime.SessionFiles;
import tools.jackson.databind.JsonNode;

/** Reads which files of the server the options name. */
final class SessionFilesReader {
    static final String LIBRARIES = "extensions";
    static final String LIBRARY = "ortextensions_path";
    static final String PROFILING = "enable_profiling";
    static final String PREFIX = "profile_file_prefix";
    static final String OPTIMIZED = "optimized_model_filepath";

    private static final String DEFAULT_PREFIX = "onnxruntime_profile";
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._+-]*");

    private SessionFilesReader() {}

    /** Those options, whatever their values are, need the directory. */
    static void requireDirectory(JsonNode whole, JsonNode session, LibraryDirectory directory) {
        for (String option : List.of(LIBRARIES, LIBRARY)) {
            if (whole.has(option)) {
                directory.requireFor(option);
            }
        }
        for (String option : List.of(PREFIX, OPTIMIZED)) {
            if (session.has(option)) {
                directory.requireFor(option);
            }
        }
    }

    static SessionFiles read(OptionObject whole, OptionObject session, LibraryDirectory directory) {
        boolean profiles = session.flag(PROFILING, false);
        if (profiles) {
            directory.requireFor(PROFILING);
        }
        Optional<String> prefix = name(session, PREFIX);
        return new SessionFiles(
                libraries(whole),
                name(session, OPTIMIZED),
                profiles ? prefix.or(() -> Optional.of(DEFAULT_PREFIX)) : Optional.empty());
    }

    private static List<String> libraries(OptionObject whole) {
        List<String> names = new ArrayList<>();
        if (whole.has(LIBRARIES)) {
            JsonNode given = whole.get(LIBRARIES);
            if (!given.isArray()) {
                throw OptionObject.invalid(LIBRARIES, given, "an array of names");
            }
            given.forEach(element -> names.add(plain(LIBRARIES, element)));
        }
        name(whole, LIBRARY).ifPresent(names::add);
        return names;
    }

    private static Optional<String> name(OptionObject options, String option) {
        return options.has(option)
                ? Optional.of(plain(OptionObject.join(options.path(), option), options.get(option)))
                : Optional.empty();
    }

    private static String plain(String path, JsonNode value) {
        if (value.isString()) {
            String name = value.stringValue();
            if (PLAIN.matcher(name).matches() && !name.contains("..")) {
                return name;
            }
        }
        throw OptionObject.invalid(
                path,
                value,
                "the plain name of a file in howdah.onnx_library_directory: of letters, digits"
                        + " and ._+- without ..");
    }
}

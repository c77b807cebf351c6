package org.howdah.ml;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.howdah.host.call.Call;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.Severity;
import org.howdah.host.error.SqlError;
import org.howdah.ml.training.Versions;
import org.jspecify.annotations.Nullable;

/**
 * PostgresML's functions about what models run on. There it is Python, here the Java engine: none
 * of them starts Python, nor any other program.
 */
public final class Environment {
    private static final String COMPATIBLE_WITH = "2.10.0";

    private Environment() {}

    /** The function {@code pgml.version}: the version, and in parentheses whose SQL it is. */
    public static String version() {
        return "%s (howdah, SQL of PostgresML %s)"
                .formatted(Versions.all().get("howdah"), COMPATIBLE_WITH);
    }

    public static String pythonVersion() {
        return "Java %s, %s, no Python"
                .formatted(Runtime.version(), System.getProperty("java.vm.name"));
    }

    /**
     * The version of a library, whatever the case of its name.
     *
     * @throws SqlError 42704 if the engine doesn't use it
     */
    public static String pythonPackageVersion(String name) {
        Map<String, String> versions = Versions.all();
        String version = versions.get(name.toLowerCase(Locale.ROOT));
        if (version == null) {
            throw new SqlError(
                    ErrorCode.UNDEFINED_OBJECT,
                    "package \"%s\" is not installed".formatted(name),
                    "There is no Python here; the engine runs on %s."
                            .formatted(String.join(", ", new TreeMap<>(versions).keySet())));
        }
        return version;
    }

    /** All libraries in the order of their names, as {@code name==version}. */
    public static List<String> pythonPipFreeze() {
        return new TreeMap<>(Versions.all())
                .entrySet().stream()
                        .map(library -> library.getKey() + "==" + library.getValue())
                        .toList();
    }

    public static String xgboostVersion() {
        return pythonPackageVersion("xgboost");
    }

    /** True whenever it is reached: the libraries come with the engine. */
    public static boolean validatePythonDependencies() {
        return true;
    }

    /** Nothing: the engine was reached, and no library has to be preloaded for it. */
    public static void validateSharedLibrary() {}

    /** Whether a virtual environment was activated, which is never so. */
    public static boolean activateVenv(Call call, String venv) {
        call.report(
                Severity.NOTICE,
                "virtual environment \"%s\" is not used: no Python".formatted(venv));
        return false;
    }

    /**
     * Whether memory of a GPU was freed, which is never so: none is used.
     *
     * @throws SqlError 22023 if the share of memory is not between 0 and 1
     */
    public static boolean clearGpuCache(@Nullable Float memoryUsage) {
        if (memoryUsage != null && !(memoryUsage >= 0 && memoryUsage <= 1)) {
            throw new SqlError(
                    ErrorCode.INVALID_PARAMETER,
                    "memory_usage must be between 0 and 1, not " + memoryUsage,
                    "It is a share of the GPU's memory; leave it out.");
        }
        return false;
    }
}

package org.howdah.onnx.option;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.howdah.host.error.SqlError;
import org.howdah.onnx.runtime.SessionOptions;
import org.howdah.onnx.runtime.SessionOptions.Optimization;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads how ONNX Runtime is to make a session. */
final class SessionOptionsReader {
    private static final String NAME = "session_options";
    private static final String FREE_DIMENSIONS = "free_dimension_overrides";
    private static final int MOST_THREADS = 256;

    private static final List<String> KNOWN =
            List.of(
                    "intra_op_num_threads",
                    "inter_op_num_threads",
                    "execution_mode",
                    "graph_optimization_level",
                    "enable_cpu_mem_arena",
                    "enable_mem_pattern",
                    SessionFilesReader.PROFILING,
                    SessionFilesReader.PREFIX,
                    SessionFilesReader.OPTIMIZED,
                    "log_severity_level",
                    "logid",
                    FREE_DIMENSIONS,
                    "config_entries");

    /** Entries that change nothing but speed and memory; others name files. */
    private static final List<String> ENTRIES =
            List.of(
                    "session.set_denormal_as_zero",
                    "session.disable_prepacking",
                    "session.disable_cpu_ep_fallback",
                    "session.intra_op.allow_spinning",
                    "session.inter_op.allow_spinning",
                    "session.disable_quant_qdq",
                    "session.qdqisint8allowed",
                    "session.enable_gemm_fastmath",
                    "session.disable_aot_function_inlining");

    private final OptionObject whole;
    private final OptionObject session;

    private final LibraryDirectory directory;

    SessionOptionsReader(OptionObject whole, LibraryDirectory directory) {
        this.whole = whole;
        this.directory = directory;
        JsonNode node = whole.has(NAME) ? whole.get(NAME) : JsonNodeFactory.instance.objectNode();
        this.session = OptionObject.of(NAME, node, KNOWN);
    }

    SessionOptions read() {
        SessionOptions standard = SessionOptions.DEFAULT;
        return new SessionOptions(
                session.number("intra_op_num_threads", 0, MOST_THREADS, standard.intraOpThreads()),
                session.number("inter_op_num_threads", 0, MOST_THREADS, standard.interOpThreads()),
                parallel(),
                optimization(),
                session.flag("enable_cpu_mem_arena", standard.memoryArena()),
                session.flag("enable_mem_pattern", standard.memoryPattern()),
                session.number("log_severity_level", 0, 4),
                session.has("logid") ? Optional.of(session.text("logid")) : Optional.empty(),
                SessionFilesReader.read(whole, session, directory),
                freeDimensions(),
                entries(),
                ModelOptions.cuda(whole));
    }

    private boolean parallel() {
        if (!session.has("execution_mode")) {
            return false;
        }
        return switch (name("execution_mode")) {
            case "sequential" -> false;
            case "parallel" -> true;
            default -> throw choice("execution_mode", "sequential or parallel");
        };
    }

    private Optimization optimization() {
        if (!session.has("graph_optimization_level")) {
            return Optimization.ALL;
        }
        return switch (name("graph_optimization_level")) {
            case "disable", "disabled", "off", "disable_all" -> Optimization.DISABLED;
            case "basic", "enable_basic" -> Optimization.BASIC;
            case "extended", "enable_extended" -> Optimization.EXTENDED;
            case "layout", "enable_layout" -> Optimization.LAYOUT;
            case "all", "enable_all" -> Optimization.ALL;
            default ->
                    throw choice(
                            "graph_optimization_level", "disable, basic, extended, layout or all");
        };
    }

    /** Both spellings: {@code all}, {@code ORT_ENABLE_ALL}. */
    private String name(String option) {
        String text = session.text(option).toLowerCase(Locale.ROOT);
        return text.startsWith("ort_") ? text.substring("ort_".length()) : text;
    }

    private SqlError choice(String option, String valid) {
        return OptionObject.invalid(OptionObject.join(NAME, option), session.get(option), valid);
    }

    private Map<String, Long> freeDimensions() {
        Map<String, Long> sizes = new LinkedHashMap<>();
        for (OptionObject place : List.of(whole, session)) {
            if (place.has(FREE_DIMENSIONS)) {
                JsonNode node = place.get(FREE_DIMENSIONS);
                List<String> names = List.copyOf(node.propertyNames());
                String path = OptionObject.join(place.path(), FREE_DIMENSIONS);
                OptionObject given = OptionObject.of(path, node, names);
                names.forEach(
                        name ->
                                sizes.put(
                                        name, (long) given.number(name, 0, Integer.MAX_VALUE, 0)));
            }
        }
        return sizes;
    }

    private Map<String, String> entries() {
        if (!session.has("config_entries")) {
            return Map.of();
        }
        String path = OptionObject.join(NAME, "config_entries");
        return OptionObject.of(path, session.get("config_entries"), ENTRIES).texts();
    }
}

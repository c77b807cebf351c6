package org.howdah.ml.project;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.ml.learner.Task;

/** The tasks of SQL's enum {@code pgml.task}, of which models are trained for some. */
public final class Tasks {
    private static final List<Task> TRAINED = List.of(Task.values());
    private static final List<String> OTHERS =
            List.of(
                    "question_answering",
                    "summarization",
                    "translation",
                    "text_classification",
                    "text_generation",
                    "text2text",
                    "embedding",
                    "text_pair_classification",
                    "conversation");

    private Tasks() {}

    /**
     * The task of that name, words joined by dashes or underscores.
     *
     * @throws SqlError 22023 for an unknown one, 0A000 for one that nothing is trained for
     */
    public static Task named(String name) {
        String label = name.toLowerCase(Locale.ROOT).replace('-', '_');
        return TRAINED.stream()
                .filter(task -> task.sqlName().equals(label))
                .findFirst()
                .orElseThrow(() -> OTHERS.contains(label) ? unsupported(name) : unknown(name));
    }

    private static SqlError unsupported(String name) {
        return new SqlError(
                ErrorCode.NOT_SUPPORTED,
                "task \"%s\" is not supported yet".formatted(name),
                "Models are trained for: " + String.join(", ", names(TRAINED)) + ".");
    }

    private static SqlError unknown(String name) {
        List<String> all = Stream.concat(names(TRAINED).stream(), OTHERS.stream()).toList();
        return new SqlError(
                ErrorCode.INVALID_PARAMETER,
                "unknown task \"%s\"".formatted(name),
                "Tasks are: " + String.join(", ", all) + ".");
    }

    /** The names of those that models are trained for, as a hint has them. */
    static String all() {
        return String.join(", ", names(TRAINED));
    }

    private static List<String> names(List<Task> tasks) {
        return tasks.stream().map(Task::sqlName).toList();
    }

    /** The name that functions return: words joined by dashes. */
    public static String shown(Task task) {
        return task.sqlName().replace('_', '-');
    }
}

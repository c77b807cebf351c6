package org.howdah.ml.training;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.howdah.host.sql.Sql;
import org.howdah.ml.project.Json;
import org.jspecify.annotations.Nullable;

/**
 * What a training leaves in {@code pgml.logs}: tenths of its fits, candidates of its search, and
 * its metrics, of which candidates beyond the thousandth are left out. Thread-safe until it is
 * stored.
 */
final class TrainingLog {
    private static final int MOST_ENTRIES = 1000;
    private static final int STEPS = 10;

    private final long start = System.nanoTime();
    private final List<String> entries = new ArrayList<>();
    private RunningTraining.@Nullable Phase phase;
    private long steps;

    /**
     * Notes a step if another tenth of its phase is done.
     *
     * @param evaluation what the step has brought, by name
     */
    synchronized void step(RunningTraining.State state, Map<String, Double> evaluation) {
        if (phase != state.phase()) {
            phase = state.phase();
            steps = 0;
        }
        if (state.total() > 0 && (double) STEPS * state.done() / state.total() >= steps + 1) {
            steps = (long) ((double) STEPS * state.done() / state.total());
            Map<String, @Nullable Object> entry = new LinkedHashMap<>();
            entry.put("phase", state.phase().toString());
            entry.put("done", state.done());
            entry.put("total", state.total());
            if (!evaluation.isEmpty()) {
                entry.put("evaluation", finite(evaluation));
            }
            add("progress", entry);
        }
    }

    /** JSON has no other numbers. */
    private static Map<String, @Nullable Double> finite(Map<String, Double> evaluation) {
        Map<String, @Nullable Double> finite = new LinkedHashMap<>();
        evaluation.forEach(
                (name, value) -> finite.put(name, Double.isFinite(value) ? value : null));
        return finite;
    }

    /** Notes candidates of a search with their scores. */
    void candidates(List<Map<String, @Nullable Object>> candidates) {
        candidates.stream().limit(MOST_ENTRIES).forEach(entry -> add("candidate", entry));
    }

    void metrics(Map<String, ? extends @Nullable Object> metrics) {
        add("metrics", metrics);
    }

    private synchronized void add(String event, Map<String, ? extends @Nullable Object> values) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("event", event);
        entry.put("seconds", (System.nanoTime() - start) / 1e9);
        entry.putAll(values);
        entries.add(Json.write(entry));
    }

    /** Writes the entries, in their order, with the rights of the extension's owner. */
    synchronized void store(Sql owner, long modelId, long projectId) {
        owner.execute(
                """
                INSERT INTO pgml.logs (model_id, project_id, logs)
                SELECT $1, $2, entry::pg_catalog.jsonb
                FROM pg_catalog.unnest($3::pg_catalog.text[]) WITH ORDINALITY AS e (entry, n)
                ORDER BY n
                """,
                modelId,
                projectId,
                entries.toArray(String[]::new));
    }
}

package org.howdah.onnx.session;

/**
 * A row of {@code pg_onnx_session}: a loaded model.
 *
 * @param createdAt and
 * @param lastExecutedAt seconds since 1970; 0 if it has not run yet
 * @param inputs and
 * @param outputs names and types, a JSON object
 * @param option JSON
 */
public record SessionStatus(
        String model,
        String version,
        long createdAt,
        long lastExecutedAt,
        long executionCount,
        String inputs,
        String outputs,
        String option) {

    static SessionStatus of(LoadedSession session) {
        return new SessionStatus(
                session.model().name(),
                session.model().version(),
                session.createdAt().getEpochSecond(),
                session.lastExecuted(),
                session.executions(),
                session.model().inputs(),
                session.model().outputs(),
                session.option());
    }
}

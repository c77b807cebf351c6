package org.howdah.ml.training;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The trainings that run in this engine now, of all sessions. Thread-safe. */
public final class RunningTrainings {
    private static final Set<RunningTraining> ALL = ConcurrentHashMap.newKeySet();

    private RunningTrainings() {}

    static void add(RunningTraining training) {
        ALL.add(training);
    }

    static void remove(RunningTraining training) {
        ALL.remove(training);
    }

    /**
     * How far a training is.
     *
     * @param processId the backend's
     * @param done steps of the phase that are done
     * @param total steps of the phase, 0 if not known
     */
    public record Status(
            int processId,
            String project,
            String algorithm,
            String phase,
            long done,
            long total,
            Instant startedAt) {}

    /** Those of a database. */
    public static Stream<Status> of(int databaseId) {
        return ALL.stream()
                .filter(training -> training.databaseId() == databaseId)
                .map(RunningTrainings::status);
    }

    private static Status status(RunningTraining training) {
        RunningTraining.State state = training.state();
        return new Status(
                training.processId(),
                training.project(),
                training.algorithm(),
                state.phase().toString(),
                state.done(),
                state.total(),
                training.start().truncatedTo(ChronoUnit.MICROS));
    }
}

package org.howdah.ml.training;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.howdah.host.call.Call;
import org.howdah.host.error.Severity;
import org.howdah.ml.learner.Memory;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.memory.TrainingMemory;

/**
 * A training while it runs, as its user and others see it. Any thread may report and check; a
 * notice goes to the client from the call's own thread alone.
 */
final class RunningTraining implements Progress, AutoCloseable {
    private static final long NANOSECONDS_BETWEEN_NOTICES = Duration.ofSeconds(10).toNanos();

    private final Call call;
    private final Thread caller = Thread.currentThread();
    private final Instant start = Instant.now();
    private final int processId;
    private final int databaseId;
    private final String project;
    private final String algorithm;

    private final TrainingMemory memory;
    private final TrainingLog log = new TrainingLog();

    private volatile State state = new State(Phase.READING_ROWS, 0, 0);
    private long lastNotice = System.nanoTime();

    /** What a training does. */
    enum Phase {
        READING_ROWS,
        SEARCHING,
        FITTING,
        STORING;

        /** As in PostgreSQL's own progress views: lower case, words apart. */
        @Override
        public String toString() {
            return switch (this) {
                case READING_ROWS -> "reading rows";
                case SEARCHING -> "searching hyperparameters";
                case FITTING -> "fitting";
                case STORING -> "storing model";
            };
        }
    }

    /**
     * How far it is.
     *
     * @param done steps of the phase that are done
     * @param total steps of the phase, 0 if not known
     */
    record State(Phase phase, long done, long total) {}

    RunningTraining(Call call, String project, String algorithm, TrainingMemory memory) {
        this.memory = memory;
        this.call = call;
        this.processId = call.session().processId();
        this.databaseId = call.session().databaseId();
        this.project = project;
        this.algorithm = algorithm;
        RunningTrainings.add(this);
    }

    void begin(Phase phase) {
        state = new State(phase, 0, 0);
    }

    @Override
    public void check() {
        call.check();
        memory.check();
        if (Thread.currentThread().equals(caller)
                && System.nanoTime() - lastNotice > NANOSECONDS_BETWEEN_NOTICES) {
            lastNotice = System.nanoTime();
            State now = state;
            if (now.total() > 0) {
                call.report(
                        Severity.NOTICE,
                        "%s: %d of %d".formatted(now.phase(), now.done(), now.total()));
            }
        }
    }

    @Override
    public Memory memory() {
        return memory;
    }

    @Override
    public int threads() {
        return call.threads();
    }

    @Override
    public void report(long done, long total) {
        report(done, total, Map.of());
    }

    @Override
    public void report(long done, long total, Map<String, Double> evaluation) {
        State now = new State(state.phase(), done, total);
        state = now;
        log.step(now, evaluation);
    }

    TrainingLog log() {
        return log;
    }

    int processId() {
        return processId;
    }

    int databaseId() {
        return databaseId;
    }

    String project() {
        return project;
    }

    String algorithm() {
        return algorithm;
    }

    Instant start() {
        return start;
    }

    State state() {
        return state;
    }

    @Override
    public void close() {
        RunningTrainings.remove(this);
    }
}

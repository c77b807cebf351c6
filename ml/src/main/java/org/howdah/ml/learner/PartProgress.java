package org.howdah.ml.learner;

import java.util.Map;

/**
 * The progress of a part of some work: it ends with the whole, has its share of the threads, and
 * reports or is silent.
 */
public final class PartProgress implements Progress {
    private final Progress whole;
    private final int threads;
    private final boolean reports;
    private final Memory memory;

    private PartProgress(Progress whole, int threads, boolean reports, Memory memory) {
        this.whole = whole;
        this.threads = threads;
        this.reports = reports;
        this.memory = memory;
    }

    /** Of one of several parts that go on together in so many threads each, and don't report. */
    public static Progress silent(Progress whole, int threads) {
        return new PartProgress(whole, threads, false, whole.memory());
    }

    /** Of a part that reserves elsewhere. */
    public static Progress within(Progress whole, Memory memory) {
        return new PartProgress(whole, whole.threads(), true, memory);
    }

    @Override
    public void check() {
        whole.check();
    }

    @Override
    public int threads() {
        return threads;
    }

    @Override
    public Memory memory() {
        return memory;
    }

    @Override
    public void report(long done, long total) {
        if (reports) {
            whole.report(done, total);
        }
    }

    @Override
    public void report(long done, long total, Map<String, Double> evaluation) {
        if (reports) {
            whole.report(done, total, evaluation);
        }
    }
}

package org.howdah.ml.learner;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The division of rows into parts for {@link Workers}, which depends on the rows alone and never on
 * the threads, so that sums over parts have one order.
 */
public record RowParts(int rows, int count) {
    private static final long WORTH_A_THREAD = 400_000;
    private static final int MOST = 64;

    /** Parts of rows that cost so many operations each. */
    public static RowParts of(int rows, long operationsEach) {
        long parts = Math.max(1, rows * operationsEach / WORTH_A_THREAD);
        return new RowParts(rows, (int) Math.min(Math.min(parts, MOST), Math.max(1, rows)));
    }

    public int from(int part) {
        return (int) ((long) rows * part / count);
    }

    public int to(int part) {
        return from(part + 1);
    }

    /** Computes a part's result. */
    @FunctionalInterface
    public interface Part<T> {
        /** Of the rows {@code from} to {@code to - 1}. */
        T of(int from, int to);
    }

    /**
     * Hands the parts' results on in the rows' order, computed in several threads: no more of them
     * than threads are kept at once.
     */
    public <T> void inTurn(Progress progress, Part<T> part, Consumer<T> results) {
        int atOnce = progress.threads();
        for (int first = 0; first < count; first += atOnce) {
            int start = first;
            List<Optional<T>> some =
                    new ArrayList<>(
                            Collections.nCopies(Math.min(atOnce, count - first), Optional.empty()));
            Workers.each(
                    some.size(),
                    progress,
                    number -> {
                        progress.check();
                        int here = start + number;
                        some.set(number, Optional.of(part.of(from(here), to(here))));
                    });
            some.forEach(result -> results.accept(result.orElseThrow()));
        }
    }

    /** The parts' results in the rows' order, computed in several threads. */
    public <T> List<T> each(Progress progress, Part<T> part) {
        List<List<T>> results = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            results.add(new ArrayList<>(1));
        }
        Workers.each(
                count,
                progress,
                number -> {
                    progress.check();
                    results.get(number).add(part.of(from(number), to(number)));
                });
        return results.stream().map(List::getFirst).toList();
    }
}

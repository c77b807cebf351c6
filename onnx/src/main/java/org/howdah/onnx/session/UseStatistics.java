package org.howdah.onnx.session;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code ext_pg_onnx.model_statistics}: the runs of a model since the engine's start.
 *
 * @param totalTime of all runs, in milliseconds
 * @param loadedBytes memory that it takes now, null if it isn't loaded
 * @param histogram how many runs took less than 10 us, 100 us, 1 ms, 10 ms, 100 ms, 1 s, and longer
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record UseStatistics(
        String name,
        String version,
        long calls,
        long rows,
        long errors,
        double totalTime,
        long[] histogram,
        @Nullable Long loadedBytes,
        @Nullable Instant lastUsed) {

    static UseStatistics of(KnownModel known) {
        Optional<LoadedSession> loaded = LoadedSession.find(known.key());
        ModelStatistics runs =
                LoadedSession.statistics(known.key()).orElseGet(ModelStatistics::new);
        return new UseStatistics(
                known.stored().name(),
                known.stored().version(),
                runs.calls(),
                runs.rows(),
                runs.errors(),
                runs.milliseconds(),
                runs.histogram(),
                loaded.map(LoadedSession::bytes).orElse(null),
                runs.lastUse());
    }
}

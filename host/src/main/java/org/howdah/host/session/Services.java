package org.howdah.host.session;

import java.time.Instant;
import org.howdah.host.call.Call;
import org.howdah.host.channel.SpinRights;
import org.howdah.host.function.Functions;
import org.howdah.host.memory.BudgetedObjects;
import org.howdah.host.settings.LiveSettings;

/** What all sessions of an engine share. */
public record Services(
        LiveSettings settings,
        Functions functions,
        BudgetedObjects loadedObjects,
        SpinRights spinRights,
        SessionRegistry sessions,
        Instant startedAt) {

    /** The services of the engine that runs a call. */
    public static Services of(Call call) {
        if (call instanceof RunningCall running) {
            return running.calls().services();
        }
        throw new IllegalArgumentException("not a call of an engine: " + call);
    }
}

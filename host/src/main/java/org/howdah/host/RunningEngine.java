package org.howdah.host;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.howdah.host.channel.Server;
import org.howdah.host.channel.SpinRights;
import org.howdah.host.function.Functions;
import org.howdah.host.log.Log;
import org.howdah.host.memory.BudgetedObjects;
import org.howdah.host.session.Admission;
import org.howdah.host.session.Services;
import org.howdah.host.session.SessionRegistry;
import org.howdah.host.settings.LiveSettings;
import org.howdah.host.settings.Settings;

/** An engine that listens on its socket. Thread-safe. */
final class RunningEngine implements AutoCloseable {
    private final Services services;
    private final Server server;

    private RunningEngine(Services services, Server server) {
        this.services = services;
        this.server = server;
    }

    static RunningEngine start(Settings settings) throws IOException {
        Path jars = settings.jarDirectory();
        return start(settings, new Functions(jars == null ? Path.of("") : jars));
    }

    static RunningEngine start(Settings settings, Functions functions) throws IOException {
        Log.threshold(settings.logLevel());
        warnOfModelMemory(settings.modelMemory());
        LiveSettings live = new LiveSettings(settings);
        Services services =
                new Services(
                        live,
                        functions,
                        new BudgetedObjects(settings.modelMemory()),
                        new SpinRights(live),
                        new SessionRegistry(),
                        Instant.now());
        Server server = Server.open(settings.socket(), new Admission(services));
        return new RunningEngine(services, server);
    }

    /**
     * ONNX models lie beside the heap, so that their budget may be greater; where others fill the
     * heap, that ends the engine.
     */
    private static void warnOfModelMemory(long bytes) {
        long heap = Runtime.getRuntime().maxMemory();
        if (bytes > heap / 4 * 3) {
            Log.warning(
                    ("howdah.model_memory (%d MB) is more than three quarters of the heap (%d MB):"
                                    + " models other than those of ONNX may end the engine; lower"
                                    + " it, or raise howdah.engine_memory and restart the engine")
                            .formatted(bytes >> 20, heap >> 20));
        }
    }

    /** Takes over those settings that may change while the engine runs. */
    void apply(Settings settings) {
        Log.threshold(settings.logLevel());
        if (settings.modelMemory() != services.settings().current().modelMemory()) {
            warnOfModelMemory(settings.modelMemory());
        }
        services.settings().replace(settings);
        services.loadedObjects().budget(settings.modelMemory());
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}

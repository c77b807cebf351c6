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

    /** Takes over those settings that may change while the engine runs. */
    void apply(Settings settings) {
        Log.threshold(settings.logLevel());
        services.settings().replace(settings);
        services.loadedObjects().budget(settings.modelMemory());
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}

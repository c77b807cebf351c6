package org.howdah.host.session;

import java.nio.channels.SocketChannel;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.howdah.host.channel.Opening;
import org.howdah.host.channel.SessionDoor;
import org.jspecify.annotations.Nullable;

/** Makes sessions of connections. Thread-safe. */
public final class Admission implements SessionDoor {
    private final Services services;
    private final SecureRandom secrets = new SecureRandom();
    private final AtomicLong lastId = new AtomicLong();

    public Admission(Services services) {
        this.services = services;
    }

    @Override
    public void admit(Opening.Data opening, SocketChannel connection) {
        EngineSession session =
                new EngineSession(
                        lastId.incrementAndGet(),
                        secrets.nextLong(),
                        opening,
                        connection,
                        services);
        services.sessions().add(session);
        boolean started = false;
        try {
            session.start();
            started = true;
        } finally {
            // The system may have no thread to give.
            if (!started) {
                services.sessions().remove(session);
            }
        }
    }

    @Override
    public @Nullable Cancellable find(Opening.Control opening) {
        EngineSession session = services.sessions().find(opening.sessionId());
        if (session == null || session.secret() != opening.secret()) {
            return null;
        }
        session.cancellation().controlled();
        return session.cancellation();
    }
}

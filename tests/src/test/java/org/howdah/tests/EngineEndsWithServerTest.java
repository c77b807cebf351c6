package org.howdah.tests;

import static java.time.Duration.ofMillis;

import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EngineEndsWithServerTest {
    /** The supervisor gives a stopped engine 3 seconds before it kills it. */
    private static final Duration LONGEST = ofMillis(3500);

    /** How a server ends. */
    enum End {
        FAST {
            @Override
            void of(Cluster cluster) {
                cluster.stop(StopMode.FAST);
            }
        },
        IMMEDIATE {
            @Override
            void of(Cluster cluster) {
                cluster.stop(StopMode.IMMEDIATE);
            }
        },
        KILLED {
            @Override
            void of(Cluster cluster) {
                cluster.kill();
            }
        };

        abstract void of(Cluster cluster);
    }

    @AutoClose private static final Cluster cluster = Cluster.create();

    private OsProcess engine = new OsProcess(0);
    private OsProcess supervisor = new OsProcess(0);

    @BeforeEach
    void startEngine() {
        cluster.start();
        try (Session session = cluster.connect()) {
            Engine facts = new Engine(session);
            engine = facts.restarted();
            supervisor = facts.supervisor();
        }
    }

    @ParameterizedTest
    @EnumSource
    void noEngineOutlivesItsServer(End end) {
        end.of(cluster);
        assertGoneWithin(LONGEST, end);
    }

    @ParameterizedTest
    @EnumSource
    void aHungEngineEndsWithItsServerWithin3500Milliseconds(End end) {
        engine.suspend();
        long start = System.nanoTime();
        end.of(cluster);
        assertGoneWithin(LONGEST.minusNanos(System.nanoTime() - start), end);
    }

    private void assertGoneWithin(Duration limit, End end) {
        Waiting.until("engine and supervisor are gone after " + end, limit, this::isGone);
        Waiting.until("both are forgotten", () -> engine.forgotten() && supervisor.forgotten());
    }

    private boolean isGone() {
        return !engine.runs() && !supervisor.runs();
    }
}

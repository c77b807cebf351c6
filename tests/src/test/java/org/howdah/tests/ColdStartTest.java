package org.howdah.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.howdah.tests.OsProcess.Signal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sixteen sessions that call at once where no engine is ready. */
class ColdStartTest {
    private static final int SESSIONS = 16;

    /** Why none is ready. */
    enum Cold {
        SERVER_JUST_STARTED {
            @Override
            void make(Cluster cluster) {
                cluster.start();
            }
        },
        PRELOADED_SERVER_JUST_STARTED {
            @Override
            void make(Cluster cluster) {
                cluster.configure(Cluster.PRELOADED);
                cluster.start();
            }
        },
        ENGINE_JUST_KILLED {
            @Override
            void make(Cluster cluster) {
                cluster.start();
                try (Session session = cluster.connect()) {
                    new Engine(session).restarted().send(Signal.KILL);
                }
            }
        },
        SERVER_JUST_RECOVERED {
            @Override
            void make(Cluster cluster) {
                cluster.start();
                try (Session session = cluster.connect()) {
                    new Engine(session).restarted();
                }
                cluster.kill();
                cluster.start();
            }
        };

        abstract void make(Cluster cluster);
    }

    @AutoClose private static final Cluster cluster = Cluster.running();

    @BeforeAll
    static void createFunctions() {
        try (Session session = cluster.connect()) {
            TestFunctions.create(session);
        }
        cluster.stop(StopMode.FAST);
    }

    @AfterAll
    static void checkLog() {
        assertEquals(
                List.of(), cluster.log().lines().filter(line -> line.contains("PANIC")).toList());
    }

    @ParameterizedTest
    @EnumSource
    void allFirstCallsSucceedAndStartOneEngine(Cold cold) {
        cluster.configure("shared_preload_libraries = ''");
        cold.make(cluster);
        callFromAllSessions();
        assertEquals(1, cluster.engines().size());
        try (Session session = cluster.connect()) {
            assertEquals(
                    "1",
                    session.value(
                            "SELECT count(*) FROM pg_stat_activity"
                                    + " WHERE backend_type = 'howdah supervisor'"));
        }
        cluster.stop(StopMode.FAST);
    }

    private static void callFromAllSessions() {
        List<Session> sessions = Stream.generate(cluster::connect).limit(SESSIONS).toList();
        List<RunningStatement> calls = new ArrayList<>();
        for (Session session : sessions) {
            calls.add(session.start("SELECT tests.running()"));
        }
        calls.forEach(call -> call.success(Waiting.PATIENCE));
        sessions.forEach(Session::close);
    }
}

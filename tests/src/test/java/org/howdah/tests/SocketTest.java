package org.howdah.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may talk to the engine. */
class SocketTest {
    @AutoClose private static final Cluster cluster = Cluster.running();
    @AutoClose private static final Session session = cluster.connect();

    private static final Path socket = cluster.data().resolve("pg_stat_tmp/howdah/engine.sock");

    @BeforeAll
    static void createFunctions() {
        TestFunctions.create(session);
    }

    @Test
    void aPeerOfTheServersUserAndTheRightVersionIsAccepted() {
        assertEquals("1", answerTo("1, 0"));
    }

    @Test
    void aLibraryOfAnotherProtocolVersionIsRefused() {
        assertEquals("0", answerTo("2, 0"));
        assertTrue(reasonOf("2, 0").contains("version 2"), () -> reasonOf("2, 0"));
    }

    @Test
    void theRefusalSaysTheEnginesOwnVersion() {
        assertEquals(
                "\\x4857444801",
                session.value("SELECT substr(tests.exchange(tests.opening(9, 0, 1)), 1, 5)"));
    }

    @Test
    void otherUsersOfTheSystemCannotReachIt() {
        assertEquals(0, Programs.statusAs(Programs.SERVER_USER, "test", "-S", socket.toString()));
        if (Programs.rootRuns()) {
            assertNotEquals(0, Programs.statusAs("nobody", "test", "-e", socket.toString()));
        } else {
            assertEquals(
                    "700",
                    Programs.runAsServer("stat", "-c", "%a", socket.getParent() + "").strip());
        }
    }

    @Test
    void aUserWhomTheFileSystemLetsInIsRefused() {
        if (Programs.rootRuns()) {
            String answer = ForeignPeer.open(socket);
            assertTrue(answer.contains("the session to root"), answer);
        }
    }

    /** The answer's byte that says whether the peer is accepted. */
    private static String answerTo(String versionAndKind) {
        return session.value(
                "SELECT get_byte(tests.exchange(tests.opening(" + versionAndKind + ", 1)), 6)");
    }

    private static String reasonOf(String versionAndKind) {
        return session.value(
                "SELECT convert_from(substr(tests.exchange(tests.opening("
                        + versionAndKind
                        + ", 1)), 16), 'UTF8')");
    }
}

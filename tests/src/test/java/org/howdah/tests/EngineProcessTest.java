package org.howdah.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the operating system sees of the engine. */
class EngineProcessTest {
    @AutoClose private static final Cluster cluster = Cluster.running(Cluster.PRELOADED);
    @AutoClose private static final Session session = cluster.connect();

    private static final Engine engine = new Engine(session);
    private static final Path runtime = cluster.data().resolve("pg_stat_tmp/howdah");

    @BeforeAll
    static void createFunctions() {
        TestFunctions.create(session);
    }

    private OsProcess process = new OsProcess(0);

    @BeforeEach
    void startEngine() {
        process = engine.restarted();
    }

    @Test
    void itsTitleSaysWhatItIs() {
        assertEquals("howdah: engine", process.arguments().getFirst());
        assertEquals("howdah engine", process.status("Name"));
    }

    @Test
    void itBelongsToTheServersUser() {
        assertEquals(cluster.postmaster().status("Uid"), process.status("Uid"));
    }

    @Test
    void itIsTheFirstToGoWhenMemoryRunsOut() {
        assertEquals("500", process.read("oom_score_adj").strip());
    }

    @Test
    void itSharesOnlyTheSupervisorsPipes() {
        Set<String> shared = new HashSet<>(process.descriptors());
        shared.retainAll(engine.supervisor().descriptors());
        shared.removeIf(target -> target.startsWith("anon_inode:"));
        assertTrue(
                shared.stream().allMatch(target -> target.startsWith("pipe:")), shared::toString);
        assertEquals(2, shared.size(), "the lifeline and the log");
    }

    @Test
    void itHasNoDescriptorOfTheServersFiles() {
        List<String> ofData =
                process.descriptors().stream()
                        .filter(target -> target.startsWith(cluster.data().toString()))
                        .toList();
        assertEquals(List.of(), ofData);
    }

    @Test
    void itHasNoNetworkSocket() throws IOException {
        session.execute("SELECT tests.running()");
        List<String> networkSockets =
                process.descriptors().stream().filter(networkInodes()::contains).toList();
        assertEquals(List.of(), networkSockets);
    }

    @Test
    void itsEnvironmentIsItsOwn() {
        List<String> names =
                process.environment().stream()
                        .map(entry -> entry.split("=", 2)[0])
                        .sorted()
                        .toList();
        List<String> known =
                List.of("HOME", "LANG", "LC_ALL", "ORT_DISABLE_TELEMETRY", "PATH", "TZ");
        assertTrue(known.containsAll(names), names::toString);
        assertTrue(process.environment().contains("ORT_DISABLE_TELEMETRY=1"));
    }

    @Test
    void itIgnoresAndBlocksNoSignalOfTheServers() {
        assertEquals(0, signals("SigBlk"));
        assertEquals(0, signals("SigIgn"));
    }

    @Test
    void itUsesNoProcessorTimeWhenIdle() {
        Waiting.until(
                () -> "at most 10 ms in a second",
                Waiting.PATIENCE,
                () -> {
                    long before = process.processorTicks();
                    session.execute("SELECT pg_sleep(1)");
                    return process.processorTicks() - before <= 1;
                });
    }

    /** The standard signals of a set; those above are the C library's own. */
    private long signals(String set) {
        return Long.parseUnsignedLong(process.status(set), 16) & Integer.MAX_VALUE;
    }

    @Test
    void onlyTheServersUserCanEnterItsDirectory() throws IOException {
        assertEquals(
                "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(runtime)));
    }

    @Test
    void aRestartLeavesNothingOfTheEngineBefore() {
        Programs.runAsServer("mkdir", "-p", runtime + "/tmp/left/behind", runtime + "/other");
        Programs.runAsServer("touch", runtime + "/tmp/left/behind/file", runtime + "/file");
        session.execute("SELECT howdah.restart_engine()");
        assertEquals("engine.sock\ntmp\n", Programs.runAsServer("ls", runtime.toString()));
        assertEquals("", Programs.runAsServer("ls", runtime + "/tmp"));
    }

    @Test
    void baseBackupsDoNotHoldItsDirectory() {
        Path copy = DataDirectory.fresh();
        cluster.baseBackup(copy);
        assertFalse(Files.exists(copy.resolve("pg_stat_tmp/howdah")));
        DataDirectory.remove(copy);
    }

    @Test
    void thePostmasterHasOneThread() {
        assertEquals("1", cluster.postmaster().status("Threads"));
    }

    @Test
    void sessionsThatCallHaveOneThread() {
        session.execute("SELECT tests.running()");
        assertEquals("1", new OsProcess(session.pid()).status("Threads"));
    }

    /** The sockets of all protocols but Unix's, as descriptors name them. */
    private Set<String> networkInodes() throws IOException {
        Set<String> sockets = new HashSet<>();
        for (String protocol : List.of("tcp", "tcp6", "udp", "udp6", "raw", "raw6")) {
            try (Stream<String> lines = process.read("net/" + protocol).lines()) {
                lines.skip(1)
                        .map(line -> line.strip().split("\\s+", -1)[9])
                        .forEach(inode -> sockets.add("socket:[" + inode + "]"));
            }
        }
        return sockets;
    }
}

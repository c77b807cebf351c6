package org.howdah.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ONNX models come, change and go in every session at once, and belong to their database. */
class OnnxModelLifeTest {
    private static final String DOUBLED = "{\"y\": [[6.0]]}";
    private static final String TRIPLED = "{\"y\": [[9.0]]}";
    private static final String RUN = OnnxModel.run("m", "{\"x\": [[3]]}");
    private static final String DROP = "SELECT pg_onnx_drop_model('m', '1')";

    @AutoClose private static final Cluster cluster = Cluster.running();
    @AutoClose private static final Session administrator = cluster.connect();

    private static Session connectToNew(String database) {
        administrator.execute("CREATE DATABASE " + database);
        Session session = cluster.connect(database);
        session.execute("CREATE EXTENSION pg_onnx CASCADE", OnnxModel.DOUBLES.importAs("m"));
        return session;
    }

    @Test
    void aDroppedModelRunsInNoSession() {
        try (Session session = connectToNew("dropped");
                Session other = cluster.connect("dropped")) {
            assertEquals(DOUBLED, other.value(RUN));
            session.execute(DROP);
            assertEquals("42704", session.failure(RUN).sqlState());
            assertEquals("42704", other.failure(RUN).sqlState());
        }
    }

    @Test
    void anotherModelOfTheSameNameAnswersInEverySession() {
        try (Session session = connectToNew("replaced");
                Session other = cluster.connect("replaced")) {
            assertEquals(DOUBLED, session.value(RUN));
            assertEquals(DOUBLED, other.value(RUN));
            session.execute(DROP, OnnxModel.TRIPLES.importAs("m"));
            assertEquals(TRIPLED, session.value(RUN));
            assertEquals(TRIPLED, other.value(RUN));
        }
    }

    @Test
    void anImportThatIsRolledBackLeavesNothing() {
        try (Session session = connectToNew("rolled_back");
                Session other = cluster.connect("rolled_back")) {
            session.execute(DROP, "BEGIN", OnnxModel.TRIPLES.importAs("m"));
            assertEquals(TRIPLED, session.value(RUN));
            session.execute("ROLLBACK");
            assertEquals("42704", session.failure(RUN).sqlState());
            assertEquals("42704", other.failure(RUN).sqlState());
            assertEquals("0", session.value("SELECT count(*) FROM pg_onnx_list_session()"));
        }
    }

    @Test
    void aReplacementThatIsRolledBackLeavesTheOldModel() {
        try (Session session = connectToNew("kept");
                Session other = cluster.connect("kept")) {
            session.execute("BEGIN", DROP, OnnxModel.TRIPLES.importAs("m"));
            assertEquals(TRIPLED, session.value(RUN));
            assertEquals(DOUBLED, other.value(RUN));
            session.execute("ROLLBACK");
            assertEquals(DOUBLED, session.value(RUN));
        }
    }

    @Test
    void twoDatabasesNeverMix() {
        try (Session one = connectToNew("one");
                Session two = connectToNew("two")) {
            two.execute(DROP, OnnxModel.TRIPLES.importAs("m"));
            assertEquals(DOUBLED, one.value(RUN));
            assertEquals(TRIPLED, two.value(RUN));
            two.execute("SELECT pg_onnx_destroy_session('m', '1')");
            assertEquals("1", one.value("SELECT count(*) FROM pg_onnx_list_session()"));
            assertEquals("0", two.value("SELECT count(*) FROM pg_onnx_list_session()"));
        }
    }

    @Test
    void aDroppedExtensionLeavesNothing() {
        try (Session session = connectToNew("again");
                Session other = cluster.connect("again")) {
            assertEquals(DOUBLED, session.value(RUN));
            assertEquals(DOUBLED, other.value(RUN));
            session.execute("DROP EXTENSION pg_onnx");
            assertEquals(
                    "0",
                    session.value(
                            "SELECT count(*) FROM pg_class"
                                    + " WHERE relnamespace = to_regnamespace('ext_pg_onnx')"));
            session.execute("CREATE EXTENSION pg_onnx");
            assertEquals("0", session.value("SELECT count(*) FROM pg_onnx_list_session()"));
            assertEquals("42704", other.failure(RUN).sqlState());
            session.execute(OnnxModel.TRIPLES.importAs("m"));
            assertEquals(TRIPLED, session.value(RUN));
            assertEquals(TRIPLED, other.value(RUN));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void aDumpRestoredByAnyNumberOfJobsPredictsIdentically(int jobs) {
        Path dump = DataDirectory.ROOT.resolve("onnx_dump_" + jobs);
        String name = "restored_" + jobs;
        connectToNew("dumped_" + jobs).close();
        cluster.runClient("pg_dump", "--format=custom", "--file=" + dump, "dumped_" + jobs);
        administrator.execute("CREATE DATABASE " + name);
        cluster.runClient(
                "pg_restore",
                "--exit-on-error",
                "--jobs=" + jobs,
                "--dbname=" + name,
                dump.toString());
        try (Session restored = cluster.connect(name)) {
            assertEquals(DOUBLED, restored.value(RUN));
            restored.execute(DROP, OnnxModel.TRIPLES.importAs("m"));
            assertEquals(TRIPLED, restored.value(RUN));
        }
    }

    @Test
    void aHotStandbyRunsModels() {
        try (Session session = connectToNew("replicated");
                Cluster standby = cluster.startStandby();
                Session reader = standby.connect("replicated")) {
            assertEquals(DOUBLED, reader.value(RUN));
            session.execute(DROP, OnnxModel.TRIPLES.importAs("m"));
            Waiting.until(
                    "the standby runs the new model",
                    () ->
                            reader.values("SELECT version FROM pg_onnx_list_model()").size() == 1
                                    && reader.value(RUN).equals(TRIPLED));
        }
    }
}

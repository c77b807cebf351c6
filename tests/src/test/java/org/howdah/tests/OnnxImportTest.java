package org.howdah.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import org.howdah.tests.OsProcess.Signal;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** ONNX files as models of projects: they last as long as other models do, and end as soon. */
class OnnxImportTest {
    private static final Duration AT_ONCE = Duration.ofMillis(500);
    private static final String SIX = "SELECT pgml.predict('double', ARRAY[3::real])";

    @AutoClose private static final Cluster cluster = Cluster.running();
    @AutoClose private static final Session session = cluster.connect();

    private static final Engine engine = new Engine(session);

    @BeforeAll
    static void importModels() {
        session.execute(
                "CREATE EXTENSION pgml CASCADE",
                OnnxModel.DOUBLES.importInto("double", "regression"),
                OnnxModel.SLOW_ROWS.importInto("slow", "regression"));
    }

    @Test
    void aLongPredictionEndsAtOnceWhenCancelled() {
        session.execute("SET statement_timeout = 1000");
        RunningStatement call =
                session.start("SELECT pgml.predict('slow', ARRAY[100000000::real])");
        Failure failure = call.failure(AT_ONCE.plusMillis(1000));
        session.execute("RESET statement_timeout");
        assertEquals("57014", failure.sqlState());
        assertEquals("6", session.value(SIX));
    }

    @Test
    void aLongMeasurementEndsAtOnceWhenCancelled() {
        session.execute(
                "CREATE TABLE slow_rows AS SELECT 1e8::real AS x, i::real AS y"
                        + " FROM generate_series(1, 40) AS i",
                "SET statement_timeout = 1000");
        RunningStatement call =
                session.start(
                        OnnxModel.SLOW_ROWS
                                .importInto("measured", "regression")
                                .replace("')", "', 'slow_rows', 'y')"));
        Failure failure = call.failure(AT_ONCE.plusMillis(1000));
        session.execute("RESET statement_timeout");
        assertEquals("57014", failure.sqlState());
        assertEquals(
                "0", session.value("SELECT count(*) FROM pgml.projects WHERE name = 'measured'"));
    }

    @Test
    void anotherEngineLoadsImportedModelsAgain() {
        assertEquals("6", session.value(SIX));
        OsProcess killed = engine.process();
        killed.send(Signal.KILL);
        engine.awaitSuccessorOf(killed, Engine.BACK);
        assertEquals("6", session.value(SIX));
    }

    @Test
    void anImportedModelIsExportedAsTheFileThatItWas() {
        String exported =
                session.value(
                        "SELECT encode(pgml.export_onnx(id), 'hex')"
                                + " FROM pgml.deployed_models WHERE name = 'double'");
        session.execute(
                "SELECT pgml.import_onnx('again', 'regression', '\\x%s')".formatted(exported));
        assertEquals(
                "1",
                session.value(
                        "SELECT count(DISTINCT provenance -> 'model' ->> 'sha256') FROM pgml.models"
                                + " JOIN pgml.projects p ON p.id = project_id"
                                + " WHERE name IN ('double', 'again')"));
    }

    @Test
    void anImportThatIsRolledBackLeavesNoProject() {
        try (Session other = cluster.connect()) {
            session.execute("BEGIN", OnnxModel.TRIPLES.importInto("gone", "regression"));
            assertEquals("9", session.value("SELECT pgml.predict('gone', ARRAY[3::real])"));
            session.execute("ROLLBACK");
            String predict = "SELECT pgml.predict('gone', ARRAY[3::real])";
            assertEquals("42704", session.failure(predict).sqlState());
            assertEquals("42704", other.failure(predict).sqlState());
        }
    }

    @Test
    void importedModelsSurviveDumpAndRestore() {
        session.execute("CREATE DATABASE restored");
        Path dump = DataDirectory.ROOT.resolve("imported_dump");
        cluster.runClient("pg_dump", "--format=custom", "--file=" + dump, "postgres");
        cluster.runClient("pg_restore", "--exit-on-error", "--dbname=restored", dump.toString());
        try (Session restored = cluster.connect("restored")) {
            assertEquals("6", restored.value(SIX));
        }
    }
}

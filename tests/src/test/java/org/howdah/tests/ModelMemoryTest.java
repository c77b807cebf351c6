package org.howdah.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The memory that loaded models may take, all sessions together. */
class ModelMemoryTest {
    private static final int MODELS = 12;

    @AutoClose
    private static final Cluster cluster = Cluster.running("howdah.model_memory = '1MB'");

    @AutoClose private static final Session session = cluster.connect();
    @AutoClose private static final Session other = cluster.connect();

    @BeforeAll
    static void trainModels() {
        session.execute(
                "CREATE EXTENSION pgml",
                "SELECT setseed(0.5)",
                "CREATE TABLE noise AS SELECT random()::real AS a, random()::real AS b,"
                        + " random()::real AS y FROM generate_series(1, 4000)");
        for (int i = 0; i < MODELS; i++) {
            train("small_" + i, 20 + i);
        }
        train("large", 2000);
    }

    private static void train(String project, int trees) {
        session.execute(
                "SELECT pgml.train('%s', 'regression', 'noise', 'y', 'xgboost', '{\"n_estimators\": %d}')"
                        .formatted(project, trees));
    }

    @Test
    void aModelThatCannotFitIsRefusedWith53200AndAHint() {
        Failure failure = session.failure(prediction("large"));
        assertEquals("53200", failure.sqlState(), failure::toString);
        assertTrue(failure.hint().contains("howdah.model_memory"), failure::hint);
    }

    @Test
    void anOnnxModelThatCannotFitIsRefusedWhenItIsImported() {
        session.execute("CREATE EXTENSION pg_onnx");
        Failure failure = session.failure(OnnxModel.DOUBLES.importLargeAs("large"));
        assertEquals("53200", failure.sqlState(), failure::toString);
        assertTrue(failure.hint().contains("howdah.model_memory"), failure::hint);
        assertEquals("t", session.value(OnnxModel.DOUBLES.importAs("small")));
    }

    @Test
    void itsRefusalLeavesOthersInService() {
        session.failure(prediction("large"));
        session.value(prediction("small_0"));
    }

    @Test
    void manyModelsAreServedWithinTheBudget() {
        for (int i = 0; i < 2 * MODELS; i++) {
            session.value(prediction("small_" + i % MODELS));
            assertEquals(
                    "t", session.value("SELECT loaded_bytes <= model_memory FROM howdah.engine"));
        }
        assertEquals(
                "t", session.value("SELECT count(*) < " + MODELS + " FROM howdah.loaded_objects"));
    }

    @Test
    void sessionsShareALoadedModel() {
        session.value(prediction("small_1"));
        String loaded =
                "SELECT loaded_at FROM howdah.loaded_objects ORDER BY last_used DESC LIMIT 1";
        String first = session.value(loaded);
        other.value(prediction("small_1"));
        assertEquals(first, session.value(loaded));
    }

    private static String prediction(String project) {
        return "SELECT pgml.predict('%s', ARRAY[0.5, 0.5])".formatted(project);
    }
}

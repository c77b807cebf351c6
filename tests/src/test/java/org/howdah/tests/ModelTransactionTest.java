package org.howdah.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Training and deployment are as atomic as any SQL. */
class ModelTransactionTest {
    @AutoClose private static final Cluster cluster = Cluster.running();
    @AutoClose private static final Session session = cluster.connect();
    @AutoClose private static final Session other = cluster.connect();

    private static int projects;

    private String project = "";

    @BeforeAll
    static void createLines() {
        session.execute("CREATE EXTENSION pgml");
        for (int slope = 2; slope <= 4; slope++) {
            Lines.create(session, slope);
        }
    }

    @BeforeEach
    void trainSlope2() {
        project = "project_" + ++projects;
        Lines.train(session, project, 2);
    }

    @Test
    void rollbackOfTrainingLeavesNothing() {
        String before = Lines.catalogue(session);
        session.execute("BEGIN", Lines.training("rolled_back", 3));
        assertNotEquals(before, Lines.catalogue(session));
        session.execute("ROLLBACK");
        assertEquals(before, Lines.catalogue(session));
        assertEquals("42704", session.failure(Lines.slopeQuery("rolled_back")).sqlState());
    }

    @Test
    void rollbackOfAMaterializedSnapshotLeavesNothing() {
        String before = Lines.catalogue(session);
        session.execute(
                "BEGIN",
                "SELECT pgml.train('m', 'regression', 'lines_3', 'y', materialize_snapshot => true)",
                "ROLLBACK");
        assertEquals(before, Lines.catalogue(session));
    }

    @Test
    void aFailedTrainingLeavesNothing() {
        String before = Lines.catalogue(session);
        session.failure(
                "SELECT pgml.train('f', 'regression', 'lines_3', 'y', 'linear', '{\"no\": 1}')");
        session.failure("SELECT pgml.train('f', 'regression', 'lines_3', 'no_such_column')");
        assertEquals(before, Lines.catalogue(session));
    }

    @Test
    void rollbackToASavepointUndoesTraining() {
        session.execute("BEGIN", "SAVEPOINT s");
        Lines.train(session, project, 3);
        assertEquals("3", Lines.slope(session, project));
        session.execute("ROLLBACK TO s");
        assertEquals("2", Lines.slope(session, project));
        session.execute("COMMIT");
        assertEquals("2", Lines.slope(session, project));
    }

    @Test
    void aReleasedSavepointKeepsTraining() {
        session.execute("BEGIN", "SAVEPOINT s");
        Lines.train(session, project, 3);
        session.execute("RELEASE s", "COMMIT");
        assertEquals("3", Lines.slope(session, project));
    }

    @Test
    void rollbackOfADeploymentBringsTheModelBeforeBack() {
        Lines.train(session, project, 3);
        session.execute("BEGIN", "SELECT pgml.deploy('" + project + "', 'rollback')");
        assertEquals("2", Lines.slope(session, project));
        session.execute("ROLLBACK");
        assertEquals("3", Lines.slope(session, project));
    }

    @Test
    void rollbackToASavepointUndoesADeployment() {
        Lines.train(session, project, 3);
        session.execute("BEGIN", "SAVEPOINT s");
        session.execute("SELECT pgml.deploy('" + project + "', 'rollback')");
        assertEquals("2", Lines.slope(session, project));
        session.execute("ROLLBACK TO s");
        assertEquals("3", Lines.slope(session, project));
        session.execute("COMMIT");
    }

    @Test
    void aTableOfTheSameTransactionCanBeTrainedOn() {
        session.execute("BEGIN");
        Lines.create(session, 7);
        Lines.train(session, "unborn", 7);
        assertEquals("7", Lines.slope(session, "unborn"));
        session.execute("ROLLBACK");
    }

    @Test
    void otherSessionsSeeADeploymentAtItsCommitAndNotBefore() {
        assertEquals("2", Lines.slope(other, project));
        session.execute("BEGIN");
        Lines.train(session, project, 3);
        assertEquals("2", Lines.slope(other, project));
        session.execute("COMMIT");
        assertEquals("3", Lines.slope(other, project));
    }

    @Test
    void aRepeatableReadTransactionKeepsItsModelUntilItsEnd() {
        other.execute("BEGIN ISOLATION LEVEL REPEATABLE READ");
        assertEquals("2", Lines.slope(other, project));
        Lines.train(session, project, 3);
        assertEquals("2", Lines.slope(other, project));
        assertEquals("2", Lines.slope(other, project));
        other.execute("COMMIT");
        assertEquals("3", Lines.slope(other, project));
    }

    @Test
    void aRepeatableReadTransactionThatHasNotPredictedKeepsItsSnapshot() {
        other.execute("BEGIN ISOLATION LEVEL REPEATABLE READ", "SELECT 1");
        Lines.train(session, project, 3);
        assertEquals("2", Lines.slope(other, project));
        other.execute("COMMIT");
        assertEquals("3", Lines.slope(other, project));
    }

    @ParameterizedTest
    @ValueSource(strings = {"force_custom_plan", "force_generic_plan"})
    void preparedStatementsFollowDeployments(String mode) {
        other.execute(
                "SET plan_cache_mode = " + mode,
                "PREPARE slope_" + projects + " AS " + Lines.slopeQuery(project));
        assertEquals("2", other.value("EXECUTE slope_" + projects));
        Lines.train(session, project, 3);
        assertEquals("3", other.value("EXECUTE slope_" + projects));
        Lines.train(session, project, 4);
        assertEquals("4", other.value("EXECUTE slope_" + projects));
    }

    @Test
    void aPreparedTransactionDeploysWhenItIsCommitted() {
        session.execute("BEGIN");
        Lines.train(session, project, 3);
        session.execute("PREPARE TRANSACTION 'deployment'");
        assertEquals("2", Lines.slope(other, project));
        session.execute("COMMIT PREPARED 'deployment'");
        assertEquals("3", Lines.slope(other, project));
        assertEquals("3", Lines.slope(session, project));
    }

    @Test
    void aDeletedProjectIsGone() {
        assertEquals("2", Lines.slope(other, project));
        session.execute("DELETE FROM pgml.projects WHERE name = '" + project + "'");
        assertEquals("42704", other.failure(Lines.slopeQuery(project)).sqlState());
    }

    @Test
    void modelsOutliveTheEngine() {
        session.execute("SELECT howdah.restart_engine()");
        assertEquals("2", Lines.slope(session, project));
        assertEquals("2", Lines.slope(other, project));
    }

    @Test
    void parallelWorkersPredictAsTheLeaderDoes() {
        String sum = "SELECT round(sum(pgml.predict('" + project + "', ARRAY[x]))) FROM lines_4";
        String serial = other.value(sum);
        other.execute("SET force_parallel_mode = on", "SET parallel_setup_cost = 0");
        assertEquals(serial, other.value(sum));
        other.execute("RESET force_parallel_mode");
    }
}

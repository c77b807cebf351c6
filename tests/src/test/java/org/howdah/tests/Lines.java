package org.howdah.tests;

/**
 * The simplest learning problem: the relation lines_S holds points of y = S x, so a model that
 * learned from it predicts 10 S for 10.
 */
final class Lines {
    private Lines() {}

    /** Creates the relation, which everybody may read. */
    static void create(Session session, int slope) {
        session.execute(
                "CREATE TABLE lines_"
                        + slope
                        + " AS SELECT x::real, (x * "
                        + slope
                        + ")::real AS y FROM generate_series(1, 50) AS x",
                "GRANT SELECT ON lines_" + slope + " TO PUBLIC");
    }

    /** Trains a model of the project, which gets deployed. */
    static void train(Session session, String project, int slope) {
        session.execute(training(project, slope), deploymentOfLatest(project));
    }

    /** The statement that trains a model of the project. */
    static String training(String project, int slope) {
        return "SELECT pgml.train('%s', 'regression', 'lines_%d', 'y')".formatted(project, slope);
    }

    static String deploymentOfLatest(String project) {
        return "SELECT pgml.deploy('%s', 'most_recent')".formatted(project);
    }

    /** The slope that the deployed model of the project has learned. */
    static String slope(Session session, String project) {
        return session.value(slopeQuery(project));
    }

    static String slopeQuery(String project) {
        return "SELECT round(pgml.predict('%s', ARRAY[10.0])::numeric / 10)".formatted(project);
    }

    /** How many rows the extension's tables hold. */
    static String catalogue(Session session) {
        return session.value(
                """
                SELECT concat_ws(' ',
                    (SELECT count(*) FROM pgml.projects), (SELECT count(*) FROM pgml.snapshots),
                    (SELECT count(*) FROM pgml.models), (SELECT count(*) FROM pgml.deployments),
                    (SELECT count(*) FROM pgml.files),
                    (SELECT count(*) FROM pg_tables WHERE schemaname = 'pgml'))
                """);
    }
}

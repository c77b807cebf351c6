package org.howdah.tests;

/** The SQL functions of the methods in {@link FunctionsJar}, in schema tests. */
final class TestFunctions {
    private static final String METHODS = "org.howdah.tests.functions.";

    private TestFunctions() {}

    /** Creates them all in the session's database. */
    static void create(Session session) {
        session.execute("CREATE SCHEMA tests", "GRANT USAGE ON SCHEMA tests TO PUBLIC");
        function(session, "compute(milliseconds int) RETURNS bigint", "Work::compute");
        function(session, "sleep(milliseconds int) RETURNS void", "Work::sleep");
        function(session, "running() RETURNS int", "Work::running");
        function(session, "steps() RETURNS bigint", "Work::steps");
        function(session, "exhaust() RETURNS int", "Heap::exhaust");
        function(session, "run(statement text) RETURNS bigint", "Statements::run");
        function(session, "run_as_owner(statement text) RETURNS bigint", "Statements::runAsOwner");
        function(session, "value(query text) RETURNS text", "Statements::value");
        function(session, "endless() RETURNS SETOF text", "Rows::endless");
        function(session, "torrent() RETURNS SETOF integer", "Rows::torrent");
        function(session, "exchange(bytes bytea) RETURNS bytea", "Peer::exchange");
        function(session, "opening(version int, kind int, pid int) RETURNS bytea", "Peer::opening");
        function(
                session,
                "send_random_openings(seed bigint, connections int) RETURNS int",
                "Peer::sendRandomOpenings");
        function(
                session,
                "send_random_frames(seed bigint, connections int) RETURNS int",
                "Peer::sendRandomFrames");
        function(
                session,
                "read_slowly(query text, pause int) RETURNS bigint",
                "Statements::readSlowly");
    }

    /** Creates one function of a method that is named without its package. */
    static void function(Session session, String signature, String method) {
        session.execute(
                "CREATE FUNCTION tests."
                        + signature
                        + " LANGUAGE howdah STRICT AS '"
                        + METHODS
                        + method
                        + "'");
    }
}

package org.howdah.tests;

/**
 * A type of SQL and an expression for a random value of it, which may use the row's number i. It is
 * computed anew for each row.
 */
enum RandomValues {
    BOOL("bool", "random() < 0.5"),
    INT2("int2", "(ARRAY[-32768, 32767, 0, (random() * 65535 - 32768)::int])[ceil(random() * 4)]"),
    INT4(
            "int4",
            "(ARRAY[-2147483648, 2147483647, 0, (random() * 4294967295 - 2147483648)::int8])"
                    + "[ceil(random() * 4)]"),
    INT8(
            "int8",
            "(ARRAY[-9223372036854775808, 9223372036854775807,"
                    + " ((random() - 0.5) * 10 ^ (random() * 18))::numeric(19)])[ceil(random() * 3)]"),
    FLOAT4(
            "float4",
            "(ARRAY['NaN', '-Infinity', 'Infinity', '-0', '1e-45', '3.4028235e38',"
                    + " ((random() - 0.5) * 10 ^ (random() * 74 - 37))::text])[ceil(random() * 12)]"),
    FLOAT8(
            "float8",
            "(ARRAY['NaN', '-Infinity', 'Infinity', '-0', '5e-324', '1.7976931348623157e308',"
                    + " ((random() - 0.5) * 10 ^ (random() * 600 - 300))::text])[ceil(random() * 12)]"),
    NUMERIC(
            "numeric",
            "round((random() - 0.5)::numeric * 10::numeric ^ (random() * 60 - 30)::int,"
                    + " (random() * 40)::int)"),
    TEXT("text", Texts.ANY),
    VARCHAR("varchar(7)", "left(" + Texts.ANY + ", 7)"),
    BPCHAR("char(7)", "left(" + Texts.ANY + ", 7)"),
    NAME("name", "left(" + Texts.ANY + ", 15)"),
    BYTEA(
            "bytea",
            "(SELECT decode(string_agg(lpad(to_hex((random() * 255)::int), 2, '0'), ''), 'hex')"
                    + " FROM generate_series(1, (random() * 30)::int) WHERE i > 0)"),
    DATE(
            "date",
            "(ARRAY['infinity', '-infinity', '4713-01-01 BC', '5874897-12-31',"
                    + " (date '2000-01-01' + ((random() - 0.5) * 4000000)::int)::text])"
                    + "[ceil(random() * 9)]"),
    TIME("time", "time '00:00' + random() * interval '1 day'"),
    TIMESTAMP(
            "timestamp",
            "(ARRAY['infinity', '-infinity', '4713-01-01 00:00 BC', '294276-12-31 23:59:59.999999',"
                    + " (timestamp '2000-01-01' + (random() - 0.5) * interval '9000 years')::text])"
                    + "[ceil(random() * 9)]"),
    TIMESTAMPTZ(
            "timestamptz",
            "(ARRAY['infinity', '-infinity', '4713-01-01 00:00+00 BC', '294276-12-31 23:59:59+00',"
                    + " (timestamptz '2000-01-01' + (random() - 0.5) * interval '9000 years')::text])"
                    + "[ceil(random() * 9)]"),
    UUID("uuid", "md5(random()::text)"),
    TIMETZ("timetz", "timetz '00:00+00' + random() * interval '1 day'"),
    INTERVAL(
            "interval",
            "make_interval((random() * 99)::int, (random() * 99)::int, 0, (random() * 99)::int, 0, 0,"
                    + " (random() - 0.5) * 1e6)"),
    JSON("json", "json_build_object('a', random(), 'b', ARRAY[NULL, " + Texts.ANY + "])"),
    JSONB("jsonb", "jsonb_build_object('a', random(), 'b', ARRAY[NULL, 'c'])"),
    JSONPATH("jsonpath", "'$.a[' || i || '] ? (@ > 1)'"),
    XML("xml", "'<a b=\"' || i || '\">' || random() || '</a>'"),
    MONEY("money", "((random() - 0.5) * 1e12)::numeric"),
    BIT("bit(9)", "(random() * 511)::int::bit(9)"),
    VARBIT("varbit", "substr(i::bit(32)::text, 1, (random() * 32)::int)"),
    INET("inet", "concat_ws('.', i % 256, (random() * 255)::int, 3, 4) || '/' || i % 33"),
    CIDR("cidr", "concat_ws('.', i % 256, (random() * 255)::int, 3, 0) || '/24'"),
    MACADDR("macaddr", "left(md5(random()::text), 12)"),
    MACADDR8("macaddr8", "left(md5(random()::text), 16)"),
    POINT("point", "point(random() * 1e9, -1 / (random() + 1e-9))"),
    LSEG("lseg", "lseg(point(random(), i), point(i, random()))"),
    BOX("box", "box(point(random(), i), point(i, random()))"),
    LINE("line", "line(point(random(), i), point(-i, random()))"),
    PATH("path", "polygon((1 + random() * 9)::int + 1, circle(point(i, 0), 1))::path"),
    POLYGON("polygon", "polygon((1 + random() * 9)::int + 1, circle(point(i, 0), 1))"),
    CIRCLE("circle", "circle(point(random(), i), random())"),
    TSVECTOR("tsvector", "to_tsvector('simple', md5(random()::text) || ' a ' || i)"),
    TSQUERY("tsquery", "phraseto_tsquery('simple', md5(random()::text) || ' a ' || i)"),
    OID("oid", "(random() * 4294967295)::int8"),
    PG_LSN("pg_lsn", "'0/0'::pg_lsn + (random() * 1e15)::numeric"),
    XID8("xid8", "(random() * 1e15)::int8::text"),
    TID("tid", "'(' || i || ',' || (random() * 200)::int || ')'"),
    REGTYPE("regtype", "(ARRAY['int4', 'text', 'tests.mood'])[ceil(random() * 3)]"),
    INT4RANGE("int4range", "int4range(i, i + (random() * 100)::int, '[]')"),
    NUMRANGE("numrange", "numrange(random()::numeric, NULL)"),
    TSTZRANGE("tstzrange", "tstzrange('-infinity', now() + random() * interval '1 year')"),
    INT4MULTIRANGE("int4multirange", "int4multirange(int4range(i, i + 9), int4range(-i, 0))"),
    ENUM("tests.mood", "(enum_range(NULL::tests.mood))[ceil(random() * 3)]"),
    DOMAIN("tests.positive", "1 + random() * 1000"),
    COMPOSITE(
            "tests.person",
            "ROW(" + Texts.ANY + ", random() * 100, ARRAY[random(), NULL, 'NaN'], 'happy')");

    /** What the expressions need. */
    static final String[] TYPES = {
        "CREATE TYPE tests.mood AS ENUM ('sad', 'it''s \"ok\", so', 'happy')",
        "CREATE DOMAIN tests.positive AS int4 CHECK (value > 0)",
        "CREATE TYPE tests.person AS (name text, age int2, scores float8[], mood tests.mood)"
    };

    final String type;
    final String expression;

    RandomValues(String type, String expression) {
        this.type = type;
        this.expression = expression;
    }

    private static final class Texts {
        /** Some characters of one to four bytes in UTF-8, those that need quotes among them. */
        static final String ANY =
                "(SELECT coalesce(string_agg(chr((CASE ceil(random() * 5)"
                        + " WHEN 1 THEN 1 + random() * 126 WHEN 2 THEN 161 + random() * 1000"
                        + " WHEN 3 THEN 19968 + random() * 9000 WHEN 4 THEN 128512 + random() * 60"
                        + " ELSE (ARRAY[34, 39, 92, 44, 123, 125, 40, 41, 10, 32])[ceil(random() * 10)]"
                        + " END)::int), ''), '')"
                        + " FROM generate_series(1, (random() * 12)::int) WHERE i > 0)";
    }
}

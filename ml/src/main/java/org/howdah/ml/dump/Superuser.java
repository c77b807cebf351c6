package org.howdah.ml.dump;

import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.host.sql.Sql;

/** Who may reach the server's files and everybody's models. */
final class Superuser {
    private Superuser() {}

    /**
     * Checks that the caller is one, whoever was granted the function.
     *
     * @throws SqlError 42501 if not
     */
    static void require(Sql caller, String function) {
        boolean superuser =
                caller.queryOne(
                                """
                                SELECT rolsuper FROM pg_catalog.pg_roles
                                WHERE rolname OPERATOR(pg_catalog.=) CURRENT_USER
                                """)
                        .orElseThrow()
                        .get("rolsuper", Boolean.class);
        if (!superuser) {
            throw new SqlError(
                    ErrorCode.INSUFFICIENT_PRIVILEGE,
                    "only superusers may call pgml." + function,
                    "Ask one: it reads and writes files of the server, and everybody's models.");
        }
    }
}

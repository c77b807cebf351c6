package org.howdah.tests;

import static java.util.Objects.requireNonNullElse;

import java.sql.SQLException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** An error as the client got it; what was not sent is empty. */
record Failure(String sqlState, String message, String detail, String hint) {
    static Failure of(SQLException e) {
        ServerErrorMessage sent =
                e instanceof PSQLException own ? own.getServerErrorMessage() : null;
        if (sent == null) {
            return new Failure(
                    requireNonNullElse(e.getSQLState(), ""),
                    String.valueOf(e.getMessage()),
                    "",
                    "");
        }
        return new Failure(
                requireNonNullElse(sent.getSQLState(), ""),
                requireNonNullElse(sent.getMessage(), ""),
                requireNonNullElse(sent.getDetail(), ""),
                requireNonNullElse(sent.getHint(), ""));
    }
}

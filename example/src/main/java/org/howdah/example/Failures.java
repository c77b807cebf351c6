package org.howdah.example;

import org.howdah.host.call.Call;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.Severity;
import org.howdah.host.error.SqlError;

/** Functions that fail, and one that only warns. */
public final class Failures {

    private Failures() {}

    /** An error for the user, with an SQLSTATE of the catalogue. */
    public static void refuse(int value) {
        throw new SqlError(
                ErrorCode.INVALID_PARAMETER, "value out of range: " + value, "Pass 1 to 10.");
    }

    /** An error with an SQLSTATE of one's own. */
    public static void refuseAs(String sqlState) {
        throw new SqlError(sqlState, "refused", "as " + sqlState, null);
    }

    /** An error of the function itself: the stack trace goes to the server's log. */
    public static int divide(int dividend, int divisor) {
        return dividend / divisor;
    }

    public static void warn(Call call, String message) {
        call.report(Severity.WARNING, message);
    }
}

package org.howdah.example;

import org.howdah.host.call.Call;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.Severity;
import org.howdah.host.error.SqlError;

/** Functions that fail, and one that only warns. */
public final class Failures {

    private Failures() {}

    /** The value, or an error for the user with an SQLSTATE of the catalogue. */
    public static int oneToTen(int value) {
        if (value < 1 || value > 10) {
            throw new SqlError(
                    ErrorCode.INVALID_PARAMETER, "value out of range: " + value, "Pass 1 to 10.");
        }
        return value;
    }

    /** An error with an SQLSTATE of one's own where the text is not empty. */
    public static void refuseIf(String reason) {
        if (!reason.isEmpty()) {
            throw new SqlError("AB123", "refused", "because of " + reason, null);
        }
    }

    /** An error of the function itself: the stack trace goes to the server's log. */
    public static int divide(int dividend, int divisor) {
        return dividend / divisor;
    }

    public static void warn(Call call, String message) {
        call.report(Severity.WARNING, message);
    }
}

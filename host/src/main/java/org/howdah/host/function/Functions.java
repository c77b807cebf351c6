package org.howdah.host.function;

import java.nio.file.Path;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.host.wire.RowTypes;

/** Finds the Java methods of SQL functions, in the engine and in users' jars. Thread-safe. */
public final class Functions {
    private final Path jarDirectory;

    /**
     * @param jarDirectory where users' jars lie; an empty path where there are none
     */
    public Functions(Path jarDirectory) {
        this.jarDirectory = jarDirectory;
    }

    /**
     * The method of a function.
     *
     * @param rowTypes those of the connection that defined the function
     * @throws SqlError 42883 if there is no such method or several fit equally, 42804 if its result
     *     doesn't fit
     */
    public Target resolve(FunctionDefinition function, RowTypes rowTypes) {
        if (jarDirectory.toString().isEmpty()) {
            throw new SqlError(ErrorCode.UNDEFINED_FUNCTION, "no method " + function.target());
        }
        throw new SqlError(ErrorCode.UNDEFINED_FUNCTION, "no method " + function.target());
    }
}

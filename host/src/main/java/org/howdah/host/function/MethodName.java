package org.howdah.host.function;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;

/** What a SQL function names as its Java method: {@code package.Class::method}. */
record MethodName(String className, String method) {
    private static final String IDENTIFIER =
            "\\p{javaJavaIdentifierStart}\\p{javaJavaIdentifierPart}*";
    private static final Pattern FORM =
            Pattern.compile("\\s*(%1$s(?:\\.%1$s)*)::(%1$s)\\s*".formatted(IDENTIFIER));

    static MethodName parse(String target) {
        Matcher matcher = FORM.matcher(target);
        if (!matcher.matches()) {
            throw new SqlError(
                    ErrorCode.UNDEFINED_FUNCTION,
                    "\"" + target + "\" names no Java method",
                    "Write AS 'package.Class::method'.");
        }
        return new MethodName(matcher.group(1), matcher.group(2));
    }

    @Override
    public String toString() {
        return className + "::" + method;
    }
}

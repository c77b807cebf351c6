package org.howdah.host.function;

import java.lang.reflect.MalformedParameterizedTypeException;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.List;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.host.wire.RowTypes;
import org.jspecify.annotations.Nullable;

/** Finds the Java methods of SQL functions, in the engine and in users' jars. Thread-safe. */
public final class Functions {
    private final List<ClassFinder> finders;
    private final String hint;

    /**
     * Finds methods in the engine's own classes, and then in a directory's jars.
     *
     * @param jarDirectory where users' jars lie; an empty path where there are none
     */
    public Functions(Path jarDirectory) {
        this(finders(jarDirectory), hint(jarDirectory));
    }

    Functions(List<ClassFinder> finders, String hint) {
        this.finders = List.copyOf(finders);
        this.hint = hint;
    }

    private static List<ClassFinder> finders(Path jarDirectory) {
        ClassFinder own = new EngineClasses();
        ClassLoader loader = Functions.class.getClassLoader();
        return jarDirectory.toString().isEmpty()
                ? List.of(own)
                : List.of(own, new JarDirectory(jarDirectory, loader));
    }

    private static String hint(Path jarDirectory) {
        return jarDirectory.toString().isEmpty()
                ? "Set howdah.jar_directory, restart the engine, and put the class's jar there."
                : "Put the class's jar into the directory howdah.jar_directory.";
    }

    /**
     * The method of a function.
     *
     * @param rowTypes those of the connection that defined the function
     * @throws SqlError 42883 if there is no such method or several fit equally, 42804 if its result
     *     doesn't fit
     */
    public Target resolve(FunctionDefinition function, RowTypes rowTypes) {
        MethodName name = MethodName.parse(function.target());
        try {
            Class<?> type = initialized(find(name), name);
            MethodChoice choice = new MethodChoice(function, name, type);
            return function.trigger()
                    ? TriggerTarget.of(
                            choice.only(TriggerTarget::fits, TriggerTarget.FORM),
                            function,
                            rowTypes)
                    : new Targets(function, rowTypes).of(choice.among(rowTypes));
        } catch (LinkageError | TypeNotPresentException | MalformedParameterizedTypeException e) {
            throw unusable(name, e);
        }
    }

    private Class<?> find(MethodName name) {
        for (ClassFinder finder : finders) {
            Class<?> found = finder.find(name.className());
            if (found != null) {
                return requirePublic(found);
            }
        }
        throw new SqlError(
                ErrorCode.UNDEFINED_FUNCTION,
                "no class " + name.className() + " for " + name,
                hint);
    }

    private static Class<?> requirePublic(Class<?> type) {
        if (!Modifier.isPublic(type.getModifiers())) {
            throw new SqlError(
                    ErrorCode.UNDEFINED_FUNCTION,
                    "class " + type.getName() + " is not public",
                    "SQL functions call public static methods of public classes.");
        }
        return type;
    }

    private static Class<?> initialized(Class<?> type, MethodName name) {
        try {
            return Class.forName(type.getName(), true, type.getClassLoader());
        } catch (ClassNotFoundException | ExceptionInInitializerError e) {
            throw unusable(name, e);
        }
    }

    private static SqlError unusable(MethodName name, Throwable thrown) {
        @Nullable Throwable cause = thrown.getCause();
        SqlError error =
                new SqlError(
                        ErrorCode.EXTERNAL_ROUTINE.sqlState(),
                        "class %s can't be used: %s"
                                .formatted(name.className(), cause == null ? thrown : cause),
                        null,
                        "Mend the class or add what it needs to its jar, and connect anew.");
        error.initCause(thrown);
        return error;
    }
}

package org.howdah.host.function;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.host.wire.RowTypes;
import org.jspecify.annotations.Nullable;

/**
 * Chooses among a class's methods of one name the one whose parameters fit a function's arguments
 * best.
 */
final class MethodChoice {
    private final FunctionDefinition function;
    private final MethodName name;
    private final List<Method> methods;

    MethodChoice(FunctionDefinition function, MethodName name, Class<?> type) {
        this.function = function;
        this.name = name;
        this.methods =
                Arrays.stream(type.getMethods())
                        .filter(method -> method.getName().equals(name.method()))
                        .filter(method -> Modifier.isStatic(method.getModifiers()))
                        .filter(method -> method.getDeclaringClass() == type)
                        .sorted(Comparator.comparing(Signatures::java))
                        .toList();
    }

    Candidate among(RowTypes rowTypes) {
        List<Candidate> fitting = new ArrayList<>();
        SqlError misfit = null;
        for (Method method : methods) {
            try {
                Candidate candidate = Candidate.of(method, function, rowTypes);
                if (candidate != null) {
                    fitting.add(candidate);
                }
            } catch (SqlError e) {
                misfit = e;
            }
        }
        if (fitting.isEmpty()) {
            throw misfit != null && methods.size() == 1 ? misfit : none();
        }
        return best(fitting);
    }

    /** The only method that fits by other rules than its arguments' types. */
    Method only(Function<Method, Boolean> rule, String wanted) {
        List<Method> fitting = methods.stream().filter(rule::apply).toList();
        if (fitting.size() != 1) {
            throw error("no method %s for a trigger function".formatted(name), methods, wanted);
        }
        return fitting.getFirst();
    }

    private Candidate best(List<Candidate> fitting) {
        int cost = fitting.stream().mapToInt(Candidate::cost).min().orElseThrow();
        List<Candidate> best = fitting.stream().filter(c -> c.cost() == cost).toList();
        if (best.size() > 1) {
            throw error(
                    "several methods %s fit equally".formatted(name),
                    best.stream().map(Candidate::method).toList(),
                    "Give the methods different names.");
        }
        return best.getFirst();
    }

    private SqlError none() {
        String hint =
                methods.isEmpty()
                        ? "SQL functions call public static methods of public classes."
                        : "Change the SQL function's argument types or the method's parameters.";
        return error("no method %s fits the SQL function".formatted(name), methods, hint);
    }

    private SqlError error(String message, List<Method> candidates, @Nullable String hint) {
        String found =
                candidates.isEmpty()
                        ? "none"
                        : candidates.stream()
                                .map(Signatures::java)
                                .collect(Collectors.joining("\n  ", "\n  ", ""));
        String detail =
                "SQL function: %s\nJava methods: %s".formatted(Signatures.sql(function), found);
        return new SqlError(ErrorCode.UNDEFINED_FUNCTION.sqlState(), message, detail, hint);
    }
}

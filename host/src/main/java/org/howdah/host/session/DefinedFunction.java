package org.howdah.host.session;

import org.howdah.host.error.SqlError;
import org.howdah.host.function.FunctionDefinition;
import org.howdah.host.function.Functions;
import org.howdah.host.function.Target;
import org.howdah.host.wire.RowTypes;
import org.jspecify.annotations.Nullable;

/** A function of a connection: how it is called, or why it can't be. */
final class DefinedFunction {
    private final FunctionDefinition definition;
    private final @Nullable Target target;
    private final @Nullable SqlError unresolved;

    private DefinedFunction(
            FunctionDefinition definition, @Nullable Target target, @Nullable SqlError unresolved) {
        this.definition = definition;
        this.target = target;
        this.unresolved = unresolved;
    }

    static DefinedFunction of(
            FunctionDefinition definition, Functions functions, RowTypes rowTypes) {
        try {
            return new DefinedFunction(definition, functions.resolve(definition, rowTypes), null);
        } catch (SqlError e) {
            return new DefinedFunction(definition, null, e);
        }
    }

    FunctionDefinition definition() {
        return definition;
    }

    /**
     * @throws SqlError if no method was found for it
     */
    Target target() {
        if (target == null) {
            throw unresolved == null ? new IllegalStateException() : unresolved;
        }
        return target;
    }
}

package org.howdah.ml.project;

import org.jspecify.annotations.Nullable;

/**
 * A model before it is trained, as {@code pgml.models} records it.
 *
 * @param features how many values a row has
 * @param runtime PostgresML's name of a runtime
 * @param hyperparams JSON
 * @param search {@code grid}, {@code random}, or null
 * @param searchParams JSON
 * @param searchArguments JSON
 */
public record NewModel(
        long projectId,
        long snapshotId,
        int features,
        String algorithm,
        String runtime,
        String hyperparams,
        @Nullable String search,
        String searchParams,
        String searchArguments) {}

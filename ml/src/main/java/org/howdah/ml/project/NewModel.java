package org.howdah.ml.project;

import org.jspecify.annotations.Nullable;

/**
 * A model before it is trained or stored, as {@code pgml.models} records it.
 *
 * @param snapshotId null without rows
 * @param features how many values a row has
 * @param runtime PostgresML's name of a runtime, null for none
 * @param hyperparams JSON
 * @param search {@code grid}, {@code random}, or null
 * @param searchParams JSON
 * @param searchArguments JSON
 */
public record NewModel(
        long projectId,
        @Nullable Long snapshotId,
        int features,
        String algorithm,
        @Nullable String runtime,
        String hyperparams,
        @Nullable String search,
        String searchParams,
        String searchArguments) {}

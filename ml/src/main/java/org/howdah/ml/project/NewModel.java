package org.howdah.ml.project;

/**
 * A model before it is trained, as {@code pgml.models} records it.
 *
 * @param features how many values a row has
 * @param runtime PostgresML's name of a runtime
 * @param hyperparams JSON
 */
public record NewModel(
        long projectId,
        long snapshotId,
        int features,
        String algorithm,
        String runtime,
        String hyperparams) {}

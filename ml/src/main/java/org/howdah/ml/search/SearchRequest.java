package org.howdah.ml.search;

import org.jspecify.annotations.Nullable;

/**
 * What a user says about a search.
 *
 * @param method {@code grid}, {@code random}, or null: a grid that isn't cross-validated
 * @param params JSON: the values of each hyperparameter
 * @param arguments JSON: n_iter and cv
 */
public record SearchRequest(@Nullable String method, String params, String arguments) {}

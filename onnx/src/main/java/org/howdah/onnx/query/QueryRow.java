package org.howdah.onnx.query;

import org.howdah.host.sql.MultiArray;
import org.jspecify.annotations.Nullable;

/**
 * A row of the function {@code pg_onnx_run_query}.
 *
 * @param key the first column of the query's row, as text
 * @param output what the model gives for the row
 */
public record QueryRow(@Nullable String key, MultiArray output) {}

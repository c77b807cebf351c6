package org.howdah.onnx.catalogue;

/**
 * A model as its tables hold it.
 *
 * @param id of its content, which never changes
 * @param sha256 of its bytes, in hexadecimal
 * @param bytes its size
 * @param option as it was given, JSON
 * @param inputs and
 * @param outputs names and types, JSON objects
 */
public record StoredModel(
        long id,
        String name,
        String version,
        String sha256,
        long bytes,
        String option,
        String inputs,
        String outputs) {}

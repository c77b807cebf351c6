package org.howdah.onnx.catalogue;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.howdah.host.checksum.Sha256;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.host.sql.Row;
import org.howdah.host.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The tables {@code ext_pg_onnx.model}, {@code content} and {@code part}. */
public final class StoredModels {
    private static final int BYTES_PER_PART = 16 << 20;
    private static final String SELECT =
            """
            SELECT c.id, m.name, m.version, c.sha256, c.bytes, m.option::text AS option,
                m.inputs::text AS inputs, m.outputs::text AS outputs
            FROM ext_pg_onnx.model m
                JOIN ext_pg_onnx.content c ON c.name = m.name AND c.version = m.version
            """;

    private final Sql owner;

    /** With the rights of the extension's owner. */
    public StoredModels(Sql owner) {
        this.owner = owner;
    }

    /**
     * Stores a model.
     *
     * @param inputs and outputs as JSON
     * @throws SqlError 23505 if there is one of that name and version
     */
    public void insert(
            String name,
            String version,
            byte[] model,
            String option,
            @Nullable String description,
            String inputs,
            String outputs) {
        owner.execute(
                """
                INSERT INTO ext_pg_onnx.model (name, version, option, description, inputs, outputs)
                VALUES ($1, $2, $3::jsonb, $4, $5::jsonb, $6::jsonb)
                """,
                name,
                version,
                option,
                description,
                inputs,
                outputs);
        long id =
                owner.query(
                                """
                                INSERT INTO ext_pg_onnx.content (name, version, sha256, bytes)
                                VALUES ($1, $2, $3, $4) RETURNING id
                                """,
                                name,
                                version,
                                Sha256.of(model),
                                (long) model.length)
                        .getFirst()
                        .get("id", Long.class);
        int part = 0;
        for (int from = 0; from < model.length; from += BYTES_PER_PART) {
            int to = Math.min(model.length, from + BYTES_PER_PART);
            owner.execute(
                    "INSERT INTO ext_pg_onnx.part (content_id, part, data) VALUES ($1, $2, $3)",
                    id,
                    part++,
                    Arrays.copyOfRange(model, from, to));
        }
    }

    /** Deletes a model; false if there is none. */
    public boolean delete(String name, String version) {
        return owner.execute(
                        "DELETE FROM ext_pg_onnx.model WHERE name = $1 AND version = $2",
                        name,
                        version)
                > 0;
    }

    /** All models, by name and version. */
    public List<StoredModel> all() {
        return owner.query(SELECT + "ORDER BY m.name, m.version").stream()
                .map(StoredModels::model)
                .toList();
    }

    /** The model of that name and version. */
    public Optional<StoredModel> find(String name, String version) {
        return owner.queryOne(SELECT + "WHERE m.name = $1 AND m.version = $2", name, version)
                .map(StoredModels::model);
    }

    /**
     * The model's bytes.
     *
     * @throws SqlError XX001 if they aren't those that were stored
     */
    public byte[] content(StoredModel model) {
        ByteArrayOutputStream content = new ByteArrayOutputStream((int) model.bytes());
        for (Row row :
                owner.query(
                        "SELECT data FROM ext_pg_onnx.part WHERE content_id = $1 ORDER BY part",
                        model.id())) {
            content.writeBytes(row.get("data", byte[].class));
        }
        byte[] bytes = content.toByteArray();
        if (!Sha256.of(bytes).equals(model.sha256())) {
            throw new SqlError(
                    ErrorCode.DATA_CORRUPTED,
                    "the %d bytes of model \"%s\", version \"%s\", are not those that were imported"
                            .formatted(bytes.length, model.name(), model.version()),
                    "Import the model again.");
        }
        return bytes;
    }

    private static StoredModel model(Row row) {
        return new StoredModel(
                row.get("id", Long.class),
                row.get("name", String.class),
                row.get("version", String.class),
                row.get("sha256", String.class),
                row.get("bytes", Long.class),
                row.get("option", String.class),
                row.get("inputs", String.class),
                row.get("outputs", String.class));
    }
}

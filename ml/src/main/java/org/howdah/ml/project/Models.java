package org.howdah.ml.project;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Optional;
import org.howdah.host.checksum.Sha256;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.host.sql.Row;
import org.howdah.host.sql.Sql;
import org.jspecify.annotations.Nullable;

/** The tables {@code pgml.models} and {@code pgml.files}. */
public final class Models {
    private static final int BYTES_PER_PART = 16 << 20;

    private final Sql owner;

    /** With the rights of the extension's owner. */
    public Models(Sql owner) {
        this.owner = owner;
    }

    /** Records a model that is about to be trained, and returns its id. */
    public long insert(NewModel model) {
        return owner.queryOne(
                        """
                        INSERT INTO pgml.models (
                            project_id, snapshot_id, num_features, algorithm, runtime, hyperparams,
                            status, search, search_params, search_args)
                        SELECT p.id, s.id, $3, $4, $5::pgml.runtime, $6::jsonb,
                            'in_progress', $7, $8::jsonb, $9::jsonb
                        FROM pgml.projects p, (SELECT $2::bigint AS id) s
                        WHERE p.id = $1
                            AND (s.id IS NULL OR EXISTS (
                                SELECT FROM pgml.snapshots WHERE id = s.id FOR KEY SHARE))
                        FOR KEY SHARE OF p
                        RETURNING id
                        """,
                        model.projectId(),
                        model.snapshotId(),
                        model.features(),
                        model.algorithm(),
                        model.runtime(),
                        model.hyperparams(),
                        model.search(),
                        model.searchParams(),
                        model.searchArguments())
                .orElseThrow(
                        () ->
                                new SqlError(
                                        ErrorCode.NOT_IN_PREREQUISITE_STATE,
                                        "the project or the snapshot was deleted meanwhile",
                                        "Try again."))
                .get("id", Long.class);
    }

    /**
     * Stores a trained model: its content; hyperparameters, metrics, provenance and what explains
     * it, if that is known, as JSON.
     */
    public void complete(
            long id,
            byte[] content,
            String hyperparams,
            String metrics,
            String provenance,
            @Nullable String explanation) {
        int part = 0;
        for (int from = 0; from < content.length; from += BYTES_PER_PART) {
            int to = Math.min(content.length, from + BYTES_PER_PART);
            owner.execute(
                    """
                    INSERT INTO pgml.files (model_id, path, part, data)
                    VALUES ($1, 'model', $2, $3)
                    """,
                    id,
                    part++,
                    Arrays.copyOfRange(content, from, to));
        }
        owner.execute(
                """
                UPDATE pgml.models
                SET status = 'successful', metrics = $2::jsonb, provenance = $3::jsonb,
                    checksum = $4, hyperparams = $5::jsonb, explanation = $6::jsonb
                WHERE id = $1
                """,
                id,
                metrics,
                provenance,
                Sha256.of(content),
                hyperparams,
                explanation);
    }

    /**
     * How a model was made.
     *
     * @param penalty the hyperparameter of that name, if there is one
     * @param intercept whether the hyperparameters don't forbid one
     */
    public record Origin(String algorithm, @Nullable String penalty, boolean intercept) {}

    /**
     * How the model of that id was made.
     *
     * @throws SqlError 42704 if there is none
     */
    public Origin origin(long id) {
        Row row =
                owner.queryOne(
                                """
                                SELECT algorithm, hyperparams ->> 'penalty' AS penalty,
                                    COALESCE(hyperparams ->> 'fit_intercept', '') <> 'false' AS intercept
                                FROM pgml.models WHERE id = $1
                                """,
                                id)
                        .orElseThrow(() -> missing(id));
        return new Origin(
                row.get("algorithm", String.class),
                (String) row.get("penalty"),
                row.get("intercept", Boolean.class));
    }

    /**
     * What the project of the model of that id learns, as SQL calls it.
     *
     * @throws SqlError 42704 if there is none
     */
    public String task(long id) {
        return owner.queryOne(
                        """
                        SELECT p.task::text AS task FROM pgml.models m
                            JOIN pgml.projects p ON p.id = m.project_id
                        WHERE m.id = $1
                        """,
                        id)
                .orElseThrow(() -> missing(id))
                .get("task", String.class);
    }

    /** What explains the model, as JSON; empty if nothing is stored. */
    public Optional<String> explanation(long id) {
        return owner.queryOne("SELECT explanation::text AS json FROM pgml.models WHERE id = $1", id)
                .flatMap(row -> Optional.ofNullable((String) row.get("json")));
    }

    /** There is no model of that id. */
    public static SqlError missing(long id) {
        return new SqlError(
                ErrorCode.UNDEFINED_OBJECT,
                "pgml.models WHERE id = %d could not be loaded. Does it exist?".formatted(id),
                "Ids are listed in pgml.trained_models.");
    }

    /** How long a model's content is. */
    public long contentBytes(long id) {
        return owner.queryOne(
                        """
                        SELECT COALESCE(sum(octet_length(data)), 0)::bigint AS bytes
                        FROM pgml.files WHERE model_id = $1
                        """,
                        id)
                .orElseThrow()
                .get("bytes", Long.class);
    }

    /** A model's content; empty if there is none. */
    public byte[] content(long id) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (Row row :
                owner.query(
                        "SELECT data FROM pgml.files WHERE model_id = $1 ORDER BY path, part",
                        id)) {
            content.writeBytes(row.get("data", byte[].class));
        }
        return content.toByteArray();
    }
}

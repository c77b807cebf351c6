package org.howdah.ml.prediction;

import java.util.HashMap;
import java.util.Map;
import org.howdah.host.call.Call;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.host.sql.Row;
import org.howdah.ml.project.Models;

/**
 * The models that a session has predicted with, by project and by id. It lives in the session's
 * cache, which PostgreSQL's invalidations empty. Not thread-safe.
 */
final class ServedModels {
    private static final String COLUMNS =
            """
            SELECT m.id, p.name AS project, m.checksum,
            """
                    + DeploymentTables.IDS;

    private final Map<String, ServedModel> byProject = new HashMap<>();
    private final Map<Long, ServedModel> byId = new HashMap<>();
    private final DeploymentTables tables = new DeploymentTables();

    /** Reused for the predictions of one row. */
    private double[] outputs = new double[1];

    private float[] raw = new float[0];
    private float[] prepared = new float[0];

    static ServedModels of(Call call) {
        return call.session().cached(ServedModels.class, ServedModels::new);
    }

    double[] outputs(int count) {
        if (outputs.length < count) {
            outputs = new double[count];
        }
        return outputs;
    }

    float[] raw(int count) {
        if (raw.length < count) {
            raw = new float[count];
        }
        return raw;
    }

    float[] prepared(int count) {
        if (prepared.length < count) {
            prepared = new float[count];
        }
        return prepared;
    }

    ServedModel deployed(Call call, String project) {
        ServedModel model = byProject.get(project);
        return model != null ? model : findDeployed(call, project);
    }

    ServedModel specific(Call call, long id) {
        ServedModel model = byId.get(id);
        return model != null ? model : findSpecific(call, id);
    }

    private ServedModel findDeployed(Call call, String project) {
        Row row =
                tables.query(
                                call,
                                COLUMNS
                                        + """
                                        FROM pgml.projects p
                                            LEFT JOIN LATERAL (
                                                SELECT d.model_id FROM pgml.deployments d
                                                WHERE d.project_id = p.id
                                                ORDER BY d.id DESC LIMIT 1) latest ON true
                                            LEFT JOIN pgml.models m ON m.id = latest.model_id
                                        WHERE p.name = $1
                                        """,
                                project)
                        .orElseThrow(() -> noProject(project));
        if (row.get("id") == null) {
            throw notDeployed(project);
        }
        ServedModel model = served(call, row);
        byProject.put(project, model);
        return model;
    }

    private ServedModel findSpecific(Call call, long id) {
        Row row =
                tables.query(
                                call,
                                COLUMNS
                                        + """
                                        FROM pgml.models m
                                            JOIN pgml.projects p ON p.id = m.project_id
                                        WHERE m.id = $1
                                        """,
                                id)
                        .orElseThrow(() -> Models.missing(id));
        ServedModel model = served(call, row);
        byId.put(id, model);
        return model;
    }

    private static ServedModel served(Call call, Row row) {
        if (row.get("checksum") == null) {
            throw new SqlError(
                    ErrorCode.NOT_IN_PREREQUISITE_STATE,
                    "model %d of project \"%s\" is not trained"
                            .formatted(row.get("id", Long.class), row.get("project")),
                    "Its training has failed or has not ended: take another of pgml.trained_models.");
        }
        return new ServedModel(call.session().databaseId(), row);
    }

    private static SqlError noProject(String name) {
        return new SqlError(
                ErrorCode.UNDEFINED_OBJECT,
                "project \"%s\" does not exist".formatted(name),
                "Names are listed in pgml.deployed_models.");
    }

    private static SqlError notDeployed(String name) {
        return new SqlError(
                ErrorCode.NOT_IN_PREREQUISITE_STATE,
                "No deployed model exists for the project named: `%s`".formatted(name),
                "Deploy one of its models with pgml.deploy.");
    }
}

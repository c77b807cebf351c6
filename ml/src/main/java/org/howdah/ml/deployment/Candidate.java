package org.howdah.ml.deployment;

import org.howdah.host.sql.Row;

/** A model that may be deployed. */
record Candidate(long modelId, long projectId, String project, String algorithm) {

    static Candidate of(Row row) {
        return new Candidate(
                row.get("id", Long.class),
                row.get("project_id", Long.class),
                row.get("project", String.class),
                row.get("algorithm", String.class));
    }
}

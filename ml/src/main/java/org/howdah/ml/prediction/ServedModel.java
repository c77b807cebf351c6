package org.howdah.ml.prediction;

import java.util.IdentityHashMap;
import org.howdah.host.call.Call;
import org.howdah.host.checksum.Sha256;
import org.howdah.host.error.ErrorCode;
import org.howdah.host.error.SqlError;
import org.howdah.host.memory.LoadedObjects;
import org.howdah.host.memory.LoadedObjects.Pin;
import org.howdah.host.sql.Row;
import org.howdah.host.sql.RowType;
import org.howdah.ml.artifact.Artifact;
import org.howdah.ml.artifact.UnreadableArtifact;
import org.howdah.ml.explanation.TrainingStatistics;
import org.howdah.ml.preparation.Preparation;
import org.howdah.ml.project.Models;
import org.jspecify.annotations.Nullable;

/**
 * A model that a session predicts with: a row of {@code pgml.models}, which never changes.
 *
 * <p>Ids begin anew when the extension is created again, so the loaded model's key holds a part of
 * its checksum as well. Belongs to its session's thread.
 */
final class ServedModel {
    private static final int DIGITS_IN_KEY = 12;
    private static final int MOST_PLANS = 64;

    private final long id;
    private final String project;
    private final String checksum;
    private final LoadedObjects.Key key;
    private final IdentityHashMap<RowType, RowPlan> plans = new IdentityHashMap<>();
    private @Nullable TrainingStatistics statistics;

    ServedModel(int databaseId, Row row) {
        id = row.get("id", Long.class);
        project = row.get("project", String.class);
        checksum = row.get("checksum", String.class);
        key =
                new LoadedObjects.Key(
                        databaseId, "model " + checksum.substring(0, DIGITS_IN_KEY), id);
    }

    long id() {
        return id;
    }

    String project() {
        return project;
    }

    /**
     * What was kept of the rows that it was trained on; read once.
     *
     * @throws SqlError 55000 if nothing was, XX001 if it can't be this model's
     */
    TrainingStatistics statistics(Call call, LoadedModel loaded) {
        if (statistics == null) {
            String text =
                    new Models(call.sql().asOwner()).explanation(id).orElseThrow(this::unknownRows);
            if (!text.startsWith("{")) {
                throw damaged("pgml.models.explanation is no object");
            }
            TrainingStatistics read = TrainingStatistics.read(text);
            if (!read.fits(loaded.model(), loaded.preparation().inputs())) {
                throw damaged("pgml.models.explanation is of another model");
            }
            statistics = read;
        }
        return statistics;
    }

    /**
     * Checks how many values a row has.
     *
     * @throws SqlError 22023 if it is another number than in training
     */
    void requireWidth(Preparation preparation, int length) {
        if (length != preparation.inputs()) {
            throw wrongLength(preparation, length);
        }
    }

    SqlError wrongLength(Preparation preparation, int length) {
        return new SqlError(
                ErrorCode.INVALID_PARAMETER,
                "model %d of project \"%s\" takes %d features, not %d"
                        .formatted(id, project, preparation.inputs(), length),
                "Give all columns that it was trained with except the label, in their order.");
    }

    /** How rows of that type are read; looked up once for each type. */
    RowPlan plan(Call call, Preparation preparation, RowType type) {
        RowPlan plan = plans.get(type);
        if (plan == null) {
            if (plans.size() >= MOST_PLANS) {
                plans.clear();
            }
            BaseTypes bases = BaseTypes.in(call.sql(), type);
            plan = new RowPlanner(this, preparation.columns(), type, bases).plan();
            plans.put(type, plan);
        }
        return plan;
    }

    /** Pins the loaded model, loading it where it isn't. */
    Pin<LoadedModel> pin(Call call) {
        Pin<LoadedModel> pin =
                call.loadedObjects()
                        .pin(
                                key,
                                LoadedModel.class,
                                () -> new Models(call.sql().asOwner()).contentBytes(id),
                                () -> load(call));
        if (!pin.object().checksum().equals(checksum)) {
            pin.close();
            throw damaged("another model of the same key is loaded");
        }
        return LoadedModel.within(call, pin);
    }

    /**
     * The bytes that the model is read from.
     *
     * @throws SqlError XX001 if they aren't those that were stored
     */
    byte[] content(Call call) {
        byte[] content = new Models(call.sql().asOwner()).content(id);
        if (!Sha256.of(content).equals(checksum)) {
            throw damaged("its %d bytes have another checksum".formatted(content.length));
        }
        return content;
    }

    private LoadedModel load(Call call) {
        byte[] content = content(call);
        try {
            Artifact.Content read = Artifact.readContent(content);
            if (read.preparation() == null) {
                read.model().close();
                throw damaged("it doesn't say what its features are");
            }
            return new LoadedModel(read.model(), read.preparation(), checksum);
        } catch (UnreadableArtifact e) {
            throw damaged(String.valueOf(e.getMessage()));
        }
    }

    private SqlError unknownRows() {
        return new SqlError(
                ErrorCode.NOT_IN_PREREQUISITE_STATE,
                "model %d of project \"%s\" can't be explained: no rows of its kind are known"
                        .formatted(id, project),
                "Import it again with relation_name, a table of such rows.");
    }

    private SqlError damaged(String why) {
        return new SqlError(
                ErrorCode.DATA_CORRUPTED,
                "model %d of project \"%s\" can't be loaded: %s".formatted(id, project, why),
                "Train it again, or deploy another model of the project.");
    }
}

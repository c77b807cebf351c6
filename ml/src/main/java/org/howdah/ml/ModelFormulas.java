package org.howdah.ml;

import java.io.DataInput;
import java.util.Optional;
import org.howdah.host.call.Call;
import org.howdah.ml.formula.ModelFormula;
import org.howdah.ml.prediction.Portable;

/** What trained models compute, for modules that write it in other formats. */
public final class ModelFormulas {
    private ModelFormulas() {}

    /**
     * The formula of the model of that id, which whoever may predict with it may have.
     *
     * @throws org.howdah.host.error.SqlError 42704 if there is none, 0A000 if it has no formula
     */
    public static ModelFormula of(Call call, long modelId) {
        return Portable.of(call, modelId);
    }

    /**
     * What a reader of that format gets of the model of that id, which whoever may predict with it
     * may have; empty if the model has another format.
     *
     * @throws org.howdah.host.error.SqlError 42704 if there is none
     */
    public static Optional<DataInput> content(Call call, long modelId, String format) {
        return Portable.content(call, modelId, format);
    }
}

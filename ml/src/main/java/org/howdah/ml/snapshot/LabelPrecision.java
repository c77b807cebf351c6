package org.howdah.ml.snapshot;

import java.util.Arrays;
import org.howdah.host.call.Call;
import org.howdah.host.error.Severity;
import org.howdah.ml.preparation.Labels;

/** Warns of labels that {@code predict}, which returns real, can't tell apart. */
final class LabelPrecision {
    private LabelPrecision() {}

    static void check(Call call, RelationData data) {
        for (double[] labels : data.rows().targets()) {
            double[] distinct = Arrays.stream(labels).sorted().distinct().toArray();
            for (int i = 1; i < distinct.length; i++) {
                if ((float) distinct[i] == (float) distinct[i - 1]) {
                    call.report(
                            Severity.WARNING,
                            ("pgml.predict returns real, which can't tell label %s from %s;"
                                            + " pgml.predict_label can")
                                    .formatted(
                                            Labels.NUMBERS.text(distinct[i - 1]),
                                            Labels.NUMBERS.text(distinct[i])));
                    return;
                }
            }
        }
    }
}

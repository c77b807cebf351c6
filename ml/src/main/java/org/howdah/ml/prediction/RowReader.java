package org.howdah.ml.prediction;

import org.howdah.host.call.Call;
import org.howdah.host.sql.Row;
import org.howdah.ml.preparation.Preparation;

/** Reads a session's SQL rows as the features that a model takes, not prepared yet. */
record RowReader(Call call, ServedModel served) {
    private static final int ROWS_BETWEEN_CHECKS = 4096;

    /** Writes one row's features from the array's beginning. */
    void read(Preparation preparation, Row row, float[] features) {
        read(preparation, row, features, 0);
    }

    /** The features of all rows, one behind the other. */
    float[] read(Preparation preparation, Row... rows) {
        int inputs = preparation.inputs();
        float[] features = new float[Math.multiplyExact(rows.length, inputs)];
        for (int i = 0; i < rows.length; i++) {
            if (i % ROWS_BETWEEN_CHECKS == 0) {
                call.check();
            }
            read(preparation, rows[i], features, i * inputs);
        }
        return features;
    }

    private void read(Preparation preparation, Row row, float[] features, int at) {
        served.plan(call, preparation, row.type()).read(call, row, features, at);
    }
}

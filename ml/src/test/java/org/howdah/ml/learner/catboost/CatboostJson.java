package org.howdah.ml.learner.catboost;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.howdah.ml.learner.Classifier;
import org.howdah.ml.learner.Model;

/** CatBoost's own JSON, with which an artefact ends, behind its length. */
final class CatboostJson {
    private CatboostJson() {}

    static String of(Model model) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model.write(new DataOutputStream(bytes));
        int labels =
                model instanceof Classifier classifier ? 4 + 8 * classifier.labels().count() : 0;
        return new String(
                bytes.toByteArray(), labels + 4, bytes.size() - labels - 4, StandardCharsets.UTF_8);
    }

    /** The regression of that JSON. */
    static Model read(String json) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] content = json.getBytes(StandardCharsets.UTF_8);
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(content.length);
        out.write(content);
        return CatboostRegressionModel.read(
                new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    }
}

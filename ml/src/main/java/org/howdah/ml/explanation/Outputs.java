package org.howdah.ml.explanation;

import org.howdah.ml.learner.Classifier;
import org.howdah.ml.learner.Clustering;
import org.howdah.ml.learner.Model;

/** The numbers that contributions to a model's predictions add up to, where it has none itself. */
interface Outputs {
    int count();

    /** Writes the outputs of one prepared row. */
    void of(float[] row, double[] outputs);

    /**
     * Predictions and coordinates as they are; the probability of each label, or of two labels the
     * second's; 1 for the label or cluster that is predicted where there are no probabilities.
     *
     * @param explained the row whose cluster is asked for
     */
    static Outputs of(Model model, float[] explained) {
        return switch (model) {
            case Classifier classifier -> new OfLabels(classifier);
            case Clustering clustering ->
                    new OfCluster(clustering, clustering.predict(explained.clone()));
            default -> new Predictions(model);
        };
    }

    /** What the model predicts. */
    record Predictions(Model model) implements Outputs {
        @Override
        public int count() {
            return model.outputs();
        }

        @Override
        public void of(float[] row, double[] outputs) {
            model.predict(row, 0, 1, outputs, 0);
        }
    }

    /** Whether the row belongs to the cluster. */
    record OfCluster(Clustering model, double cluster) implements Outputs {
        @Override
        public int count() {
            return 1;
        }

        @Override
        public void of(float[] row, double[] outputs) {
            model.predict(row, 0, 1, outputs, 0);
            outputs[0] = outputs[0] == cluster ? 1 : 0;
        }
    }

    /** How far the row has each label. */
    record OfLabels(Classifier model) implements Outputs {
        @Override
        public int count() {
            return model.labels().count() == 2 ? 1 : model.labels().count();
        }

        @Override
        public void of(float[] row, double[] outputs) {
            double[] all = new double[model.labels().count()];
            if (model.probabilistic()) {
                model.probabilities(row, 0, 1, all, 0);
            } else {
                int code = model.labels().code(model.predict(row));
                if (code >= 0) {
                    all[code] = 1;
                }
            }
            System.arraycopy(all, all.length - count(), outputs, 0, count());
        }
    }
}

package org.howdah.ml.learner.svm;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.howdah.ml.formula.Computation;
import org.howdah.ml.formula.Formula;
import org.howdah.ml.formula.Formulas;
import org.howdah.ml.learner.ClassLabels;
import org.howdah.ml.learner.Classifier;
import org.howdah.ml.learner.Vectors;

/**
 * A decision between each pair of labels, of which most agree on the prediction; NaN for a row with
 * a missing value.
 */
final class SupportVectorClassifier implements Classifier {
    static final String FORMAT = "support-vector-classifier";

    private final ClassLabels labels;
    private final PairwiseDecisions decisions;
    private final boolean breakTies;
    private final Sigmoids sigmoids;

    /**
     * @param breakTies whether the sizes of decisions decide between labels of equally many votes,
     *     rather than the lower label being taken
     * @param sigmoids one for each pair, or none if there are no probabilities
     */
    SupportVectorClassifier(
            ClassLabels labels, PairwiseDecisions decisions, boolean breakTies, Sigmoids sigmoids) {
        this.labels = labels;
        this.decisions = decisions;
        this.breakTies = breakTies;
        this.sigmoids = sigmoids;
    }

    static SupportVectorClassifier read(DataInput in) throws IOException {
        ClassLabels labels = ClassLabels.read(in);
        if (labels.count() < 2) {
            throw new IOException(labels.count() + " labels");
        }
        PairwiseDecisions decisions = PairwiseDecisions.read(in, labels.count());
        boolean breakTies = in.readBoolean();
        int pairs = LabelPairs.count(labels.count());
        return new SupportVectorClassifier(
                labels, decisions, breakTies, Sigmoids.read(in, in.readBoolean() ? pairs : 0));
    }

    @Override
    public ClassLabels labels() {
        return labels;
    }

    @Override
    public int features() {
        return decisions.vectors().features();
    }

    PairwiseDecisions decisions() {
        return decisions;
    }

    @Override
    public boolean probabilistic() {
        return sigmoids.count() > 0;
    }

    @Override
    public void predict(float[] rows, int start, int count, double[] predictions, int at) {
        double[] decided = new double[LabelPairs.count(labels.count())];
        double[] votes = new double[labels.count()];
        for (int row = 0; row < count; row++) {
            boolean known = decisions.decide(rows, start + row * features(), decided);
            predictions[at + row] = known ? labels.label(winner(decided, votes)) : Double.NaN;
        }
    }

    private int winner(double[] decided, double[] votes) {
        if (breakTies && labels.count() > 2) {
            Votes.weighted(decided, votes);
        } else {
            Votes.count(decided, votes);
        }
        return Vectors.greatest(votes, 0, votes.length);
    }

    @Override
    public void probabilities(float[] rows, int start, int count, double[] probabilities, int at) {
        if (!probabilistic()) {
            throw new UnsupportedOperationException("no probabilities");
        }
        double[] decided = new double[LabelPairs.count(labels.count())];
        PairwiseCoupling coupling = new PairwiseCoupling(labels.count());
        for (int row = 0; row < count; row++) {
            int to = at + row * labels.count();
            if (decisions.decide(rows, start + row * features(), decided)) {
                sigmoids.apply(decided);
                coupling.couple(decided, probabilities, to);
            } else {
                Arrays.fill(probabilities, to, to + labels.count(), Double.NaN);
            }
        }
    }

    @Override
    public Optional<Computation> computation() {
        Formula decided = decisions.formula();
        Formula code =
                Formulas.code(
                        breakTies && labels.count() > 2
                                ? Votes.weighted(decided, labels.count())
                                : Votes.count(decided, labels.count()));
        return Optional.of(new Computation(code, probabilities(decided)));
    }

    private Optional<Formula> probabilities(Formula decided) {
        return probabilistic()
                ? Optional.of(new Formula.Coupled(sigmoids.formula(decided), labels.count()))
                : Optional.empty();
    }

    @Override
    public long bytes() {
        return decisions.bytes() + sigmoids.bytes() + (long) Double.BYTES * labels.count();
    }

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        labels.write(out);
        decisions.write(out);
        out.writeBoolean(breakTies);
        out.writeBoolean(probabilistic());
        sigmoids.write(out);
    }
}

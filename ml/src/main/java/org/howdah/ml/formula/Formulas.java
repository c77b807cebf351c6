package org.howdah.ml.formula;

import java.util.Arrays;
import java.util.List;
import org.howdah.ml.formula.Formula.Each;
import org.howdah.ml.formula.Formula.Greatest;
import org.howdah.ml.formula.Formula.Joined;
import org.howdah.ml.formula.Formula.Linear;
import org.howdah.ml.formula.Formula.Scaled;

/** Formulas that many models have. */
public final class Formulas {
    private static final double HALF = 0.5;

    private Formulas() {}

    /** Each value times the factor, plus the constant. */
    public static Formula affine(Formula of, double factor, double constant) {
        if (factor == 1 && constant == 0) {
            return of;
        }
        double[] factors = new double[of.width()];
        Arrays.fill(factors, factor);
        double[] constants = new double[of.width()];
        Arrays.fill(constants, constant);
        return new Scaled(of, factors, constants);
    }

    /** One sum of the values times those weights. */
    public static Formula sum(Formula of, double... weights) {
        return new Linear(of, new double[][] {weights}, new double[1]);
    }

    /** The probabilities of both labels from that of the second. */
    public static Formula both(Formula second) {
        return new Linear(second, new double[][] {{-1}, {1}}, new double[] {1, 0});
    }

    /** The same from its log-odds, each of them exact where it is near 0. */
    public static Formula bothOfLogOdds(Formula logOdds) {
        return new Each(
                Function.SIGMOID, new Linear(logOdds, new double[][] {{-1}, {1}}, new double[2]));
    }

    /** The code of the greatest of several scores, or whether a single score is above 0. */
    public static Formula code(Formula scores) {
        return scores.width() == 1
                ? new Each(Function.POSITIVE, scores)
                : new Greatest(scores, false);
    }

    /** The same where a single score is a probability. */
    public static Formula likelier(Formula scores) {
        return code(scores.width() == 1 ? affine(scores, 1, -HALF) : scores);
    }

    /** Several formulas' values; the formula itself if it is one. */
    public static Formula joined(List<Formula> parts) {
        return parts.size() == 1 ? parts.getFirst() : new Joined(parts);
    }
}

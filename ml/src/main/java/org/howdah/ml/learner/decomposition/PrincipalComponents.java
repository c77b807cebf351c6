package org.howdah.ml.learner.decomposition;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.howdah.ml.formula.Computation;
import org.howdah.ml.formula.Formula;
import org.howdah.ml.learner.Decomposition;
import org.howdah.ml.learner.Inputs;

/** The coordinates of a row along principal components. A row with a missing value gets NaN. */
final class PrincipalComponents implements Decomposition {
    static final String FORMAT = "principal-components";

    private final double[] means;
    private final double[] axes;
    private final double[] variances;
    private final double totalVariance;
    private final boolean whitened;

    /**
     * @param axes row-major, one row for each component
     */
    PrincipalComponents(
            double[] means,
            double[] axes,
            double[] variances,
            double totalVariance,
            boolean whitened) {
        this.means = means;
        this.axes = axes;
        this.variances = variances;
        this.totalVariance = totalVariance;
        this.whitened = whitened;
    }

    /** The axes, one array of length one for each component. */
    double[][] components() {
        double[][] components = new double[outputs()][];
        for (int i = 0; i < components.length; i++) {
            components[i] = Arrays.copyOfRange(axes, i * means.length, (i + 1) * means.length);
        }
        return components;
    }

    /** The variance along each component. */
    double[] variances() {
        return variances.clone();
    }

    /** The share of each component in all variance. */
    double[] shares() {
        return Arrays.stream(variances).map(value -> value / totalVariance).toArray();
    }

    double[] means() {
        return means.clone();
    }

    @Override
    public double explainedVariance() {
        return totalVariance == 0 ? Double.NaN : Math.min(1, Arrays.stream(shares()).sum());
    }

    @Override
    public int features() {
        return means.length;
    }

    @Override
    public int outputs() {
        return variances.length;
    }

    @Override
    public void predict(float[] rows, int start, int count, double[] predictions, int at) {
        int width = means.length;
        for (int row = 0; row < count; row++) {
            for (int component = 0; component < variances.length; component++) {
                double sum = 0;
                for (int i = 0; i < width; i++) {
                    double centred = rows[start + row * width + i] - means[i];
                    sum += centred * axes[component * width + i];
                }
                predictions[at + row * variances.length + component] = sum * scale(component);
            }
        }
    }

    /** Nothing is blown up along components that don't vary. */
    private double scale(int component) {
        return whitened ? 1 / Math.sqrt(Math.max(variances[component], Double.MIN_NORMAL)) : 1;
    }

    @Override
    public Optional<Computation> computation() {
        double[][] weights = components();
        for (int component = 0; component < weights.length; component++) {
            for (int i = 0; i < means.length; i++) {
                weights[component][i] *= scale(component);
            }
        }
        return Optional.of(
                Computation.of(
                        new Formula.Linear(
                                new Formula.Row(means.length),
                                means.clone(),
                                weights,
                                new double[weights.length])));
    }

    @Override
    public long bytes() {
        return 64 + 8L * (means.length + axes.length + variances.length);
    }

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public void write(DataOutput out) throws IOException {
        out.writeInt(means.length);
        out.writeInt(variances.length);
        out.writeBoolean(whitened);
        out.writeDouble(totalVariance);
        for (double[] values : new double[][] {means, variances, axes}) {
            for (double value : values) {
                out.writeDouble(value);
            }
        }
    }

    /** Reads what {@link #write} has written. */
    static PrincipalComponents read(DataInput in) throws IOException {
        int features = in.readInt();
        int components = in.readInt();
        long values = (long) features * components;
        if (features < 1 || components < 1 || values > Integer.MAX_VALUE) {
            throw new IOException("%d components of %d features".formatted(components, features));
        }
        boolean whitened = in.readBoolean();
        double totalVariance = in.readDouble();
        double[] means = Inputs.doubles(in, features);
        double[] variances = Inputs.doubles(in, components);
        double[] axes = Inputs.doubles(in, (int) values);
        return new PrincipalComponents(means, axes, variances, totalVariance, whitened);
    }
}

package org.howdah.ml.learner.linear;

import java.util.Arrays;
import java.util.Optional;
import org.howdah.ml.learner.FiniteTargets;
import org.howdah.ml.learner.Progress;
import org.howdah.ml.learner.TrainingSet;
import org.howdah.ml.learner.Vectors;
import org.jspecify.annotations.Nullable;
import org.ojalgo.matrix.decomposition.SingularValue;
import org.ojalgo.matrix.store.R064Store;

/**
 * Ridge regression where there are more columns than rows: by products of all pairs of rows instead
 * of columns (Saunders, Gammerman and Vovk, 1998).
 */
final class DualRidge {
    private final int width;
    private final double[] featureMeans;
    private final double[] targetMeans;
    private final double[][] rows;
    private final double[][] targets;
    private final Progress progress;

    DualRidge(TrainingSet data, double @Nullable [] weights, boolean intercept, Progress progress) {
        this.width = data.features().columns();
        this.progress = progress;
        SquareMatrices.requireRoom(data.rows(), "rows", progress);
        progress.memory().reserve(3.0 * data.rows() * width, Double.BYTES);
        double[] each = weights == null ? ones(data.rows()) : weights;
        double[] means = ColumnMeans.weighted(data.features(), each, progress);
        this.featureMeans = intercept ? means : new double[width];
        FiniteTargets.require(data.targets());
        this.targetMeans =
                data.targets().stream()
                        .mapToDouble(target -> intercept ? ColumnMeans.weighted(target, each) : 0)
                        .toArray();
        this.rows = new double[data.rows()][width];
        this.targets = new double[targetMeans.length][data.rows()];
        for (int row = 0; row < rows.length; row++) {
            double root = Math.sqrt(each[row]);
            for (int column = 0; column < width; column++) {
                rows[row][column] =
                        root * (data.features().get(row, column) - featureMeans[column]);
            }
            for (int target = 0; target < targets.length; target++) {
                targets[target][row] =
                        root * (data.targets().get(target)[row] - targetMeans[target]);
            }
        }
    }

    private static double[] ones(int count) {
        double[] ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }

    RidgeSolver.Solution solve(double[] penalties) {
        Optional<double[][]> fast = fast(penalties);
        double[][] coefficients = new double[penalties.length][];
        int rank = width;
        if (fast.isPresent()) {
            Arrays.setAll(coefficients, target -> combined(fast.get()[target]));
        } else {
            Spectrum spectrum = spectrum();
            Arrays.setAll(coefficients, target -> spectrum.solve(target, penalties[target]));
            rank = spectrum.rank();
        }
        return new RidgeSolver.Solution(
                coefficients,
                LeastSquares.intercepts(featureMeans, targetMeans, coefficients),
                RidgeSolver.warnings(penalties, rank, width));
    }

    /** Weights of the rows for each target, unless products of rows are too close to dependent. */
    private Optional<double[][]> fast(double[] penalties) {
        double[] products = products();
        double[][] combinations = new double[penalties.length][];
        for (int target = 0; target < penalties.length; target++) {
            double[] matrix = products.clone();
            for (int row = 0; row < rows.length; row++) {
                matrix[row * rows.length + row] += penalties[target];
            }
            Optional<double[][]> one =
                    NormalEquations.solve(matrix, rows.length, new double[][] {targets[target]});
            if (one.isEmpty()) {
                return Optional.empty();
            }
            combinations[target] = one.get()[0];
        }
        return Optional.of(combinations);
    }

    private double[] products() {
        double[] products = new double[rows.length * rows.length];
        for (int i = 0; i < rows.length; i++) {
            progress.check();
            for (int j = 0; j <= i; j++) {
                double product = Vectors.product(rows[i], rows[j]);
                products[i * rows.length + j] = product;
                products[j * rows.length + i] = product;
            }
        }
        return products;
    }

    private double[] combined(double[] weights) {
        double[] sum = new double[width];
        for (int row = 0; row < rows.length; row++) {
            Vectors.addMultiple(sum, weights[row], rows[row]);
        }
        return sum;
    }

    private Spectrum spectrum() {
        R064Store matrix = R064Store.FACTORY.make(rows.length, width);
        for (int row = 0; row < rows.length; row++) {
            progress.check();
            for (int column = 0; column < width; column++) {
                matrix.set(row, column, rows[row][column]);
            }
        }
        SingularValue<Double> svd = SingularValue.R064.make(rows.length, width);
        svd.decompose(matrix);
        double[] singular = new double[rows.length];
        double[][] along = new double[targets.length][rows.length];
        for (int i = 0; i < rows.length; i++) {
            singular[i] = svd.getSingularValues().doubleValue(i);
            for (int target = 0; target < targets.length; target++) {
                for (int row = 0; row < rows.length; row++) {
                    along[target][i] += svd.getU().doubleValue(row, i) * targets[target][row];
                }
            }
        }
        return Spectrum.of(singular, svd.getV(), along, width);
    }
}

package org.howdah.onnx.export;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.howdah.ml.formula.Distance;
import org.howdah.ml.formula.Formula.Nearest;
import org.howdah.ml.formula.Formula.NearestMeans;
import org.howdah.ml.formula.Formula.NearestNumber;
import org.howdah.ml.formula.Formula.NearestShares;

/** Writes what the nearest of some rows tell of a row. */
final class NearestWriter {
    private final Calculus calculus;
    private final GraphWriter graph;
    private final String row;

    /**
     * @param row float64
     */
    NearestWriter(Calculus calculus, String row) {
        this.calculus = calculus;
        this.graph = calculus.graph;
        this.row = row;
    }

    String means(NearestMeans means) {
        double[] flat = Arrays.stream(means.values()).flatMapToDouble(Arrays::stream).toArray();
        String table = graph.doubles(flat, means.values().length, means.width());
        return means(means.nearest(), places -> calculus.gather(table, places));
    }

    String shares(NearestShares shares) {
        long[] all = Arrays.stream(shares.codes()).asLongStream().toArray();
        String codes = graph.integers(all, all.length, 1);
        long[] each = LongStream.range(0, shares.width()).toArray();
        String own = graph.integers(each, 1, 1, each.length);
        return means(
                shares.nearest(),
                places ->
                        calculus.cast(
                                graph.node("Equal", calculus.gather(codes, places), own),
                                DataType.DOUBLE));
    }

    /**
     * Means of the nearest rows' values.
     *
     * @param valuesAt rows x neighbours x values of places of the nearest: rows x neighbours
     */
    private String means(Nearest nearest, UnaryOperator<String> valuesAt) {
        double[] others = DistanceWriter.widened(nearest.rows());
        String reduced = reduced(nearest.distance(), nearest.of().width(), others);
        String zero = graph.number(0);
        String known = calculus.choose(graph.node("IsNaN", reduced), zero, reduced);
        List<String> least = calculus.least(known, nearest.neighbors());
        String values = valuesAt.apply(least.get(1));
        String weights = weights(nearest, least.getFirst());
        String each = graph.node("Unsqueeze", weights, graph.list(2));
        String sums =
                graph.node(
                        "ReduceSum",
                        List.of(calculus.multiply(values, each), graph.list(1)),
                        new Attribute.Int("keepdims", 0));
        return calculus.add(calculus.divide(sums, calculus.sum(weights)), calculus.poison(row));
    }

    private String weights(Nearest nearest, String reduced) {
        String one = graph.number(1);
        if (!nearest.byDistance()) {
            return calculus.add(calculus.multiply(reduced, 0), one);
        }
        String distances = root(nearest.distance(), reduced);
        String zero = graph.number(0);
        String met = graph.node("Equal", distances, zero);
        String first = graph.node("Equal", calculus.columns(distances, 0), zero);
        return calculus.choose(
                first, calculus.cast(met, DataType.DOUBLE), calculus.divide(one, distances));
    }

    /** The number, -1 for a row with a missing value. */
    String number(NearestNumber nearest) {
        if (nearest.numbers().length == 0) {
            return calculus.add(calculus.zeros(row), graph.number(-1));
        }
        String reduced = reduced(nearest.distance(), nearest.of().width(), nearest.rows());
        String near = graph.node("LessOrEqual", reduced, calculus.line(nearest.reaches()));
        String infinity = graph.number(Double.POSITIVE_INFINITY);
        List<String> least = calculus.least(calculus.choose(near, reduced, infinity), 1);
        double[] numbers = Arrays.stream(nearest.numbers()).asDoubleStream().toArray();
        String found = calculus.gather(graph.doubles(numbers, numbers.length), least.get(1));
        String within = graph.node("Less", least.getFirst(), infinity);
        return calculus.choose(within, found, graph.number(-1));
    }

    private String reduced(Distance distance, int columns, double[] others) {
        DistanceWriter pairs = new DistanceWriter(calculus, row, columns);
        if (distance.kind() == Distance.Kind.COSINE) {
            String one = graph.number(1);
            return calculus.clip(calculus.subtract(one, pairs.cosines(others)), 0, 2);
        }
        double power = distance.power();
        return Double.isInfinite(power)
                ? pairs.fold(others, "Max", (own, line) -> part(1, own, line))
                : pairs.sum(others, (own, line) -> part(power, own, line));
    }

    private String part(double power, String own, String others) {
        String difference = calculus.subtract(own, others);
        if (power == 2) {
            return calculus.square(difference);
        }
        String size = graph.node("Abs", difference);
        return power == 1 ? size : calculus.power(size, power);
    }

    private String root(Distance distance, String reduced) {
        double power = distance.power();
        if (distance.kind() == Distance.Kind.COSINE || power == 1 || Double.isInfinite(power)) {
            return reduced;
        }
        return power == 2 ? calculus.root(reduced) : calculus.power(reduced, 1 / power);
    }
}

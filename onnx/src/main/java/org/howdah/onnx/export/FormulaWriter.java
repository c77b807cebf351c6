package org.howdah.onnx.export;

import java.util.IdentityHashMap;
import java.util.List;
import org.howdah.ml.formula.Formula;

/** Writes formulas as nodes, each part once; results are float64, one line for each row. */
final class FormulaWriter {
    private final Calculus calculus;
    private final String row;
    private final String wide;
    private final IdentityHashMap<Formula, String> written = new IdentityHashMap<>();

    /**
     * @param row the features, float32
     */
    FormulaWriter(GraphWriter graph, String row) {
        this.calculus = new Calculus(graph);
        this.row = row;
        this.wide = calculus.cast(row, DataType.DOUBLE);
    }

    /** The name of the formula's value. */
    String write(Formula formula) {
        String known = written.get(formula);
        if (known != null) {
            return known;
        }
        String value = compute(formula);
        written.put(formula, value);
        return value;
    }

    private String compute(Formula formula) {
        return switch (formula) {
            case Formula.Row features -> wide;
            case Formula.Linear linear -> linear(linear);
            case Formula.Scaled scaled ->
                    calculus.add(
                            calculus.multiply(write(scaled.of()), calculus.line(scaled.factors())),
                            calculus.line(scaled.constants()));
            case Formula.TreeSums trees -> new TreeWriter(calculus, row).write(trees);
            case Formula.WeightedMedian median -> median(median);
            case Formula.Similarities similarities ->
                    new SimilarityWriter(calculus, wide).write(similarities);
            case Formula.NearestMeans nearest -> new NearestWriter(calculus, wide).means(nearest);
            case Formula.NearestShares nearest -> new NearestWriter(calculus, wide).shares(nearest);
            case Formula.NearestNumber nearest -> new NearestWriter(calculus, wide).number(nearest);
            case Formula.Pooled pooled ->
                    calculus.concat(
                            pooled.groups().stream().map(group -> pool(pooled, group)).toList());
            case Formula.Each each ->
                    new FunctionWriter(calculus).write(each.function(), write(each.of()));
            case Formula.Clipped clipped ->
                    calculus.clip(write(clipped.of()), clipped.least(), clipped.greatest());
            case Formula.Sum sum -> calculus.add(write(sum.left()), write(sum.right()));
            case Formula.Quotient quotient ->
                    calculus.divide(write(quotient.left()), write(quotient.right()));
            case Formula.Softmax softmax ->
                    calculus.graph.node(
                            "Softmax", write(softmax.of()), new Attribute.Int("axis", 1));
            case Formula.Shares shares -> shares(shares);
            case Formula.Coupled coupled ->
                    new CouplingWriter(calculus, coupled.width()).write(write(coupled.of()));
            case Formula.Greatest greatest -> greatest(greatest);
            case Formula.Joined joined ->
                    calculus.concat(joined.parts().stream().map(this::write).toList());
        };
    }

    private String linear(Formula.Linear linear) {
        String value = write(linear.of());
        if (linear.origins().length > 0) {
            value = calculus.subtract(value, calculus.line(linear.origins()));
        }
        return calculus.add(
                calculus.product(value, linear.weights()), calculus.line(linear.intercepts()));
    }

    /** The first of the sorted values up to which half of the weights are found. */
    private String median(Formula.WeightedMedian median) {
        GraphWriter graph = calculus.graph;
        int count = median.weights().length;
        List<String> sorted = calculus.least(write(median.of()), count);
        String weights = calculus.gather(graph.doubles(median.weights(), count), sorted.get(1));
        String sums = graph.node("CumSum", weights, graph.integers(new long[] {1}));
        double half = 0;
        for (double weight : median.weights()) {
            half += weight;
        }
        String enough = graph.node("GreaterOrEqual", sums, graph.number(half / 2));
        String place =
                graph.node(
                        "ArgMax",
                        calculus.cast(enough, DataType.DOUBLE),
                        new Attribute.Int("axis", 1),
                        new Attribute.Int("keepdims", 1));
        return graph.node(
                "GatherElements", List.of(sorted.getFirst(), place), new Attribute.Int("axis", 1));
    }

    private String pool(Formula.Pooled pooled, List<Integer> group) {
        GraphWriter graph = calculus.graph;
        String values =
                calculus.columns(wide, group.stream().mapToLong(Integer::longValue).toArray());
        String result =
                switch (pooled.pooling()) {
                    case MEAN -> calculus.reduce("ReduceMean", values);
                    case MIN -> calculus.reduce("ReduceMin", values);
                    case MAX -> calculus.reduce("ReduceMax", values);
                    case MEDIAN -> {
                        int size = group.size();
                        String sorted = calculus.least(values, size).getFirst();
                        yield calculus.reduce(
                                "ReduceMean", calculus.columns(sorted, (size - 1) / 2, size / 2));
                    }
                };
        String missing = calculus.cast(graph.node("IsNaN", values), DataType.DOUBLE);
        String any = graph.node("Greater", calculus.sum(missing), graph.number(0));
        return calculus.choose(any, graph.number(Double.NaN), result);
    }

    private String shares(Formula.Shares shares) {
        String values = write(shares.of());
        String sum = calculus.sum(values);
        String equal = calculus.graph.number(1.0 / shares.width());
        String none = calculus.graph.node("Equal", sum, calculus.graph.number(0));
        return calculus.choose(none, equal, calculus.divide(values, sum));
    }

    private String greatest(Formula.Greatest greatest) {
        String place =
                calculus.graph.node(
                        "ArgMax",
                        write(greatest.of()),
                        new Attribute.Int("axis", 1),
                        new Attribute.Int("keepdims", 1),
                        new Attribute.Int("select_last_index", greatest.last() ? 1 : 0));
        return calculus.cast(place, DataType.DOUBLE);
    }
}

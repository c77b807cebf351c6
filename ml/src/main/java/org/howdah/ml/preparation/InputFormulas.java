package org.howdah.ml.preparation;

import java.util.ArrayList;
import java.util.List;
import org.howdah.ml.formula.Input;
import org.jspecify.annotations.Nullable;

/** What a preparation does with each value of a row, as formulas. */
public final class InputFormulas {
    private InputFormulas() {}

    /** One for each value, in their order. */
    public static List<Input> of(Preparation preparation) {
        List<String> names = FeatureNames.of(preparation).inputs();
        List<Input> inputs = new ArrayList<>();
        for (PreparedColumn column : preparation.columns()) {
            for (int i = 0; i < column.cells().size(); i++) {
                List<String> texts =
                        column.categories().isEmpty() ? null : column.categories().get(i).names();
                inputs.add(input(names.get(inputs.size()), column.cells().get(i), texts));
            }
        }
        return inputs;
    }

    private static Input input(String name, Cell cell, @Nullable List<String> texts) {
        Input.Finish finish = new Input.Finish(cell.fill(), cell.offset(), cell.divisor());
        Encoding encoding = cell.encoding();
        if (encoding == null) {
            return texts == null
                    ? new Input.Numeric(name, finish)
                    : new Input.Coded(
                            name,
                            new org.howdah.ml.formula.Categories.Texts(texts),
                            codes(texts),
                            finish);
        }
        org.howdah.ml.formula.Categories categories = categories(encoding, texts);
        return cell.oneHot()
                ? new Input.Indicators(name, categories, (int) Math.max(0, cell.fill()))
                : new Input.Coded(name, categories, encoding.values(), finish);
    }

    private static org.howdah.ml.formula.Categories categories(
            Encoding encoding, @Nullable List<String> texts) {
        int count = encoding.categories();
        if (texts != null) {
            return new org.howdah.ml.formula.Categories.Texts(
                    texts.subList(0, Math.min(count, texts.size())));
        }
        List<Float> members = new ArrayList<>();
        for (int code = 1; code <= count; code++) {
            members.add(encoding.member(code));
        }
        return new org.howdah.ml.formula.Categories.Numbers(members);
    }

    private static double[] codes(List<String> texts) {
        double[] codes = new double[texts.size() + 1];
        codes[0] = Double.NaN;
        for (int code = 1; code < codes.length; code++) {
            codes[code] = code;
        }
        return codes;
    }
}

package org.howdah.ml.learner.catboost;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The statistics of all training rows, which a model predicts with. Not thread-safe. */
final class Statistics {
    private final CategoricalRows rows;
    private final Classes classes;
    private final Map<List<Object>, CtrTable> tables = new HashMap<>();
    private final Map<Question, DerivedColumn> columns = new HashMap<>();

    Statistics(CategoricalRows rows, Classes classes) {
        this.rows = rows;
        this.classes = classes;
    }

    DerivedColumn column(Question question) {
        return columns.computeIfAbsent(question, this::compute);
    }

    private DerivedColumn compute(Question question) {
        return switch (question) {
            case Question.OneHot one ->
                    DerivedColumn.of(one, rows.features().get(one.categorical()).categories());
            case Question.Ctr ctr -> DerivedColumn.of(ctr, table(ctr.categorical(), ctr.type()));
        };
    }

    private CtrTable table(int categorical, CtrType type) {
        return tables.computeIfAbsent(
                List.of(categorical, type),
                any ->
                        CtrTable.of(
                                categorical,
                                type,
                                rows.features().get(categorical).categories(),
                                rows.ofRow()[categorical],
                                classes));
    }

    /** What a model that asks those questions knows of categories. */
    Categoricals of(Collection<Question> questions) {
        if (rows.features().isEmpty()) {
            return Categoricals.NONE;
        }
        List<DerivedColumn> asked = new ArrayList<>();
        List<CtrTable> used = new ArrayList<>();
        for (Question question : questions) {
            asked.add(column(question));
            if (question instanceof Question.Ctr ctr
                    && !used.contains(table(ctr.categorical(), ctr.type()))) {
                used.add(table(ctr.categorical(), ctr.type()));
            }
        }
        return new Categoricals(rows.features(), asked, used);
    }
}

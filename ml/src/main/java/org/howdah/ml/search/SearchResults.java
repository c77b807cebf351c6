package org.howdah.ml.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.howdah.ml.learner.Hyperparameters;
import org.jspecify.annotations.Nullable;

/** The scores of all candidates, in their order. */
public final class SearchResults {
    private final Search search;
    private final List<CandidateScores> candidates;
    private final int best;

    SearchResults(Search search, List<CandidateScores> candidates) {
        this.search = search;
        this.candidates = candidates;
        this.best = best(candidates);
    }

    /** The first of those with the greatest mean; candidates without a score come last. */
    private static int best(List<CandidateScores> candidates) {
        int best = 0;
        for (int other = 1; other < candidates.size(); other++) {
            double score = candidates.get(other).meanScore();
            double most = candidates.get(best).meanScore();
            if (score > most || (Double.isNaN(most) && !Double.isNaN(score))) {
                best = other;
            }
        }
        return best;
    }

    /** The candidate with the best mean score. */
    public Hyperparameters winner() {
        return candidates.get(best).candidate();
    }

    /** Its mean score; NaN if no candidate has one. */
    public double winnersScore() {
        return candidates.get(best).meanScore();
    }

    /** As PostgresML's {@code metrics.search_results} has them. */
    public Map<String, @Nullable Object> toMap() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        int splits = candidates.getFirst().folds().length;
        map.put("params", each(this::varied));
        map.put("n_splits", splits);
        map.put("best_index", best);
        map.put("mean_fit_time", each(c -> c.mean(CandidateScores.Fold::fitSeconds)));
        map.put("std_fit_time", each(c -> c.deviation(CandidateScores.Fold::fitSeconds)));
        map.put("mean_score_time", each(c -> c.mean(CandidateScores.Fold::scoreSeconds)));
        map.put("std_score_time", each(c -> c.deviation(CandidateScores.Fold::scoreSeconds)));
        map.put("mean_test_score", each(c -> finite(c.meanScore())));
        map.put("std_test_score", each(c -> finite(c.deviation(CandidateScores.Fold::score))));
        for (int split = 0; split < splits; split++) {
            int number = split;
            map.put(
                    "split%d_test_score".formatted(split),
                    each(c -> finite(c.folds()[number].score())));
        }
        for (String name : search.varied()) {
            map.put("param_" + name, each(c -> varied(c).get(name)));
        }
        return map;
    }

    /** Each candidate's number from 0, what it varies, and how it was scored. */
    public List<Map<String, @Nullable Object>> candidates() {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        for (CandidateScores scores : candidates) {
            Map<String, @Nullable Object> entry = new LinkedHashMap<>();
            entry.put("candidate", all.size());
            entry.put("params", varied(scores));
            entry.put("mean_test_score", finite(scores.meanScore()));
            entry.put("mean_fit_time", scores.mean(CandidateScores.Fold::fitSeconds));
            all.add(entry);
        }
        return all;
    }

    private Map<String, @Nullable Object> varied(CandidateScores scores) {
        Map<String, @Nullable Object> given = new LinkedHashMap<>();
        for (String name : search.varied()) {
            given.put(name, scores.candidate().json(name));
        }
        return given;
    }

    private List<@Nullable Object> each(Function<CandidateScores, @Nullable Object> value) {
        List<@Nullable Object> all = new ArrayList<>();
        candidates.forEach(candidate -> all.add(value.apply(candidate)));
        return all;
    }

    private static @Nullable Double finite(double number) {
        return Double.isFinite(number) ? number : null;
    }
}

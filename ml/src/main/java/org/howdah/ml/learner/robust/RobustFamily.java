package org.howdah.ml.learner.robust;

import java.util.List;
import java.util.Map;
import org.howdah.ml.learner.Family;
import org.howdah.ml.learner.Family.Entry;
import org.howdah.ml.learner.Task;

/** Robust linear regressions and those of quantiles; their format is that of linear models. */
public final class RobustFamily {
    public static final Family FAMILY =
            new Family(
                    List.of(
                            new Entry("huber", Task.REGRESSION, new HuberRegression()),
                            new Entry("quantile", Task.REGRESSION, new QuantileRegression()),
                            new Entry("ransac", Task.REGRESSION, new RansacRegression()),
                            new Entry("theil_sen", Task.REGRESSION, new TheilSenRegression())),
                    Map.of());

    private RobustFamily() {}
}

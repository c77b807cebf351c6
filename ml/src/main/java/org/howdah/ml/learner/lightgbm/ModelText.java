package org.howdah.ml.learner.lightgbm;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a model file of LightGBM holds, of those with trees of numerical splits and constant leaves.
 *
 * @param groups how many sums there are; tree by tree goes into the next
 * @param objective its name and what belongs to it, such as {@code binary sigmoid:1}
 * @param averaged whether the trees' leaves are averaged, rather than added up
 */
record ModelText(
        int features, int groups, String objective, boolean averaged, List<TreeText> trees) {

    /** Reads the text; nothing in it is trusted. */
    static ModelText read(String text) throws IOException {
        try {
            return of(sections(text));
        } catch (NumberFormatException e) {
            throw new IOException(e);
        }
    }

    /** What stands in each section, by name; the first is the header, the others are trees. */
    private static List<Map<String, String>> sections(String text) throws IOException {
        List<Map<String, String>> sections = new ArrayList<>();
        Map<String, String> section = new HashMap<>();
        sections.add(section);
        for (String line : (Iterable<String>) text.lines()::iterator) {
            if (line.equals("end of trees")) {
                return sections;
            }
            if (line.startsWith("Tree=")) {
                section = new HashMap<>();
                sections.add(section);
            }
            int sign = line.indexOf('=');
            section.put(sign < 0 ? line : line.substring(0, sign), line.substring(sign + 1));
        }
        throw new IOException("the trees have no end");
    }

    private static ModelText of(List<Map<String, String>> sections) throws IOException {
        Map<String, String> header = sections.getFirst();
        int features = Math.addExact(number(header, "max_feature_idx"), 1);
        List<TreeText> trees = new ArrayList<>();
        for (Map<String, String> section : sections.subList(1, sections.size())) {
            trees.add(TreeText.of(section, features));
        }
        int groups = number(header, "num_tree_per_iteration");
        if (features < 1 || groups < 1 || trees.isEmpty() || trees.size() % groups != 0) {
            throw new IOException(
                    "%d trees for %d sums of %d features"
                            .formatted(trees.size(), groups, features));
        }
        return new ModelText(
                features,
                groups,
                header.getOrDefault("objective", ""),
                header.containsKey("average_output"),
                trees);
    }

    /** Whether the number 0 is a missing value. */
    boolean zeroIsMissing() {
        return trees.stream().anyMatch(TreeText::zeroIsMissing);
    }

    static int number(Map<String, String> section, String name) throws IOException {
        return Integer.parseInt(TreeText.get(section, name));
    }
}

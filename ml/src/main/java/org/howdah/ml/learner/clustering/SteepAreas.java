package org.howdah.ml.learner.clustering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.howdah.ml.learner.Progress;

/**
 * Clusters of a reachability plot between areas where it falls and rises steeply, by a share of xi
 * (Ankerst et al., 1999, figure 19), with the correction of ends by predecessors (Schubert and
 * Gertz, 2018).
 */
final class SteepAreas {
    private final double[] plot;
    private final int[] predecessor;
    private final int[] order;
    private final int[] places;
    private final double complement;
    private final int patience;
    private final int smallest;
    private final boolean corrects;
    private final Progress progress;
    private final List<Area> falling = new ArrayList<>();
    private final List<int[]> clusters = new ArrayList<>();

    private SteepAreas(
            ReachabilityPlot reachability,
            double xi,
            int patience,
            int smallest,
            boolean corrects,
            Progress progress) {
        this.order = reachability.order;
        this.places = new int[order.length];
        for (int place = 0; place < order.length; place++) {
            places[order[place]] = place;
        }
        this.plot = Arrays.copyOf(permuted(reachability), order.length + 1);
        plot[order.length] = Double.POSITIVE_INFINITY;
        this.predecessor = reachability.predecessor;
        this.complement = 1 - xi;
        this.patience = patience;
        this.smallest = smallest;
        this.corrects = corrects;
        this.progress = progress;
    }

    private static double[] permuted(ReachabilityPlot reachability) {
        return Arrays.stream(reachability.order)
                .mapToDouble(row -> reachability.reachability[row])
                .toArray();
    }

    /** A steeply falling area, and the greatest value between it and where the scan is. */
    private static final class Area {
        private final int start;
        private final int end;
        private double between;

        private Area(int start, int end) {
            this.start = start;
            this.end = end;
        }
    }

    /** The cluster of each row: the smallest that it lies in, or none. */
    static int[] labels(
            ReachabilityPlot plot,
            double xi,
            int patience,
            int smallest,
            boolean corrects,
            Progress progress) {
        SteepAreas areas = new SteepAreas(plot, xi, patience, smallest, corrects, progress);
        areas.scan();
        return areas.labels();
    }

    private int[] labels() {
        int[] labels = new int[order.length];
        Arrays.fill(labels, -1);
        int next = 0;
        for (int[] cluster : clusters) {
            progress.check();
            boolean free = true;
            for (int place = cluster[0]; place <= cluster[1]; place++) {
                free &= labels[order[place]] == -1;
            }
            if (free) {
                for (int place = cluster[0]; place <= cluster[1]; place++) {
                    labels[order[place]] = next;
                }
                next++;
            }
        }
        return labels;
    }

    private double ratio(int place) {
        return plot[place] / plot[place + 1];
    }

    private boolean rises(int place) {
        return ratio(place) < 1;
    }

    private boolean falls(int place) {
        return ratio(place) > 1;
    }

    private boolean risesSteeply(int place) {
        return ratio(place) <= complement;
    }

    private boolean fallsSteeply(int place) {
        return ratio(place) >= 1 / complement;
    }

    private void scan() {
        int index = 0;
        double between = 0;
        for (int place = 0; place < order.length; place++) {
            boolean down = fallsSteeply(place);
            if (place < index || !(down || risesSteeply(place))) {
                continue;
            }
            progress.check();
            for (int i = index; i <= place; i++) {
                between = Math.max(between, plot[i]);
            }
            forget(between);
            int end = extend(place, down);
            if (down) {
                falling.add(new Area(place, end));
            } else {
                close(place, end);
            }
            index = end + 1;
            between = plot[index];
        }
    }

    /** Drops falling areas that can't begin a cluster any more. */
    private void forget(double between) {
        if (Double.isInfinite(between)) {
            falling.clear();
        }
        falling.removeIf(area -> !(between <= plot[area.start] * complement));
        falling.forEach(area -> area.between = Math.max(area.between, between));
    }

    /** The last steep place of the area that begins there. */
    private int extend(int start, boolean down) {
        int end = start;
        int flat = 0;
        for (int place = start; place < order.length; place++) {
            if (down ? fallsSteeply(place) : risesSteeply(place)) {
                flat = 0;
                end = place;
            } else if (!(down ? rises(place) : falls(place))) {
                flat++;
                if (flat > patience) {
                    break;
                }
            } else {
                return end;
            }
        }
        return end;
    }

    /** Adds the clusters that end in a rising area, the smaller ones first. */
    private void close(int start, int end) {
        for (int i = falling.size() - 1; i >= 0; i--) {
            Area area = falling.get(i);
            if (plot[end + 1] * complement < area.between) {
                continue;
            }
            int[] cluster = bounds(area, start, end);
            if (corrects && !correct(cluster)) {
                continue;
            }
            if (cluster[1] - cluster[0] + 1 >= smallest
                    && cluster[0] <= area.end
                    && cluster[1] >= start) {
                clusters.add(cluster);
            }
        }
    }

    private int[] bounds(Area area, int start, int end) {
        int from = area.start;
        int to = end;
        double top = plot[area.start];
        if (top * complement >= plot[end + 1]) {
            while (plot[from + 1] > plot[end + 1] && from < area.end) {
                from++;
            }
        } else if (plot[end + 1] * complement >= top) {
            while (plot[to - 1] > top && to > start) {
                to--;
            }
        }
        return new int[] {from, to};
    }

    /** Cuts off last rows that nothing in the cluster reached first; false if nothing is left. */
    private boolean correct(int[] cluster) {
        while (cluster[0] < cluster[1]) {
            if (plot[cluster[0]] > plot[cluster[1]]) {
                return true;
            }
            int from = predecessor[order[cluster[1]]];
            if (from >= 0 && places[from] >= cluster[0] && places[from] < cluster[1]) {
                return true;
            }
            cluster[1]--;
        }
        return false;
    }
}

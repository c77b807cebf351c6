package org.howdah.example;

/**
 * Functions of a composite type: {@code CREATE TYPE point2 AS (x double precision, y double
 * precision)}.
 */
public final class Geometry {

    private Geometry() {}

    /** A point in the plane. */
    public record Point(double x, double y) {}

    /** The distance of two points. */
    public static double distance(Point from, Point to) {
        return Math.hypot(to.x - from.x, to.y - from.y);
    }

    /** The point halfway between two. */
    public static Point middle(Point from, Point to) {
        return new Point((from.x + to.x) / 2, (from.y + to.y) / 2);
    }

    /** The centre of an array of points. */
    public static Point centre(Point[] points) {
        double x = 0;
        double y = 0;
        for (Point point : points) {
            x += point.x / points.length;
            y += point.y / points.length;
        }
        return new Point(x, y);
    }
}

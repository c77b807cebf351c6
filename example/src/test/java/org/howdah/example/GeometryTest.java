package org.howdah.example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.howdah.example.Geometry.Point;
import org.junit.jupiter.api.Test;

class GeometryTest {

    @Test
    void distanceIsTheHypotenuse() {
        assertEquals(5, Geometry.distance(new Point(1, 1), new Point(4, 5)));
    }

    @Test
    void theCentreOfTwoPointsIsTheirMiddle() {
        Point[] points = {new Point(0, 0), new Point(2, 4)};
        assertEquals(Geometry.middle(points[0], points[1]), Geometry.centre(points));
    }
}

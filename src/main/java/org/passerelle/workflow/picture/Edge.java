package org.passerelle.workflow.picture;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way from one element to another.
 *
 * @param usual the way that is gone where nothing special happens: the only one, or the default of a question
 */
record Edge(String id, String from, String to, String name, List<Point> points, @Nullable Box label, boolean usual) {

    /** A corner of the way. */
    record Point(double x, double y) {}

    Edge {
        points = List.copyOf(points);
    }
}

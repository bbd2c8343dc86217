package org.passerelle.workflow.picture;

import java.util.List;

/** Draws a way: its corners and the arrow head at its end. */
final class Ways {

    private static final double HEAD = 9;

    private Ways() {}

    static void draw(Svg svg, Edge edge, boolean gone) {
        List<Edge.Point> points = edge.points();
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < points.size(); i++) {
            path.append(i == 0 ? 'M' : 'L')
                    .append(Svg.at(points.get(i).x(), points.get(i).y()));
        }
        svg.open("g", "class", gone ? "pp-way pp-gone" : "pp-way");
        svg.empty("path", "d", path, "fill", "none", "stroke", "currentColor", "stroke-width", gone ? "2" : "1.2");
        svg.empty(
                "path",
                "d",
                head(points.get(points.size() - 2), points.get(points.size() - 1)),
                "fill",
                "currentColor");
        svg.close("g");
    }

    private static String head(Edge.Point from, Edge.Point to) {
        double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
        double dx = (to.x() - from.x()) / length * HEAD;
        double dy = (to.y() - from.y()) / length * HEAD;
        return "M" + Svg.at(to.x(), to.y()) + "L" + Svg.at(to.x() - dx - dy / 2, to.y() - dy + dx / 2) + "L"
                + Svg.at(to.x() - dx + dy / 2, to.y() - dy - dx / 2) + "z";
    }
}

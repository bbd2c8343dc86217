package org.passerelle.workflow.picture;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Draws a diagram as SVG with the marks of a case. Colours are {@code currentColor} and the classes {@code pp-…} of the
 * theme, so that light, dark and forced colours work; a mark is never a colour alone (tick, thick border, disc with a
 * number).
 */
final class Drawing {

    private final Diagram diagram;
    private final Marks marks;
    private final UnaryOperator<String> words;
    private final Svg svg = new Svg();

    /** @param words the name of an element or a way by its id, in the reader's language */
    Drawing(Diagram diagram, Marks marks, UnaryOperator<String> words) {
        this.diagram = diagram;
        this.marks = marks;
        this.words = words;
    }

    /** As part of a page: the page's own colour fills the shapes. */
    String onPage(String title, String description) {
        return draw(title, description, "var(--pp-paper, var(--lumo-base-color, white))", false);
    }

    /** As a file that stands alone, on white paper. */
    String alone(String title, String description) {
        return draw(title, description, "white", true);
    }

    private String draw(String title, String description, String paper, boolean sheet) {
        Box all = diagram.bounds();
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "pp-picture",
                "role",
                "img",
                "aria-label",
                title,
                "viewBox",
                Svg.at(all.x(), all.y()) + " " + Svg.at(all.width(), all.height()),
                "width",
                all.width(),
                "height",
                all.height(),
                "font-family",
                "sans-serif",
                "font-size",
                Lines.SIZE);
        svg.text("title", title).text("desc", description);
        if (sheet) {
            svg.empty("rect", "x", all.x(), "y", all.y(), "width", all.width(), "height", all.height(), "fill", paper);
        }
        diagram.edges().forEach(this::edge);
        diagram.shapes().forEach(shape -> shape(shape, paper));
        return svg.close("svg").toString();
    }

    private void shape(Shape shape, String paper) {
        String mark = marks.of(shape.id());
        svg.open("g", "class", "pp-" + mark);
        new Outline(svg, shape, mark, paper).draw();
        label(shape);
        if (shape.form().isStep() && !mark.equals("next")) {
            badge(shape, mark);
        }
        svg.close("g");
    }

    private void label(Shape shape) {
        String name = shape.name().isEmpty() ? "" : words.apply(shape.id());
        Box box = shape.box();
        if (name.isEmpty()) {
            return;
        }
        if (shape.form().isFrame()) {
            svg.text("text", name, "x", box.x() + 12, "y", box.y() + 20, "fill", "currentColor", "font-weight", "bold");
        } else if (shape.form().isStep()) {
            centred(Lines.of(name, box.width() - 10), box.centreX(), box.centreY() + 4);
        } else if (shape.label() != null) {
            Box label = shape.label();
            List<String> lines = Lines.of(name, label.width());
            boolean above = label.bottom() <= box.y();
            double middle = above
                    ? label.bottom() - lines.size() * Lines.HEIGHT / 2
                    : label.y() + lines.size() * Lines.HEIGHT / 2;
            centred(lines, label.centreX(), middle);
        }
    }

    private void centred(List<String> lines, double x, double y) {
        double first = y - (lines.size() - 1) * Lines.HEIGHT / 2 + Lines.SIZE / 3;
        for (int i = 0; i < lines.size(); i++) {
            svg.text(
                    "text",
                    lines.get(i),
                    "x",
                    x,
                    "y",
                    first + i * Lines.HEIGHT,
                    "text-anchor",
                    "middle",
                    "fill",
                    "currentColor");
        }
    }

    private void badge(Shape shape, String mark) {
        Box box = shape.box();
        if (marks.failed().containsKey(shape.id())) {
            Signs.alarm(svg, box.x(), box.y());
        }
        if (mark.equals("now")) {
            int tokens = marks.now().getOrDefault(shape.id(), 1);
            svg.empty("circle", "cx", box.right(), "cy", box.y(), "r", 11.0, "class", "pp-token", "fill", "#b34000");
            svg.text(
                    "text",
                    String.valueOf(tokens),
                    "x",
                    box.right(),
                    "y",
                    box.y() + 4,
                    "text-anchor",
                    "middle",
                    "class",
                    "pp-count",
                    "fill",
                    "#ffffff",
                    "font-weight",
                    "bold");
        } else if (mark.equals("done")) {
            Signs.tick(svg, box.right() - 17, box.y() + 11);
        } else {
            Signs.stop(svg, box.right() - 16, box.y() + 6);
        }
    }

    private void edge(Edge edge) {
        boolean gone =
                !marks.of(edge.from()).equals("next") && !marks.of(edge.to()).equals("next");
        Ways.draw(svg, edge, gone);
        if (!edge.name().isEmpty() && edge.label() != null) {
            Box label = edge.label();
            svg.text("text", words.apply(edge.id()), "x", label.x(), "y", label.y() + 11, "fill", "currentColor");
        }
    }
}

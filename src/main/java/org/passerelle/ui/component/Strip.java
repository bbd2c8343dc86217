package org.passerelle.ui.component;

import com.vaadin.flow.component.html.Div;
import java.util.Locale;

/**
 * A drawing of one line's height that stands beside the figures of its row: places are shares of its width, so that it
 * fits a wide table and a narrow screen. The figures say the same, so that it is hidden from those who listen.
 */
public final class Strip extends Div {

    private static final double MIDDLE = 12;
    private static final double HEIGHT = 24;
    /** More than any row is high; the cell cuts it off. */
    private static final double ROW = 400;

    private final StringBuilder shapes = new StringBuilder();

    public Strip() {
        addClassName("strip");
        getElement().setAttribute("aria-hidden", "true");
    }

    /** A horizontal line from one share of the width to another. */
    public Strip line(double from, double to, String name) {
        return shape("line x1='%s' x2='%s' y1='%s' y2='%s'", name, percent(from), percent(to), n(MIDDLE), n(MIDDLE));
    }

    /** A dot at a share of the width. */
    public Strip dot(double at, String name) {
        return shape("circle cx='%s' cy='%s' r='5'", name, percent(at), n(MIDDLE));
    }

    /** A line over the whole row, which rows one under another draw through. */
    public Strip rule(double at, String name) {
        return shape("line x1='%s' x2='%s' y1='-%s' y2='%s'", name, percent(at), percent(at), n(ROW), n(ROW));
    }

    private Strip shape(String shape, String name, Object... values) {
        shapes.append('<')
                .append(String.format(Locale.ROOT, shape, values))
                .append(" class='")
                .append(name)
                .append("'/>");
        getElement()
                .setProperty(
                        "innerHTML",
                        "<svg width='100%' height='" + n(HEIGHT) + "' focusable='false'>" + shapes + "</svg>");
        return this;
    }

    private static String percent(double share) {
        return n(share * 100) + "%";
    }

    private static String n(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}

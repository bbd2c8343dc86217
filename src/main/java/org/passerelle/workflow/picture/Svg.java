package org.passerelle.workflow.picture;

import java.util.Locale;

/** Writes SVG: plain elements with presentation attributes, no script, no style sheet of its own. */
final class Svg {

    private final StringBuilder out = new StringBuilder();

    /** Opens an element; attributes are name and value in turn, numbers to one decimal. */
    Svg open(String element, Object... attributes) {
        start(element, attributes);
        out.append(">\n");
        return this;
    }

    Svg close(String element) {
        out.append("</").append(element).append(">\n");
        return this;
    }

    /** An element without content. */
    Svg empty(String element, Object... attributes) {
        start(element, attributes);
        out.append("/>\n");
        return this;
    }

    /** An element that holds a text. */
    Svg text(String element, String text, Object... attributes) {
        start(element, attributes);
        out.append('>').append(escaped(text)).append("</").append(element).append(">\n");
        return this;
    }

    private void start(String element, Object... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            out.append(escaped(value(attributes[i + 1]))).append('"');
        }
    }

    private static String value(Object value) {
        return value instanceof Double number ? n(number) : value.toString();
    }

    /** A number to one decimal, none where it is whole. */
    static String n(double number) {
        String text = String.format(Locale.ROOT, "%.1f", number);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** A point of a path. */
    static String at(double x, double y) {
        return n(x) + " " + n(y);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}

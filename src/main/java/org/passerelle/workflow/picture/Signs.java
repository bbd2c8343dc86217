package org.passerelle.workflow.picture;

/** The small signs inside events, tasks and gateways. */
final class Signs {

    private static final Object[] PEN = {"fill", "none", "stroke", "currentColor", "stroke-width", "1.2"};

    private Signs() {}

    /** A clock. */
    static void timer(Svg svg, double x, double y) {
        svg.empty("circle", with("cx", x, "cy", y, "r", 10.0));
        svg.empty("path", with("d", "M%s %sv-7M%s %sl5 3".formatted(Svg.n(x), Svg.n(y), Svg.n(x), Svg.n(y))));
    }

    /** An envelope. */
    static void message(Svg svg, double x, double y) {
        svg.empty("rect", with("x", x - 9, "y", y - 6, "width", 18.0, "height", 12.0));
        svg.empty("path", with("d", "M%s %sl9 7l9 -7".formatted(Svg.n(x - 9), Svg.n(y - 6))));
    }

    /** A person. */
    static void person(Svg svg, double x, double y) {
        svg.empty("circle", with("cx", x + 7, "cy", y + 4, "r", 3.5));
        svg.empty("path", with("d", "M%s %sc0 -8 14 -8 14 0z".formatted(Svg.n(x), Svg.n(y + 14))));
    }

    /** A cog wheel. */
    static void wheel(Svg svg, double x, double y) {
        svg.empty("circle", with("cx", x + 7, "cy", y + 7, "r", 2.2));
        svg.empty("circle", with("cx", x + 7, "cy", y + 7, "r", 5.2, "stroke-dasharray", "2.6 1.5"));
    }

    /** Three bars: one for each. */
    static void many(Svg svg, double x, double y) {
        svg.empty(
                "path",
                with("d", "M%s %sv10m4 -10v10m4 -10v10".formatted(Svg.n(x - 4), Svg.n(y)), "stroke-width", "1.8"));
    }

    /** A plus sign, of a fork or of another process. */
    static void plus(Svg svg, double x, double y, double size) {
        String half = Svg.n(size / 2);
        svg.empty(
                "path",
                with("d", "M%s %sh%s".formatted(Svg.n(x - size / 2), Svg.n(y), Svg.n(size)), "stroke-width", "2.4"));
        svg.empty(
                "path",
                with(
                        "d",
                        "M%s %sv%sv%s".formatted(Svg.n(x), Svg.n(y), half, "-" + Svg.n(size)),
                        "stroke-width",
                        "2.4"));
    }

    /** A cross, of a question. */
    static void cross(Svg svg, double x, double y) {
        svg.empty(
                "path",
                with("d", "M%s %sl14 14m0 -14l-14 14".formatted(Svg.n(x - 7), Svg.n(y - 7)), "stroke-width", "2.4"));
    }

    /** A pentagon in a ring, of what comes first. */
    static void race(Svg svg, double x, double y) {
        svg.empty("circle", with("cx", x, "cy", y, "r", 11.0));
        svg.empty("path", with("d", "M%s %sl6.5 4.7l-2.5 7.6h-8l-2.5 -7.6z".formatted(Svg.n(x), Svg.n(y - 6.5))));
    }

    /** A tick: done. */
    static void tick(Svg svg, double x, double y) {
        svg.empty(
                "path",
                with("d", "M%s %sl4 4l8 -9".formatted(Svg.n(x), Svg.n(y)), "stroke-width", "2.6", "class", "pp-tick"));
    }

    /** A triangle with an exclamation mark: tried in vain. */
    static void alarm(Svg svg, double x, double y) {
        svg.open("g", "class", "pp-failed");
        svg.empty("path", "d", "M%s %sl13 23h-26z".formatted(Svg.n(x), Svg.n(y - 14)), "fill", "#a3001b");
        svg.text("text", "!", "x", x, "y", y + 6, "text-anchor", "middle", "fill", "#ffffff", "font-weight", "bold");
        svg.close("g");
    }

    /** A slanted cross: left without being done. */
    static void stop(Svg svg, double x, double y) {
        svg.empty("path", with("d", "M" + Svg.at(x, y) + "l9 9m0 -9l-9 9", "stroke-width", "2.6", "class", "pp-stop"));
    }

    /** Later pairs win over the pen's. */
    private static Object[] with(Object... attributes) {
        java.util.Map<Object, Object> all = new java.util.LinkedHashMap<>();
        for (Object[] pairs : new Object[][] {attributes, PEN}) {
            for (int i = 0; i < pairs.length; i += 2) {
                all.putIfAbsent(pairs[i], pairs[i + 1]);
            }
        }
        return all.entrySet().stream()
                .flatMap(e -> java.util.stream.Stream.of(e.getKey(), e.getValue()))
                .toArray();
    }
}

package org.passerelle.workflow.picture;

/** The outline of one element and the sign inside it. */
final class Outline {

    private final Svg svg;
    private final Shape shape;
    private final Box box;
    private final String width;
    private final String paper;

    Outline(Svg svg, Shape shape, String mark, String paper) {
        this.svg = svg;
        this.shape = shape;
        this.box = shape.box();
        this.paper = paper;
        this.width = mark.equals("now") ? "3.5" : mark.equals("done") ? "2" : "1.2";
    }

    void draw() {
        Form form = shape.form();
        if (form.isEvent()) {
            event();
        } else if (form.isGateway()) {
            gateway();
        } else if (form == Form.FRAME) {
            rect("pp-frame", "1.2", "4 3");
        } else if (form == Form.PHASE) {
            rect("pp-frame", "1.2", "none");
        } else {
            task();
        }
    }

    private void event() {
        Form form = shape.form();
        double radius = box.width() / 2;
        String thick = form == Form.END ? "4" : width;
        String dash = form == Form.BOUNDARY_SIDE || form == Form.START_SIDE ? "5 3" : "none";
        ring(radius, thick, dash);
        if (form == Form.CATCH || form == Form.BOUNDARY || form == Form.BOUNDARY_SIDE) {
            ring(radius - 4, "1.2", dash);
        }
        if (shape.sign().equals("timer")) {
            Signs.timer(svg, box.centreX(), box.centreY());
        } else if (shape.sign().equals("message")) {
            Signs.message(svg, box.centreX(), box.centreY());
        }
    }

    private void gateway() {
        String corners = "M" + Svg.at(box.x(), box.centreY()) + "L" + Svg.at(box.centreX(), box.y()) + "L"
                + Svg.at(box.right(), box.centreY()) + "L" + Svg.at(box.centreX(), box.bottom()) + "z";
        svg.empty(
                "path",
                "d",
                corners,
                "class",
                "pp-shape",
                "fill",
                paper,
                "stroke",
                "currentColor",
                "stroke-width",
                width);
        switch (shape.form()) {
            case QUESTION -> Signs.cross(svg, box.centreX(), box.centreY());
            case RACE -> Signs.race(svg, box.centreX(), box.centreY());
            default -> Signs.plus(svg, box.centreX(), box.centreY(), 20);
        }
    }

    private void task() {
        boolean call = shape.form() == Form.CALL;
        rect("pp-shape", call && width.equals("1.2") ? "3" : width, "none");
        if (shape.form() == Form.USER_TASK) {
            Signs.person(svg, box.x() + 7, box.y() + 6);
        } else if (!call) {
            Signs.wheel(svg, box.x() + 6, box.y() + 5);
        }
        if (shape.many()) {
            Signs.many(svg, box.centreX() - (call ? 9 : 0), box.bottom() - 14);
        }
        if (call) {
            Signs.plus(svg, box.centreX() + (shape.many() ? 10 : 0), box.bottom() - 9, 9);
        }
    }

    private void ring(double radius, String stroke, String dash) {
        svg.empty(
                "circle",
                "cx",
                box.centreX(),
                "cy",
                box.centreY(),
                "r",
                radius,
                "class",
                "pp-shape",
                "fill",
                paper,
                "stroke",
                "currentColor",
                "stroke-width",
                stroke,
                "stroke-dasharray",
                dash);
    }

    private void rect(String style, String stroke, String dash) {
        svg.empty(
                "rect",
                "x",
                box.x(),
                "y",
                box.y(),
                "width",
                box.width(),
                "height",
                box.height(),
                "rx",
                10.0,
                "class",
                style,
                "fill",
                style.equals("pp-frame") ? "none" : paper,
                "stroke",
                "currentColor",
                "stroke-width",
                stroke,
                "stroke-dasharray",
                dash);
    }
}

package org.passerelle.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.dom.Element;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.passerelle.funding.FundingPlan;

/** Rows and cells of a budget's tables; they keep their roles when a narrow screen shows them as cards. */
final class PlanCells {

    /** Pauses shorter than this while typing are not told to the server (ADR 0031). */
    static final int TYPING_MILLIS = 600;

    /** Characters that a short text may have. */
    static final int LONGEST = FundingPlan.LONGEST_NAME;

    private PlanCells() {}

    static void role(HasElement component, String role) {
        component.getElement().setAttribute("role", role);
    }

    static NativeTableRow row(Element... cells) {
        NativeTableRow row = new NativeTableRow();
        role(row, "row");
        row.getElement().appendChild(cells);
        return row;
    }

    static Element heading(String words, String className) {
        Element heading = new Element("th");
        heading.setAttribute("role", "columnheader");
        heading.setAttribute("scope", "col");
        heading.setText(words);
        return named(heading, className);
    }

    static Element hiddenHeading(String words) {
        Element heading = heading("", "remove");
        Span hidden = new Span(words);
        hidden.addClassName("visually-hidden");
        heading.appendChild(hidden.getElement());
        return heading;
    }

    static Element rowHeading(String words, int columns) {
        Element heading = new Element("th");
        heading.setAttribute("role", "rowheader");
        heading.setAttribute("scope", "row");
        heading.setText(words);
        return spanning(heading, columns);
    }

    /** A cell with a component, and the words of its column for the card. */
    static Element cell(Component content, String column, String className) {
        Element cell = new Element("td");
        cell.setAttribute("role", "cell");
        cell.setAttribute("data-label", column);
        cell.appendChild(content.getElement());
        return named(cell, className);
    }

    static Element cell(String words, String className, int columns) {
        Element cell = new Element("td");
        cell.setAttribute("role", "cell");
        cell.setText(words);
        return named(spanning(cell, columns), className);
    }

    /** A field for a short text at a place of the plan. */
    static Input text(String place, String label, String value, BudgetDesk desk, Consumer<String> typed) {
        Input input = new Input();
        input.setAriaLabel(label);
        input.getElement().setAttribute(LocalCopy.FIELD, place);
        input.setValue(value);
        input.getElement().setAttribute("maxlength", Integer.toString(LONGEST));
        input.setValueChangeMode(ValueChangeMode.LAZY);
        input.setValueChangeTimeout(TYPING_MILLIS);
        input.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                desk.typed(place, event.getValue());
                typed.accept(event.getValue().strip());
            }
        });
        return input;
    }

    /** Marks a field and ties it to the texts that say why; neither where there are none. */
    static void tie(HasElement field, boolean invalid, String... descriptions) {
        attribute(field, "aria-invalid", invalid ? "true" : "");
        attribute(field, "aria-describedby", String.join(" ", descriptions).strip());
    }

    private static void attribute(HasElement field, String name, String value) {
        if (value.isEmpty()) {
            field.getElement().removeAttribute(name);
        } else {
            field.getElement().setAttribute(name, value);
        }
    }

    /** The fields of a component that can take the focus, in their order. */
    static Stream<Focusable<?>> fieldsIn(Component component) {
        if (component instanceof Input || component instanceof NativeSelect) {
            return Stream.of((Focusable<?>) component);
        }
        return component instanceof Div ? component.getChildren().flatMap(PlanCells::fieldsIn) : Stream.empty();
    }

    private static Element spanning(Element cell, int columns) {
        if (columns > 1) {
            cell.setAttribute("colspan", Integer.toString(columns));
        }
        return cell;
    }

    private static Element named(Element element, String className) {
        if (!className.isEmpty()) {
            element.getClassList().add(className);
        }
        return element;
    }
}

package org.passerelle.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.dom.Element;

/** Rows and cells of a table that keep their roles when a narrow screen shows them as cards. */
final class TableCells {

    private TableCells() {}

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
        Element heading = scoped("columnheader", "col");
        heading.setText(words);
        heading.getClassList().add(className);
        return heading;
    }

    static Element rowHeading(Component content) {
        Element heading = scoped("rowheader", "row");
        heading.appendChild(content.getElement());
        return heading;
    }

    /** A cell with a component, and the words of its column for the card. */
    static Element cell(Component content, String column, String className) {
        Element cell = new Element("td");
        cell.setAttribute("role", "cell");
        cell.setAttribute("data-label", column);
        cell.appendChild(content.getElement());
        cell.getClassList().add(className);
        return cell;
    }

    private static Element scoped(String role, String scope) {
        Element heading = new Element("th");
        heading.setAttribute("role", role);
        heading.setAttribute("scope", scope);
        return heading;
    }
}

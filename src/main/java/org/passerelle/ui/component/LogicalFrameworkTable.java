package org.passerelle.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.passerelle.forms.LogicalFramework;
import org.passerelle.ui.ViewLanguage;

/** The logical framework as one table, an objective a line: what is read to see whether it holds together. */
public final class LogicalFrameworkTable {

    private LogicalFrameworkTable() {}

    public static Component of(String caption, LogicalFramework framework) {
        return new DataTable<LogicalFramework.Line>(caption)
                .column(ViewLanguage.text("logframe.objective"), LogicalFrameworkTable::objective)
                .component(ViewLanguage.text("logframe.results"), line -> list(line.results()))
                .component(ViewLanguage.text("logframe.indicators"), line -> list(line.indicators()))
                .component(ViewLanguage.text("logframe.activities"), line -> list(line.activities()))
                .show(framework.lines());
    }

    private static String objective(LogicalFramework.Line line) {
        return line.objective().isEmpty() ? ViewLanguage.text("logframe.untied") : line.objective();
    }

    private static Component list(List<String> words) {
        if (words.isEmpty()) {
            return new Span("–");
        }
        if (words.size() == 1) {
            return new Div(words.get(0));
        }
        UnorderedList list = new UnorderedList();
        words.forEach(each -> list.add(new ListItem(each)));
        return list;
    }
}

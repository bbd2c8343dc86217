package org.passerelle.ui.dossier;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.WorklistPages;
import org.passerelle.dossiers.WorklistPages.Line;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.Foreign;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.PagedList;

/**
 * The two lists of somebody who is asked about dossiers: what is awaited, the most urgent first, and what is done.
 *
 * @param path the page of one answer, before the dossier's id
 * @param zone the service's, in which days are told
 */
public record AskedDossiers(String path, ZoneId zone) {

    public Section awaited(String title, PagedList.Source<Line, Line> lines, EmptyState nothing) {
        return awaited(title, lines, table -> {}, nothing);
    }

    /** @param further adds columns to the table */
    public Section awaited(
            String title, PagedList.Source<Line, Line> lines, Consumer<DataTable<Line>> further, EmptyState nothing) {
        DataTable<Line> table = new DataTable<Line>(title)
                .captionHidden()
                .component(
                        ViewLanguage.text("opinions.dossier"),
                        line -> link(Objects.requireNonNull(line.item().dossier()), line.number(), line.title()))
                .column(ViewLanguage.text("opinions.applicant"), Line::leadName)
                .code(ViewLanguage.text("opinions.call"), Line::callCode)
                .code(ViewLanguage.text("opinions.due"), this::due)
                .late(Line::late);
        further.accept(table);
        return section(title, new PagedList<Line, Line>(table, lines, line -> line, nothing));
    }

    /** @param columns adds the columns of the table */
    public <T> Section done(String title, List<T> done, EmptyState nothing, Consumer<DataTable<T>> columns) {
        if (done.isEmpty()) {
            return section(title, nothing);
        }
        DataTable<T> table = new DataTable<T>(title).captionHidden();
        columns.accept(table);
        return section(title, table.show(done));
    }

    public Component link(Dossier dossier) {
        return link(dossier.id(), dossier.number(), dossier.title());
    }

    /** A day in a table; empty for one that is not there. */
    public String day(@Nullable Instant instant) {
        return instant == null ? "" : Formats.shortDate(instant, zone);
    }

    /** The dossier's number over its title, which leads to its page here. */
    public Component link(DossierId id, @Nullable String number, String title) {
        Anchor link = Foreign.french(new Anchor(path + "/" + id, title));
        link.getElement().setAttribute("router-link", true);
        Div code = new Div(number == null ? "" : number);
        code.addClassNames("numbers", "small", "soft");
        return new Div(code, link);
    }

    private String due(WorklistPages.Line line) {
        Instant due = line.item().due();
        return due == null ? "" : Formats.shortDue(due, zone);
    }

    private static Section section(String title, Component body) {
        Section section = new Section(new H2(title), body);
        section.addClassName("section");
        return section;
    }
}

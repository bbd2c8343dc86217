package org.passerelle.ui.officer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.passerelle.exchanges.Exchanges;
import org.passerelle.exchanges.Unread;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.StaffRoles;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.WorkPaths;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.Foreign;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.ListColumn;
import org.passerelle.ui.component.ListDownload;
import org.passerelle.ui.component.PagedList;

/** The dossiers on which an applicant wrote what nobody of the service has read yet, the longest waiting first. */
@Route(value = WorkPaths.UNREAD, layout = MainLayout.class)
@RolesAllowed(StaffRoles.CASE_OFFICER)
class UnreadView extends PageView {

    UnreadView(Exchanges exchanges, CurrentActor current, Clock clock) {
        heading(ViewLanguage.text("unread.title")).lead(ViewLanguage.text("unread.lead"));
        List<Unread> waiting = exchanges.waiting(current.get());
        if (waiting.isEmpty()) {
            add(new EmptyState(ViewLanguage.text("unread.none"), ViewLanguage.text("unread.noneHint")));
            return;
        }
        List<ListColumn<Unread>> columns = columns(clock.getZone());
        ListDownload<Unread> download = new ListDownload<>(ViewLanguage.text("unread.file"));
        download.show(columns, (after, limit) -> waiting.stream()
                .skip(after.map(last -> waiting.indexOf(last) + 1).orElse(0))
                .limit(limit)
                .toList());
        add(download, PagedList.of(ListColumn.table(ViewLanguage.text("unread.title"), columns), waiting));
    }

    private static List<ListColumn<Unread>> columns(ZoneId zone) {
        return List.of(
                ListColumn.<Unread>text("dossier", "worklist.dossier", line -> line.number() + " – " + line.title())
                        .as(UnreadView::link),
                ListColumn.text("lead", "worklist.lead.column", Unread::leadName),
                ListColumn.count("many", "unread.many", Unread::many),
                ListColumn.code("since", "worklist.since", line -> Formats.shortDate(line.since(), zone)));
    }

    private static Component link(Unread line) {
        Anchor link = Foreign.french(new Anchor(WorkPaths.exchanges(line.dossier()), line.title()));
        link.getElement().setAttribute("router-link", true);
        Div number = new Div(line.number());
        number.addClassNames("numbers", "small", "soft");
        return new Div(number, link);
    }
}

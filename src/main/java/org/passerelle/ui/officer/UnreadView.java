package org.passerelle.ui.officer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.passerelle.exchanges.Exchanges;
import org.passerelle.exchanges.Unread;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.StaffRoles;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.WorkPaths;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.Foreign;
import org.passerelle.ui.component.Formats;
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
        DataTable<Unread> table = new DataTable<Unread>(ViewLanguage.text("unread.title"))
                .captionHidden()
                .component(ViewLanguage.text("worklist.dossier"), UnreadView::link)
                .column(ViewLanguage.text("worklist.lead.column"), Unread::leadName)
                .column(ViewLanguage.text("unread.many"), line -> Integer.toString(line.many()))
                .code(ViewLanguage.text("worklist.since"), line -> Formats.shortDate(line.since(), clock.getZone()));
        add(PagedList.of(table, waiting));
    }

    private static Component link(Unread line) {
        Anchor link = Foreign.french(new Anchor(WorkPaths.exchanges(line.dossier()), line.title()));
        link.getElement().setAttribute("router-link", true);
        Div number = new Div(line.number());
        number.addClassNames("numbers", "small", "soft");
        return new Div(number, link);
    }
}

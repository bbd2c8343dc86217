package org.passerelle.ui.committee;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.passerelle.committee.SessionHead;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.StaffRoles;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.Links;
import org.passerelle.ui.component.Tone;

/** The calls before the committee: what is to be proposed, deliberated, or was closed. */
@Route(value = CommitteeView.PATH, layout = MainLayout.class)
@Menu(title = "committee.menu", order = 30)
@RolesAllowed({
    StaffRoles.COMMITTEE_SECRETARY,
    StaffRoles.COMMITTEE_CHAIR,
    StaffRoles.COMMITTEE_MEMBER,
    StaffRoles.PARTNER_STATE_OFFICER,
    StaffRoles.CALL_MANAGER,
    StaffRoles.AUDITOR
})
class CommitteeView extends PageView {

    static final String PATH = "committee";

    CommitteeView(Agenda agenda, CurrentActor current) {
        heading(ViewLanguage.text("committee.title")).lead(ViewLanguage.text("committee.lead"));
        List<Agenda.Item> items = agenda.of(current.get());
        add(
                items.isEmpty()
                        ? new EmptyState(ViewLanguage.text("committee.none"), ViewLanguage.text("committee.noneHint"))
                        : table().show(items));
    }

    private static DataTable<Agenda.Item> table() {
        return new DataTable<Agenda.Item>(ViewLanguage.text("committee.caption"))
                .captionHidden()
                .component(
                        ViewLanguage.text("committee.call"),
                        item -> Links.call(PATH, item.call().definition()))
                .component(ViewLanguage.text("committee.state"), CommitteeView::state)
                .number(ViewLanguage.text("committee.toRank"), item -> Integer.toString(toRank(item)))
                .number(ViewLanguage.text("committee.pending"), item -> Integer.toString(item.pending()))
                .number(
                        ViewLanguage.text("committee.sessions"),
                        item -> Integer.toString(item.sessions().size()));
    }

    private static int toRank(Agenda.Item item) {
        return item.open().map(SessionHead::dossiers).orElse(item.rankable());
    }

    private static Component state(Agenda.Item item) {
        Tone tone =
                switch (item.state()) {
                    case APPRAISAL -> Tone.PLAIN;
                    case TO_PROPOSE, TO_DELIBERATE -> Tone.WAITING;
                    case CLOSED -> Tone.GOOD;
                };
        return new Badge(ViewLanguage.word("agenda", item.state()), tone);
    }
}

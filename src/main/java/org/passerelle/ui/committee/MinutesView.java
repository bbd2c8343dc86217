package org.passerelle.ui.committee;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.committee.Minutes;
import org.passerelle.people.Actor;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.StaffRoles;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.PageHeader;

/** The minutes of a call's sessions: read and corrected by the members, settled by the secretary, signed by both. */
@Route(value = CommitteeView.PATH + "/:call/" + MinutesView.PATH, layout = MainLayout.class)
@RolesAllowed({
    StaffRoles.COMMITTEE_SECRETARY,
    StaffRoles.COMMITTEE_CHAIR,
    StaffRoles.COMMITTEE_MEMBER,
    StaffRoles.PARTNER_STATE_OFFICER,
    StaffRoles.CASE_OFFICER,
    StaffRoles.CALL_MANAGER,
    StaffRoles.AUTHORISING_OFFICER,
    StaffRoles.AUDITOR
})
class MinutesView extends PageView implements BeforeEnterObserver {

    static final String PATH = "minutes";

    private final transient Calls calls;
    private final transient MinutesDesk desk;
    private final transient CurrentActor current;

    MinutesView(Calls calls, MinutesDesk desk, CurrentActor current) {
        this.calls = calls;
        this.desk = desk;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("call").flatMap(calls::find).orElseThrow(NotFoundException::new));
    }

    private PageHeader show(Call call) {
        removeAll();
        Actor actor = current.get();
        List<Minutes> minutes = new ArrayList<>(desk.of(actor, call));
        Collections.reverse(minutes);
        PageHeader header = heading(ViewLanguage.text("minutes.title"))
                .over(call.code() + " · " + ViewLanguage.text(call.definition().title()))
                .lead(ViewLanguage.text("minutes.lead"));
        add(new RouterLink(
                ViewLanguage.text("minutes.room"), SessionView.class, new RouteParameters("call", call.code())));
        if (minutes.isEmpty()) {
            add(new EmptyState(ViewLanguage.text("minutes.none"), ViewLanguage.text("minutes.noneHint")));
        }
        MinutesShelf shelf = desk.shelf(actor, call, minutes);
        minutes.forEach(each -> add(
                new MinutesPart(desk, shelf, actor, call, each, () -> show(call).takeFocus())));
        return header;
    }
}

package org.passerelle.ui.committee;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.committee.Committee;
import org.passerelle.committee.Meeting;
import org.passerelle.committee.Session;
import org.passerelle.committee.SessionLine;
import org.passerelle.committee.WrittenAnswer;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Actor;
import org.passerelle.shared.DueDate;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.StaffRoles;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.KeyValueList;

/** A member answers in writing, dossier by dossier: for, against, abstention, with a comment. */
@Route(value = CommitteeView.PATH + "/:call/" + WrittenView.PATH, layout = MainLayout.class)
@RolesAllowed({
    StaffRoles.COMMITTEE_SECRETARY,
    StaffRoles.COMMITTEE_CHAIR,
    StaffRoles.COMMITTEE_MEMBER,
    StaffRoles.PARTNER_STATE_OFFICER
})
class WrittenView extends PageView implements BeforeEnterObserver {

    static final String PATH = "written";

    private final transient Calls calls;
    private final transient Committee committee;
    private final transient MeetingDesk desk;
    private final transient CurrentActor current;

    WrittenView(Calls calls, Committee committee, MeetingDesk desk, CurrentActor current) {
        this.calls = calls;
        this.committee = committee;
        this.desk = desk;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("call").flatMap(calls::find).orElseThrow(NotFoundException::new));
    }

    private void show(Call call) {
        removeAll();
        Actor actor = current.get();
        heading(ViewLanguage.text("written.title"))
                .over(call.code() + " · " + ViewLanguage.text(call.definition().title()));
        add(new RouterLink(
                ViewLanguage.text("minutes.room"), SessionView.class, new RouteParameters("call", call.code())));
        Optional<Meeting> meeting = asked(actor, call);
        if (meeting.isEmpty()) {
            add(new EmptyState(ViewLanguage.text("written.none"), ViewLanguage.text("written.noneHint")));
            return;
        }
        ask(actor, call, meeting.get());
    }

    /** The procedure in which this reader has a voice, while answers are taken. */
    private Optional<Meeting> asked(Actor actor, Call call) {
        return MeetingDesk.live(desk.of(actor, call)).filter(Meeting::isRunning).filter(meeting -> meeting.of(
                        actor.personId())
                .filter(each -> each.seat().voting())
                .isPresent());
    }

    private void ask(Actor actor, Call call, Meeting meeting) {
        Purses purses = new Purses(call.definition());
        add(new KeyValueList()
                .with(
                        ViewLanguage.text("written.until"),
                        Formats.date(DueDate.until(
                                        Objects.requireNonNull(meeting.written())
                                                .until(),
                                        call.definition().zone())
                                .lastDay()))
                .with(ViewLanguage.text("written.agenda"), meeting.agenda()));
        List<SessionLine> lines = lines(actor, call);
        List<WrittenAnswer> own = desk.written().own(actor, meeting.id());
        desk.written().motions(meeting.id()).forEach((dossier, motion) -> lines.stream()
                .filter(line -> line.dossier().equals(dossier))
                .forEach(line -> {
                    WrittenItem item = new WrittenItem(
                            desk, actor, line, purses, motion, () -> changed(calls.get(call.id()), dossier));
                    item.show(meeting, line, own);
                    add(item);
                }));
    }

    private List<SessionLine> lines(Actor actor, Call call) {
        return committee.sessions(actor, call.id()).stream()
                .filter(Session::isOpen)
                .flatMap(session -> session.lines().stream())
                .toList();
    }

    /** One item was answered, left or refused: it alone is drawn anew. With the last answer the procedure may be over. */
    private void changed(Call call, DossierId dossier) {
        Actor actor = current.get();
        asked(actor, call).ifPresentOrElse(meeting -> renew(actor, call, meeting, dossier), () -> show(call));
    }

    private void renew(Actor actor, Call call, Meeting meeting, DossierId dossier) {
        List<WrittenAnswer> own = desk.written().own(actor, meeting.id());
        lines(actor, call).stream()
                .filter(line -> line.dossier().equals(dossier))
                .forEach(line ->
                        items().filter(item -> item.isOf(dossier)).forEach(item -> item.show(meeting, line, own)));
    }

    private Stream<WrittenItem> items() {
        return getChildren().filter(WrittenItem.class::isInstance).map(WrittenItem.class::cast);
    }
}

package org.passerelle.ui.committee;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
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
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.committee.Committee;
import org.passerelle.committee.Meeting;
import org.passerelle.committee.Motion;
import org.passerelle.committee.Session;
import org.passerelle.committee.SessionLine;
import org.passerelle.committee.Turn;
import org.passerelle.people.Actor;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.StaffRoles;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.EmptyState;

/**
 * The item that a meeting speaks of, for a projector: large, and nothing that an observer in the room may not see. The secretary
 * or the chair turns the pages; every other screen follows. Who takes no part in an item does not see it on the own screen.
 */
@Route(value = CommitteeView.PATH + "/:call/" + ProjectionView.PATH, layout = MainLayout.class)
@RolesAllowed({
    StaffRoles.COMMITTEE_SECRETARY,
    StaffRoles.COMMITTEE_CHAIR,
    StaffRoles.COMMITTEE_MEMBER,
    StaffRoles.PARTNER_STATE_OFFICER
})
class ProjectionView extends PageView implements BeforeEnterObserver {

    static final String PATH = "projection";

    private final transient Calls calls;
    private final transient Committee committee;
    private final transient MeetingDesk desk;
    private final transient CurrentActor current;
    private final ProjectedItem slide = new ProjectedItem();
    private final Div screen = new Div();
    private transient @Nullable Call call;
    private transient @Nullable Object shown;

    ProjectionView(Calls calls, Committee committee, MeetingDesk desk, CurrentActor current) {
        this.calls = calls;
        this.committee = committee;
        this.desk = desk;
        this.current = current;
        Following.of(this, this::refresh);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Call known = event.getRouteParameters().get("call").flatMap(calls::find).orElseThrow(NotFoundException::new);
        call = known;
        heading(ViewLanguage.text("projection.title"))
                .over(known.code() + " · "
                        + ViewLanguage.text(known.definition().title()));
        add(new RouterLink(
                ViewLanguage.text("minutes.room"), SessionView.class, new RouteParameters("call", known.code())));
        shown = null;
        add(screen);
        refresh();
    }

    private Div tools() {
        Button full = new Button(ViewLanguage.text("projection.full"));
        full.addClickListener(
                click -> slide.getElement().executeJs("this.requestFullscreen && this.requestFullscreen()"));
        Div tools = CorrectionsPart.actions(full);
        if (desk.mayHold(current.get())) {
            Button previous = new Button(ViewLanguage.text("projection.previous"), click -> turn(-1));
            previous.addClickShortcut(Key.ARROW_LEFT);
            Button next = new Button(ViewLanguage.text("projection.next"), click -> turn(1));
            next.addClickShortcut(Key.ARROW_RIGHT);
            tools.add(previous, next, new Paragraph(ViewLanguage.text("projection.keys")));
        }
        return tools;
    }

    private void turn(int step) {
        sitting(Objects.requireNonNull(call)).ifPresent(meeting -> {
            desk.projector().turn(current.get(), meeting.id(), step);
            refresh();
        });
    }

    /** Looks again; draws only where something changed, so that nobody hears the same item twice. */
    private void refresh() {
        Call known = call;
        if (known != null) {
            Optional<Meeting> sitting = sitting(known);
            sitting.flatMap(meeting -> desk.projector().at(meeting.id()))
                    .ifPresentOrElse(turn -> refresh(known, sitting.get(), turn), this::idle);
        }
    }

    private void refresh(Call known, Meeting meeting, Turn turn) {
        Optional<SessionLine> line = line(known, meeting, turn);
        Optional<Motion> asked = line.map(item -> asked(known, item));
        Object now = List.of(turn, line.isPresent(), asked, meeting.ballots(), meeting.recused(turn.dossier()));
        if (now.equals(shown)) {
            return;
        }
        if (slide.getParent().isEmpty()) {
            screen.removeAll();
            screen.add(slide, tools());
        }
        shown = now;
        line.ifPresentOrElse(
                item -> slide.show(turn, item, meeting, asked.orElseThrow(), new Purses(known.definition())),
                () -> slide.away(turn));
    }

    /** No committee sits yet, or it has risen since: nothing of it stays on the wall. */
    private void idle() {
        boolean over = slide.getParent().isPresent() || "projection.over".equals(shown);
        String state = over ? "projection.over" : "projection.none";
        if (!state.equals(shown)) {
            shown = state;
            screen.removeAll();
            screen.add(new EmptyState(ViewLanguage.text(state), ViewLanguage.text(state + "Hint")));
        }
    }

    /** What the room has now of an item. */
    private Motion asked(Call known, SessionLine item) {
        return Optional.ofNullable(
                        desk.room().of(current.get(), known.id()).changes().get(item.dossier()))
                .map(change -> new Motion(change.list(), change.grants()))
                .orElseGet(() -> new Motion(item.proposed().list(), item.held()));
    }

    private Optional<Meeting> sitting(Call known) {
        return MeetingDesk.live(desk.of(current.get(), known))
                .filter(meeting -> meeting.status() == Meeting.Status.OPEN && !meeting.isWritten());
    }

    /** The item, unless the reader takes no part in it. */
    private Optional<SessionLine> line(Call known, Meeting meeting, Turn turn) {
        Actor reader = current.get();
        if (meeting.recused(turn.dossier()).contains(reader.personId())) {
            return Optional.empty();
        }
        return committee.sessions(reader, known.id()).stream()
                .filter(Session::isOpen)
                .flatMap(session -> session.live().stream())
                .filter(each -> each.dossier().equals(turn.dossier()))
                .findFirst();
    }
}

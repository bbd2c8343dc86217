package org.passerelle.ui.committee;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
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
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.committee.Committee;
import org.passerelle.committee.Meeting;
import org.passerelle.committee.Session;
import org.passerelle.committee.SessionLine;
import org.passerelle.dossiers.Conflicts;
import org.passerelle.dossiers.DossierId;
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

    private static final int EACH_TWO_SECONDS = 2_000;

    private final transient Calls calls;
    private final transient Committee committee;
    private final transient MeetingDesk desk;
    private final transient Conflicts conflicts;
    private final transient CurrentActor current;
    private final ProjectedItem slide = new ProjectedItem();
    private transient @Nullable Call call;
    private transient @Nullable Registration following;
    private static final Object ELSEWHERE = "elsewhere";

    private transient @Nullable Object shown;

    ProjectionView(Calls calls, Committee committee, MeetingDesk desk, Conflicts conflicts, CurrentActor current) {
        this.calls = calls;
        this.committee = committee;
        this.desk = desk;
        this.conflicts = conflicts;
        this.current = current;
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
        if (sitting(known).isEmpty()) {
            add(new EmptyState(ViewLanguage.text("projection.none"), ViewLanguage.text("projection.noneHint")));
            return;
        }
        add(slide, tools());
        refresh();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        following = attached.getUI().addPollListener(poll -> refresh());
        attached.getUI().setPollInterval(EACH_TWO_SECONDS);
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (following != null) {
            following.remove();
        }
        detached.getUI().setPollInterval(-1);
        super.onDetach(detached);
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
        Call known = Objects.requireNonNull(call);
        sitting(known).ifPresent(meeting -> {
            List<SessionLine> lines = lines(known);
            int now = place(lines, meeting.current());
            int next = Math.max(0, Math.min(lines.size() - 1, now + step));
            desk.meetings().show(current.get(), meeting.id(), lines.get(next).dossier());
            refresh();
        });
    }

    /** Looks again; draws only where something changed, so that nobody hears the same item twice. */
    private void refresh() {
        Call known = call;
        if (known == null) {
            return;
        }
        sitting(known).ifPresent(meeting -> {
            List<SessionLine> lines = lines(known);
            if (isElsewhere(lines, meeting.current())) {
                if (!ELSEWHERE.equals(shown)) {
                    shown = ELSEWHERE;
                    slide.away();
                }
                return;
            }
            if (lines.isEmpty()) {
                return;
            }
            SessionLine line = lines.get(place(lines, meeting.current()));
            boolean away =
                    meeting.recused(line.dossier()).contains(current.get().personId())
                            || conflicts.isClosed(current.get(), line.dossier());
            Object now = List.of(line.dossier(), away, meeting.ballots(), meeting.recused(line.dossier()));
            if (!now.equals(shown)) {
                shown = now;
                slide.show(
                        line,
                        meeting,
                        new Purses(known.definition()),
                        away,
                        lines.get(lines.size() - 1).rank());
            }
        });
    }

    private Optional<Meeting> sitting(Call known) {
        return MeetingDesk.live(desk.of(current.get(), known))
                .filter(meeting -> meeting.status() == Meeting.Status.OPEN && !meeting.isWritten());
    }

    private List<SessionLine> lines(Call known) {
        return committee.sessions(current.get(), known.id()).stream()
                .filter(Session::isOpen)
                .flatMap(session -> session.live().stream())
                .toList();
    }

    /** Whether the room is at an item that is not there for this reader. */
    private static boolean isElsewhere(List<SessionLine> lines, @Nullable DossierId current) {
        return current != null
                && lines.stream().noneMatch(line -> line.dossier().equals(current));
    }

    private static int place(List<SessionLine> lines, @Nullable DossierId dossier) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).dossier().equals(dossier)) {
                return i;
            }
        }
        return 0;
    }
}

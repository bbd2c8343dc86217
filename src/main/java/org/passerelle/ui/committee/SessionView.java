package org.passerelle.ui.committee;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.committee.Committee;
import org.passerelle.committee.Deliberation;
import org.passerelle.committee.Meeting;
import org.passerelle.committee.Minutes;
import org.passerelle.committee.Scenarios;
import org.passerelle.committee.SessionOutline;
import org.passerelle.committee.SessionOutlines;
import org.passerelle.dossiers.SuspendedDossiers;
import org.passerelle.letters.IssuedDocument;
import org.passerelle.letters.IssuedDocuments;
import org.passerelle.opinions.Consultations;
import org.passerelle.opinions.RedTravel;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Rights;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.StaffRoles;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.component.PageHeader;

/** The sessions on one call: propose the ranking, deliberate on it, read what was said. */
@Route(value = CommitteeView.PATH + "/:call", layout = MainLayout.class)
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
class SessionView extends PageView implements BeforeEnterObserver {

    private final transient Calls calls;
    private final transient Committee committee;
    private final transient SessionOutlines outlines;
    private final transient Consultations consultations;
    private final transient Agenda agenda;
    private final transient IssuedDocuments documents;
    private final transient MeetingDesk desk;
    private final transient Scenarios scenarios;
    private final transient BookPart books;
    private final transient SuspendedDossiers suspended;
    private final transient RedTravel redTravel;
    private final transient Rights rights;
    private final transient CurrentActor current;

    SessionView(
            Calls calls,
            Committee committee,
            SessionOutlines outlines,
            Consultations consultations,
            Agenda agenda,
            IssuedDocuments documents,
            MeetingDesk desk,
            Scenarios scenarios,
            BookPart books,
            SuspendedDossiers suspended,
            RedTravel redTravel,
            Rights rights,
            CurrentActor current) {
        this.calls = calls;
        this.committee = committee;
        this.outlines = outlines;
        this.consultations = consultations;
        this.agenda = agenda;
        this.documents = documents;
        this.desk = desk;
        this.scenarios = scenarios;
        this.books = books;
        this.suspended = suspended;
        this.redTravel = redTravel;
        this.rights = rights;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("call").flatMap(calls::find).orElseThrow(NotFoundException::new));
    }

    private PageHeader show(Call call) {
        removeAll();
        Actor actor = current.get();
        Agenda.Item item = agenda.item(actor, call);
        PageHeader header = heading(ViewLanguage.text(
                        "committee.of", ViewLanguage.text(call.definition().title())))
                .over(call.code())
                .lead(AgendaLead.of(item));
        if (call.definition().procedure().review().fairnessBench() && rights.allows(actor, Act.CONSULT_BENCH)) {
            add(bench(call));
        }
        Purses purses = new Purses(call.definition());
        List<Meeting> meetings = desk.of(actor, call);
        boolean over = item.state() == Agenda.State.CLOSED;
        if (!over || !meetings.isEmpty()) {
            add(new MeetingPart(
                    desk, actor, call, meetings, item.open().isPresent(), over, () -> show(calls.get(call.id()))
                            .takeFocus()));
        }
        books.of(actor, call, over, () -> show(calls.get(call.id())).takeFocus())
                .ifPresent(this::add);
        if (item.state() == Agenda.State.TO_PROPOSE && rights.allows(actor, Act.PROPOSE)) {
            add(proposal(call));
        }
        List<RoomLines> sessions = outlines.of(actor, call.id()).stream()
                .map(session -> new RoomLines(
                        session,
                        ids -> outlines.lines(current.get(), call.id(), session.id(), ids),
                        ids -> outlines.due(current.get(), call.id(), ids)))
                .toList();
        item.open()
                .flatMap(open -> sessions.stream()
                        .filter(lines -> lines.session().id().equals(open.id()))
                        .findFirst())
                .ifPresent(lines -> add(room(lines, purses, call, MeetingDesk.live(meetings))));
        List<IssuedDocument> minutes = documents.ofCall(actor, call.id());
        List<Minutes> kept = minutes.isEmpty() ? List.of() : desk.register().of(actor, call.id());
        sessions.stream()
                .filter(lines -> !lines.session().isOpen())
                .map(lines -> new SessionRecord(lines, held(lines.session(), kept, meetings), purses, briefing(call)))
                .forEach(this::add);
        if (!minutes.isEmpty()) {
            boolean circulated = !kept.isEmpty();
            if (circulated) {
                add(new Paragraph(new RouterLink(
                        ViewLanguage.text("minutes.open"),
                        MinutesView.class,
                        new RouteParameters("call", call.code()))));
            }
            add(new MinutesList(
                    minutes, circulated, documents, actor, call.definition().zone()));
        }
        if (over
                && desk.mayConvene(actor)
                && !item.hasEnded()
                && MeetingDesk.live(meetings).isEmpty()) {
            add(new FurtherMeeting(
                    desk, actor, call, () -> show(calls.get(call.id())).takeFocus()));
        }
        return header;
    }

    /** The meeting that held a session, as its minutes say. */
    private static Optional<Meeting> held(SessionOutline session, List<Minutes> minutes, List<Meeting> meetings) {
        return minutes.stream()
                .filter(each -> each.session().equals(session.id()))
                .findFirst()
                .flatMap(each -> meetings.stream()
                        .filter(meeting -> meeting.id().equals(each.meeting()))
                        .findFirst());
    }

    private Component proposal(Call call) {
        Button propose = new Button(ViewLanguage.text("committee.propose"), click -> propose(call));
        propose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        propose.setDisableOnClick(true);
        Div actions = new Div(propose);
        actions.addClassName("actions");
        Div proposal = new Div(new Paragraph(ViewLanguage.text("committee.propose.help")), actions);
        proposal.addClassNames("card", "section");
        return proposal;
    }

    private static Component bench(Call call) {
        RouterLink open = new RouterLink(
                ViewLanguage.text("fairness.open"), FairnessView.class, new RouteParameters("call", call.code()));
        Span hint = new Span(ViewLanguage.text("fairness.open.hint"));
        hint.addClassNames("soft", "small");
        Paragraph line = new Paragraph(open, new Text(" "), hint);
        line.addClassName("section");
        return line;
    }

    private Component room(RoomLines lines, Purses purses, Call call, Optional<Meeting> meeting) {
        boolean mayClose = rights.allows(current.get(), Act.DELIBERATE)
                && meeting.map(live -> live.isPresidedBy(current.get())).orElse(true);
        return new SessionRoom(
                lines,
                purses,
                briefing(call),
                mayClose,
                meeting.map(live -> Floor.of(desk, current.get(), live)),
                Optional.of(new Arbitration(scenarios, desk.room(), current.get(), call, desk.mayHold(current.get()))),
                leaving(call));
    }

    /** The officer of a partner State reads the sessions of its fund and no page of a dossier. */
    private Briefing briefing(Call call) {
        Briefing briefing = new Briefing(
                consultations::of,
                books.pages(current.get(), call),
                dossiers -> suspended.of(dossiers, call.definition().zone()),
                redTravel::of);
        return rights.allows(current.get(), Act.READ_SESSION) ? briefing : briefing.withoutPages();
    }

    private void propose(Call call) {
        committee.propose(current.get(), call.id());
        Message.done(ViewLanguage.text("committee.proposed"));
        show(calls.get(call.id())).takeFocus();
    }

    private SessionRoom.Closing leaving(Call call) {
        return new SessionRoom.Closing() {
            @Override
            public void close(Deliberation said, int shown) {
                desk.room().close(current.get(), call.id(), shown, said.present(), said.place());
                Message.done(ViewLanguage.text("committee.deliberated"));
                show(calls.get(call.id())).takeFocus();
            }

            @Override
            public void moved() {
                show(calls.get(call.id()));
            }
        };
    }
}

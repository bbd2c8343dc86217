package org.passerelle.ui.committee;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.passerelle.calls.Call;
import org.passerelle.committee.Meeting;
import org.passerelle.committee.Quorum;
import org.passerelle.committee.Seat;
import org.passerelle.committee.Timing;
import org.passerelle.people.Actor;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.About;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.Confirm;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.FaultsBeside;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.KeyValueList;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.component.Tone;

/** The committee called together: who sits, when it meets, who came, whether there is a quorum. */
final class MeetingPart extends Section {

    private final transient MeetingDesk desk;
    private final transient Actor actor;
    private final transient Call call;
    private final boolean asksInWriting;
    private final boolean over;
    private final transient Runnable changed;

    /**
     * @param asksInWriting whether a session is open on which the committee can be asked in writing
     * @param over whether every session is closed and no dossier waits for one
     * @param changed what the page does after an act that moves the meeting on
     */
    MeetingPart(
            MeetingDesk desk,
            Actor actor,
            Call call,
            List<Meeting> meetings,
            boolean asksInWriting,
            boolean over,
            Runnable changed) {
        this.desk = desk;
        this.actor = actor;
        this.call = call;
        this.asksInWriting = asksInWriting;
        this.over = over;
        this.changed = changed;
        addClassNames("section", "meeting");
        add(new H2(ViewLanguage.text("meeting.title")));
        MeetingDesk.live(meetings).ifPresentOrElse(this::live, this::toConvene);
        List<Meeting> past =
                meetings.stream().filter(each -> !each.status().isLive()).toList();
        if (!past.isEmpty()) {
            add(record(past));
        }
    }

    private void toConvene() {
        List<Seat> seats = desk.seats().of(actor, call.id());
        add(seats.isEmpty() ? new Paragraph(ViewLanguage.text("meeting.noSeats")) : MembersTable.of(seats));
        if (desk.mayConvene(actor) && !over) {
            add(new Convening(desk, actor, call, seats, asksInWriting, changed));
        }
    }

    private void live(Meeting meeting) {
        if (meeting.isWritten()) {
            add(new WrittenPart(desk, actor, call, meeting, changed));
            return;
        }
        add(facts(meeting));
        if (!desk.mayHold(actor)) {
            add(MembersTable.ofMeeting(meeting));
            if (meeting.status() == Meeting.Status.OPEN) {
                add(projector());
            }
            return;
        }
        if (meeting.status() == Meeting.Status.OPEN) {
            add(projector());
        }
        AttendanceForm attendance = new AttendanceForm(desk, actor, meeting, changed);
        add(attendance);
        if (meeting.status() == Meeting.Status.CONVENED) {
            add(opening(meeting, attendance));
        }
    }

    private Paragraph projector() {
        return new Paragraph(new RouterLink(
                ViewLanguage.text("projection.open"), ProjectionView.class, new RouteParameters("call", call.code())));
    }

    private KeyValueList facts(Meeting meeting) {
        Quorum quorum = meeting.quorum();
        return new KeyValueList()
                .with(ViewLanguage.text("meeting.state"), state(meeting))
                .with(ViewLanguage.text("meeting.at"), heldAt(meeting))
                .with(ViewLanguage.text("meeting.place"), meeting.place())
                .with(ViewLanguage.text("meeting.agenda"), agenda(meeting))
                .with(
                        ViewLanguage.text("meeting.quorum"),
                        ViewLanguage.text(
                                meeting.again()
                                        ? "meeting.quorum.none"
                                        : quorum.isReached() ? "meeting.quorum.reached" : "meeting.quorum.missing",
                                quorum.represented(),
                                quorum.voting(),
                                quorum.least()));
    }

    private static Span agenda(Meeting meeting) {
        Span agenda = new Span(meeting.agenda());
        agenda.addClassName("agenda");
        return agenda;
    }

    private static Badge state(Meeting meeting) {
        Tone tone =
                switch (meeting.status()) {
                    case CONVENED -> Tone.WAITING;
                    case OPEN, CLOSED -> Tone.GOOD;
                    case WITHOUT_QUORUM, CALLED_OFF -> Tone.WARN;
                };
        return new Badge(ViewLanguage.word("meeting", meeting.status()), tone);
    }

    private Div opening(Meeting meeting, AttendanceForm attendance) {
        FaultsBeside faults = attendance.mark(new FaultsBeside());
        Button open = new Button(
                ViewLanguage.text("meeting.open"),
                click -> faults.telling(() -> {
                    attendance.keep();
                    desk.meetings().requireOpenable(actor, meeting.id());
                    ask(meeting, faults);
                }));
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button adjourn = new Button(
                ViewLanguage.text("meeting.adjourn"),
                click -> Confirm.ask(
                        ViewLanguage.text("meeting.adjourn.title"),
                        ViewLanguage.text("meeting.adjourn.consequence"),
                        ViewLanguage.text("meeting.adjourn"),
                        () -> faults.telling(() -> {
                            desk.meetings().adjourn(actor, meeting.id());
                            done("meeting.adjourned");
                        })));
        Div actions = actions(open, adjourn);
        if (desk.mayConvene(actor)) {
            actions.add(new Button(ViewLanguage.text("meeting.callOff"), click -> callOff(meeting)));
        }
        return new Div(faults, actions);
    }

    /** What is certain is refused first. On the day it is opened at once; on another the date is asked about, before it with a reason. */
    private void ask(Meeting meeting, FaultsBeside faults) {
        Timing timing = desk.meetings().timing(meeting);
        if (timing == Timing.ON_ITS_DAY) {
            open(meeting, "");
            return;
        }
        String title = ViewLanguage.text(
                "meeting.open.otherDay",
                Formats.date(LocalDate.ofInstant(meeting.at(), call.definition().zone())));
        String act = ViewLanguage.text("meeting.open.today");
        if (timing == Timing.EARLY) {
            Confirm.askWithReason(
                    About.call(meeting.call()),
                    title,
                    ViewLanguage.text("meeting.open.early"),
                    act,
                    reason -> faults.telling(() -> open(meeting, reason)));
        } else {
            Confirm.ask(
                    title, ViewLanguage.text("meeting.open.late"), act, () -> faults.telling(() -> open(meeting, "")));
        }
    }

    private void open(Meeting meeting, String reason) {
        desk.meetings().open(actor, meeting.id(), reason);
        done("meeting.opened");
    }

    private void callOff(Meeting meeting) {
        Confirm.askWithReason(
                About.call(meeting.call()),
                ViewLanguage.text("meeting.callOff.title"),
                ViewLanguage.text("meeting.callOff.consequence"),
                ViewLanguage.text("meeting.callOff"),
                reason -> {
                    desk.meetings().callOff(actor, meeting.id(), reason);
                    done("meeting.calledOff");
                });
    }

    private void done(String key) {
        Message.done(ViewLanguage.text(key));
        changed.run();
    }

    private DataTable<Meeting> record(List<Meeting> past) {
        return new DataTable<Meeting>(ViewLanguage.text("meeting.past"))
                .code(ViewLanguage.text("meeting.at"), this::heldAt)
                .component(ViewLanguage.text("meeting.state"), MeetingPart::state)
                .column(ViewLanguage.text("meeting.place"), Meeting::place)
                .column(ViewLanguage.text("meeting.members"), MeetingPart::members)
                .show(past);
    }

    /** When it was convened for; where it was opened on another day, that day first. */
    private String heldAt(Meeting meeting) {
        ZoneId zone = call.definition().zone();
        String convened = Formats.dateTime(meeting.at(), zone);
        Instant opened = meeting.openedAt();
        return opened == null || LocalDate.ofInstant(opened, zone).equals(LocalDate.ofInstant(meeting.at(), zone))
                ? convened
                : ViewLanguage.text("meeting.heldOtherDay", Formats.dateTime(opened, zone), convened);
    }

    /** Who was there, and who was represented by whom. */
    private static String members(Meeting meeting) {
        String represented = represented(meeting.represented());
        return String.join(", ", meeting.present()) + (represented.isEmpty() ? "" : ", " + represented);
    }

    /** Each with who voted for it. */
    static String represented(List<Meeting.Represented> members) {
        return members.stream()
                .map(each -> ViewLanguage.text("meeting.represented", each.name(), each.by()))
                .collect(Collectors.joining(", "));
    }

    private static Div actions(Button... buttons) {
        Div actions = new Div(buttons);
        actions.addClassName("actions");
        return actions;
    }
}

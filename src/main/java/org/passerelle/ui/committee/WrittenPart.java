package org.passerelle.ui.committee;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.passerelle.calls.Call;
import org.passerelle.committee.Attendance;
import org.passerelle.committee.Meeting;
import org.passerelle.people.Actor;
import org.passerelle.shared.DueDate;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.About;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.Confirm;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.KeyValueList;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.component.Tone;

/** A written procedure in the room: until when, who has answered, and, while it runs, the way to the own answers. */
final class WrittenPart extends Div {

    WrittenPart(MeetingDesk desk, Actor actor, Call call, Meeting meeting, Runnable changed) {
        addClassName("pile");
        List<Attendance> awaited = desk.written().awaited(meeting.id());
        KeyValueList facts = new KeyValueList()
                .with(
                        ViewLanguage.text("meeting.state"),
                        new Badge(
                                ViewLanguage.text(meeting.isRunning() ? "written.running" : "written.counted"),
                                meeting.isRunning() ? Tone.WAITING : Tone.GOOD))
                .with(
                        ViewLanguage.text("written.until"),
                        Formats.date(DueDate.until(
                                        Objects.requireNonNull(meeting.written())
                                                .until(),
                                        call.definition().zone())
                                .lastDay()))
                .with(ViewLanguage.text("written.agenda"), meeting.agenda())
                .with(ViewLanguage.text("written.awaited"), names(awaited));
        add(new H3(ViewLanguage.text("written.title")), facts, MembersTable.ofMeeting(meeting));
        if (meeting.isRunning() && meeting.hasVoice(actor)) {
            add(new Paragraph(new RouterLink(
                    ViewLanguage.text("written.toAnswers"),
                    WrittenView.class,
                    new RouteParameters("call", call.code()))));
        }
        if (!meeting.isRunning()) {
            add(new Paragraph(ViewLanguage.text("written.counted.help")));
        }
        if (desk.mayConvene(actor)) {
            add(CorrectionsPart.actions(
                    new Button(ViewLanguage.text("written.callOff"), click -> callOff(desk, actor, meeting, changed))));
        }
    }

    private static String names(List<Attendance> members) {
        return members.stream().map(each -> each.seat().name()).collect(Collectors.joining(", "));
    }

    private static void callOff(MeetingDesk desk, Actor actor, Meeting meeting, Runnable changed) {
        Confirm.askWithReason(
                About.call(meeting.call()),
                ViewLanguage.text("written.callOff.title"),
                ViewLanguage.text("written.callOff.consequence"),
                ViewLanguage.text("written.callOff"),
                reason -> {
                    desk.written().callOff(actor, meeting.id(), reason);
                    Message.done(ViewLanguage.text("written.calledOff"));
                    changed.run();
                });
    }
}

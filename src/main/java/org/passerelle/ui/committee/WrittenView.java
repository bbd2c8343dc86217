package org.passerelle.ui.committee;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
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
import org.passerelle.calls.Call;
import org.passerelle.calls.Calls;
import org.passerelle.committee.Committee;
import org.passerelle.committee.Meeting;
import org.passerelle.committee.Motion;
import org.passerelle.committee.Session;
import org.passerelle.committee.SessionLine;
import org.passerelle.committee.Vote;
import org.passerelle.committee.WrittenAnswer;
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
import org.passerelle.ui.component.Message;

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
        Optional<Meeting> running = MeetingDesk.live(desk.of(actor, call)).filter(Meeting::isRunning);
        Optional<Meeting> voice = running.filter(meeting -> meeting.of(actor.personId())
                .filter(each -> each.seat().voting())
                .isPresent());
        if (voice.isEmpty()) {
            add(new EmptyState(ViewLanguage.text("written.none"), ViewLanguage.text("written.noneHint")));
            return;
        }
        ask(actor, call, voice.get());
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
        List<SessionLine> lines = committee.sessions(actor, call.id()).stream()
                .filter(Session::isOpen)
                .flatMap(session -> session.lines().stream())
                .toList();
        List<WrittenAnswer> own = desk.written().own(actor, meeting.id());
        desk.written().motions(meeting.id()).forEach((dossier, motion) -> lines.stream()
                .filter(line -> line.dossier().equals(dossier))
                .forEach(line -> add(item(actor, call, meeting, line, motion, own, purses))));
    }

    private Section item(
            Actor actor,
            Call call,
            Meeting meeting,
            SessionLine line,
            Motion motion,
            List<WrittenAnswer> own,
            Purses purses) {
        Section item = new Section(new H2(line.number() + " – " + line.title()));
        item.addClassNames("section", "written-item");
        String outcome = ViewLanguage.word("list", motion.list());
        item.add(new Paragraph(ViewLanguage.text(
                "written.motion",
                motion.grants().isEmpty() ? outcome : outcome + ", " + purses.amounts(motion.grants()))));
        if (meeting.recused(line.dossier()).contains(actor.personId())) {
            item.add(new Paragraph(ViewLanguage.text("written.recused")));
            return item;
        }
        Optional<WrittenAnswer> before = own.stream()
                .filter(each -> each.dossier().equals(line.dossier()))
                .findFirst();
        RadioButtonGroup<Vote> vote = new RadioButtonGroup<>(ViewLanguage.text("written.answer"), Vote.values());
        vote.setItemLabelGenerator(each -> ViewLanguage.word("vote", each));
        TextArea words = new TextArea(ViewLanguage.text("written.words"));
        words.setHelperText(ViewLanguage.text("written.words.help"));
        words.setMaxLength(4_000);
        words.setWidthFull();
        before.ifPresent(answer -> {
            vote.setValue(answer.vote());
            words.setValue(answer.words());
        });
        Button save = new Button(ViewLanguage.text(before.isPresent() ? "written.change" : "written.save"), click -> {
            if (vote.getValue() == null) {
                vote.setErrorMessage(ViewLanguage.text("written.missing"));
                vote.setInvalid(true);
                return;
            }
            desk.written().answer(actor, meeting.id(), line.dossier(), vote.getValue(), words.getValue());
            Message.done(ViewLanguage.text("written.saved", line.number()));
            show(calls.get(call.id()));
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setAriaLabel(ViewLanguage.text("written.saveOf", line.number()));
        Button leave = new Button(
                ViewLanguage.text("ballot.recuse"),
                click -> RecusalDialog.open(
                        meeting.attendance().stream()
                                .filter(each -> each.person().equals(actor.person()))
                                .toList(),
                        line,
                        (member, reason) -> {
                            desk.ballots().recuse(actor, meeting.id(), line.dossier(), member.person(), reason);
                            show(calls.get(call.id()));
                        }));
        leave.setAriaLabel(ViewLanguage.text("ballot.recuseOf", line.number()));
        Div form = new Div(vote, words, CorrectionsPart.actions(save, leave));
        form.addClassNames("card", "pile");
        item.add(form);
        return item;
    }
}

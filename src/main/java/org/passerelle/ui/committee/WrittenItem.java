package org.passerelle.ui.committee;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import org.passerelle.committee.Meeting;
import org.passerelle.committee.Motion;
import org.passerelle.committee.SessionLine;
import org.passerelle.committee.Vote;
import org.passerelle.committee.WrittenAnswer;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Actor;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.FieldCheck;
import org.passerelle.ui.component.Message;

/** What a member answers in writing on one dossier; kept by itself, so that what is typed of the others stays. */
final class WrittenItem extends Section {

    private static final int LONGEST = 4_000;

    private final transient MeetingDesk desk;
    private final transient Actor actor;
    private final transient Purses purses;
    private final transient Runnable changed;
    private transient SessionLine line;
    private final Div answer = new Div();

    /** @param changed after an act: the page brings this item up to date */
    WrittenItem(MeetingDesk desk, Actor actor, SessionLine line, Purses purses, Motion motion, Runnable changed) {
        this.desk = desk;
        this.actor = actor;
        this.line = line;
        this.changed = changed;
        this.purses = purses;
        addClassNames("section", "written-item");
        add(
                new H2(line.number() + " – " + line.title()),
                new Paragraph(ViewLanguage.text("written.motion", words(motion, purses))),
                answer);
    }

    /** What a motion proposes, in words. */
    static String words(Motion motion, Purses purses) {
        String outcome = ViewLanguage.word("list", motion.list());
        return motion.grants().isEmpty() ? outcome : outcome + ", " + purses.amounts(motion.grants());
    }

    boolean isOf(DossierId dossier) {
        return line.dossier().equals(dossier);
    }

    /** Draws the answer as it is kept; a dossier that is withdrawn needs none. */
    void show(Meeting meeting, SessionLine now, List<WrittenAnswer> own) {
        line = now;
        answer.removeAll();
        if (line.isWithdrawn()) {
            answer.add(new WithdrawnBadge(line, purses));
            return;
        }
        if (meeting.recused(line.dossier()).contains(actor.personId())) {
            answer.add(new Paragraph(ViewLanguage.text("written.recused")));
            return;
        }
        answer.add(form(
                meeting,
                own.stream()
                        .filter(each -> each.dossier().equals(line.dossier()))
                        .findFirst()));
    }

    private Div form(Meeting meeting, Optional<WrittenAnswer> before) {
        RadioButtonGroup<Vote> vote = new RadioButtonGroup<>(ViewLanguage.text("written.answer"), Vote.values());
        vote.setItemLabelGenerator(each -> ViewLanguage.word("vote", each));
        TextArea words = new TextArea(ViewLanguage.text("written.words"));
        words.setHelperText(ViewLanguage.text("written.words.help"));
        words.setMaxLength(LONGEST);
        words.setWidthFull();
        before.ifPresent(said -> {
            vote.setValue(said.vote());
            words.setValue(said.words());
        });
        Button save = new Button(
                ViewLanguage.text(before.isPresent() ? "written.change" : "written.save"),
                click -> save(meeting, vote, words.getValue()));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setAriaLabel(ViewLanguage.text("written.saveOf", line.number()));
        Button leave = new Button(ViewLanguage.text("ballot.recuse"), click -> leave(meeting));
        leave.setAriaLabel(ViewLanguage.text("ballot.recuseOf", line.number()));
        Div form = new Div(vote, words, CorrectionsPart.actions(save, leave));
        form.addClassNames("card", "pile");
        return form;
    }

    private void save(Meeting meeting, RadioButtonGroup<Vote> vote, String words) {
        boolean said = vote.getValue() != null;
        if (!FieldCheck.mark(vote, said ? Optional.empty() : Optional.of(ViewLanguage.text("written.missing")))) {
            return;
        }
        try {
            desk.written().answer(actor, meeting.id(), line.dossier(), vote.getValue(), words);
            Message.done(ViewLanguage.text("written.saved", line.number()));
        } finally {
            changed.run(); // where it is refused too, what the page asks is out of date
        }
    }

    private void leave(Meeting meeting) {
        RecusalDialog.open(
                meeting.attendance().stream()
                        .filter(each -> each.person().equals(actor.person()))
                        .toList(),
                line,
                (member, reason) -> {
                    desk.ballots().recuse(actor, meeting.id(), line.dossier(), member.person(), reason);
                    changed.run();
                });
    }
}

package org.passerelle.ui.dossier;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Rights;
import org.passerelle.reviews.Assignment;
import org.passerelle.reviews.ConsensusNote;
import org.passerelle.reviews.ConsensusNotes;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Badge;
import org.passerelle.ui.component.FieldCheck;
import org.passerelle.ui.component.KeyValueList;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.component.Tone;

/** What the reviewers say together: the officer names who writes it, that one writes, the others agree or object. */
public final class ConsensusPanel extends Section {

    private final transient ConsensusNotes notes;
    private final transient Actor actor;
    private final transient DossierId dossier;
    private final transient List<Assignment> sheets;
    private final boolean chooses;
    private final boolean isOpen;

    /**
     * @param sheets as the reader sees them
     * @param isOpen whether the note may still change
     */
    public ConsensusPanel(
            ConsensusNotes notes,
            Rights rights,
            Actor actor,
            DossierId dossier,
            List<Assignment> sheets,
            boolean isOpen) {
        this.notes = notes;
        this.actor = actor;
        this.dossier = dossier;
        this.sheets = List.copyOf(sheets);
        this.isOpen = isOpen;
        this.chooses = isOpen && rights.allows(actor, Act.CHOOSE_RAPPORTEUR);
        addClassNames("card", "pile");
        show();
    }

    private void show() {
        removeAll();
        Optional<ConsensusNote> note = notes.of(actor, dossier);
        add(new H3(ViewLanguage.text("consensus.title")));
        note.ifPresentOrElse(each -> add(read(each)), () -> add(new Paragraph(ViewLanguage.text("consensus.none"))));
        note.filter(each -> isOpen).ifPresent(this::offer);
        if (chooses && locked().findAny().isPresent()) {
            add(choice());
        }
    }

    private Stream<Assignment> locked() {
        return sheets.stream().filter(Assignment::isLocked);
    }

    private Component read(ConsensusNote note) {
        Div words = new Div(new Div(state(note)));
        words.addClassName("pile");
        words.add(new KeyValueList()
                .with(ViewLanguage.text("consensus.rapporteur"), note.rapporteurName())
                .with(
                        ViewLanguage.text("dossier.sheets.strengths"),
                        note.words().strengths())
                .with(
                        ViewLanguage.text("dossier.sheets.weaknesses"),
                        note.words().weaknesses())
                .with(ViewLanguage.text("consensus.reservation"), note.words().reservation()));
        UnorderedList answers = new UnorderedList();
        for (ConsensusNote.Answer answer : note.answers()) {
            String who = answer.name().isEmpty() ? ViewLanguage.text("consensus.aReviewer") : answer.name();
            answers.add(new ListItem(
                    answer.agrees()
                            ? ViewLanguage.text("consensus.agrees", who)
                            : ViewLanguage.text("consensus.objects", who, answer.comment())));
        }
        if (!note.answers().isEmpty()) {
            words.add(answers);
        }
        return words;
    }

    private static Badge state(ConsensusNote note) {
        if (!note.isWritten()) {
            return new Badge(ViewLanguage.text("consensus.toWrite"), Tone.WAITING);
        }
        if (note.isAgreed()) {
            return new Badge(ViewLanguage.text("consensus.agreed"), Tone.GOOD);
        }
        return note.awaited() > 0
                ? new Badge(ViewLanguage.text("consensus.awaited", note.awaited()), Tone.WAITING)
                : new Badge(ViewLanguage.text("consensus.objected"), Tone.WARN);
    }

    /** The fields of the rapporteur, or the answer of another reviewer whose sheet is locked. */
    private void offer(ConsensusNote note) {
        if (note.rapporteur().equals(actor.person())) {
            add(writing(note));
        } else if (note.isWritten() && locked().anyMatch(a -> a.reviewer().equals(actor.person()))) {
            add(answering());
        }
    }

    private Component writing(ConsensusNote note) {
        TextArea strengths = area("dossier.sheets.strengths", note.words().strengths());
        TextArea weaknesses = area("dossier.sheets.weaknesses", note.words().weaknesses());
        TextArea reservation = area("consensus.reservation", note.words().reservation());
        Button submit = button("consensus.submit", () -> {
            if (areFilled(strengths, weaknesses)) {
                notes.write(
                        actor,
                        dossier,
                        new ConsensusNote.Words(strengths.getValue(), weaknesses.getValue(), reservation.getValue()));
                done("consensus.submitted");
            }
        });
        return pile(
                new Paragraph(ViewLanguage.text("consensus.submit.help")), strengths, weaknesses, reservation, submit);
    }

    private Component answering() {
        TextArea objection = area("consensus.objection", "");
        Button agree = button("consensus.agree", () -> {
            notes.answer(actor, dossier, true, "");
            done("consensus.answered");
        });
        Button object = new Button(ViewLanguage.text("consensus.object"), click -> {
            if (areFilled(objection)) {
                notes.answer(actor, dossier, false, objection.getValue());
                done("consensus.answered");
            }
        });
        Div actions = new Div(agree, object);
        actions.addClassName("actions");
        return pile(objection, actions);
    }

    private Component choice() {
        Select<Assignment> rapporteur = new Select<>();
        rapporteur.setLabel(ViewLanguage.text("consensus.choose"));
        rapporteur.setItems(locked().toList());
        rapporteur.setItemLabelGenerator(Assignment::reviewerName);
        Button choose = new Button(ViewLanguage.text("consensus.choose.save"), click -> {
            if (FieldCheck.isSound(rapporteur, true)) {
                notes.choose(actor, dossier, rapporteur.getValue().reviewer());
                done("consensus.chosen");
            }
        });
        return pile(rapporteur, choose);
    }

    private void done(String key) {
        Message.done(ViewLanguage.text(key));
        show();
    }

    private static boolean areFilled(TextArea... fields) {
        boolean filled = true;
        for (TextArea field : fields) {
            filled &= FieldCheck.isSound(field, true);
        }
        FieldCheck.focusFirst(Stream.of(fields));
        return filled;
    }

    private static TextArea area(String key, String value) {
        TextArea area = new TextArea(ViewLanguage.text(key));
        area.setValue(value);
        area.setWidthFull();
        return area;
    }

    private static Button button(String key, Runnable act) {
        Button button = new Button(ViewLanguage.text(key), click -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private static Div pile(Component... parts) {
        Div pile = new Div(parts);
        pile.addClassName("pile");
        return pile;
    }
}

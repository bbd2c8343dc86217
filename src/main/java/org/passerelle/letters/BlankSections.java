package org.passerelle.letters;

import java.util.ArrayList;
import java.util.List;
import org.passerelle.forms.Choice;
import org.passerelle.forms.Component;
import org.passerelle.forms.DynamicList;
import org.passerelle.forms.Form;
import org.passerelle.forms.Goals;
import org.passerelle.forms.Group;
import org.passerelle.forms.LongText;
import org.passerelle.forms.Note;
import org.passerelle.forms.Options;
import org.passerelle.forms.Question;
import org.passerelle.forms.Schedule;
import org.passerelle.forms.Tick;
import org.passerelle.letters.BlankFormModel.Blank;
import org.passerelle.shared.Agenda;
import org.passerelle.shared.Language;
import org.passerelle.shared.Markdown;

/** The questions of a form as sections to be written on by hand. */
final class BlankSections {

    private static final int LINES_OF_A_TEXT = 6;
    private static final int LINES_OF_TARGETS = 3;

    private final Language language;

    BlankSections(Language language) {
        this.language = language;
    }

    List<BlankFormModel.Section> of(Form form) {
        return form.sections().stream()
                .map(s -> new BlankFormModel.Section(
                        s.head().id() + ". " + s.label().in(language), lines(s.components())))
                .filter(s -> s.questions().stream().anyMatch(line -> line.note().isEmpty()))
                .toList();
    }

    private List<Blank> lines(List<Component> components) {
        List<Blank> lines = new ArrayList<>();
        for (Component component : components) {
            if (component instanceof Group group) {
                lines.add(Blank.heading(group.label().in(language)));
                lines.addAll(lines(group.components()));
            } else if (component instanceof DynamicList list) {
                lines.add(Blank.heading(list.item().in(language)));
                lines.addAll(lines(list.components()));
            } else if (component instanceof Question question) {
                lines.add(blank(question));
            } else if (component instanceof Note note) {
                lines.add(Blank.note(Markdown.paper(note.text().blank().in(language))));
            }
        }
        return lines;
    }

    private Blank blank(Question question) {
        String label = label(question);
        Options options = question.options();
        boolean printed = !(question instanceof Choice choice && choice.isRegister());
        if (printed && !options.isReckoned() && !options.named().isEmpty()) {
            return Blank.question(
                    label,
                    options.named().stream().map(o -> o.label().in(language)).toList(),
                    0);
        }
        if (question instanceof Goals) {
            List<String> goals = Agenda.goals().stream().map(Object::toString).toList();
            return Blank.question(label, Goals.words(goals, language), LINES_OF_TARGETS);
        }
        if (question instanceof Tick) {
            return Blank.question("", List.of(label), 0);
        }
        return Blank.question(label, List.of(), isLong(question) ? LINES_OF_A_TEXT : 1);
    }

    private static boolean isLong(Question question) {
        return question instanceof LongText || question instanceof Schedule;
    }

    private String label(Question question) {
        String beside = question.adorners().said(language);
        return question.label().blank().in(language)
                + (beside.isEmpty() ? "" : " (" + beside + ")")
                + (question.required() ? " *" : "");
    }
}

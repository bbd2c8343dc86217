package org.passerelle.letters;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.forms.Choice;
import org.passerelle.forms.Choices;
import org.passerelle.forms.Component;
import org.passerelle.forms.DynamicList;
import org.passerelle.forms.Forms;
import org.passerelle.forms.Group;
import org.passerelle.forms.LongText;
import org.passerelle.forms.Option;
import org.passerelle.forms.Question;
import org.passerelle.forms.Tick;
import org.passerelle.funding.ExpenseCategory;
import org.passerelle.funding.ResourceSource;
import org.passerelle.shared.Language;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.passerelle.shared.Texts;
import org.springframework.stereotype.Service;

/** The questions of a public call on paper, to be prepared in a meeting or away from a screen; open to everybody. */
@Service
public class BlankForms {

    private static final int LINES_OF_A_TEXT = 6;

    private final Calls calls;
    private final Forms forms;
    private final Texts texts;
    private final Letterheads heads;
    private final LetterWriter writer;
    private final Clock clock;

    BlankForms(Calls calls, Forms forms, Texts texts, Letterheads heads, LetterWriter writer, Clock clock) {
        this.calls = calls;
        this.forms = forms;
        this.texts = texts;
        this.heads = heads;
        this.writer = writer;
        this.clock = clock;
    }

    /**
     * The bytes of the PDF.
     *
     * @throws Refusal UNKNOWN for a call that is not public
     */
    public byte[] of(CallId id, Language language) {
        Call call = Optional.of(calls.get(id))
                .filter(Call::isPublic)
                .orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN, id));
        return writer.write(model(call.definition(), language));
    }

    BlankFormModel model(CallDefinition call, Language language) {
        return new BlankFormModel(
                heads.of(call, language, clock.instant()),
                forms.get(Forms.DOSSIER, call.formVersion()).sections().stream()
                        .map(s -> new BlankFormModel.Section(
                                s.head().id() + ". " + s.label().in(language), lines(s.components(), language)))
                        .filter(s -> !s.questions().isEmpty())
                        .toList(),
                call.years(),
                Arrays.stream(ExpenseCategory.values())
                        .map(c -> texts.word(language, "expenseCategory", c))
                        .toList(),
                Arrays.stream(ResourceSource.values())
                        .map(s -> texts.word(language, "resourceSource", s))
                        .toList(),
                call.requiredDocuments().stream()
                        .map(d -> texts.word(language, "documentType", d))
                        .sorted()
                        .toList());
    }

    private static List<BlankFormModel.Blank> lines(List<Component> components, Language language) {
        List<BlankFormModel.Blank> lines = new ArrayList<>();
        for (Component component : components) {
            if (component instanceof Group group) {
                lines.add(new BlankFormModel.Blank(group.label().in(language), List.of(), 0));
                lines.addAll(lines(group.components(), language));
            } else if (component instanceof DynamicList list) {
                lines.add(new BlankFormModel.Blank(list.item().in(language), List.of(), 0));
                lines.addAll(lines(list.components(), language));
            } else if (component instanceof Question question) {
                lines.add(blank(question, language));
            }
        }
        return lines;
    }

    private static BlankFormModel.Blank blank(Question question, Language language) {
        String label = question.label().in(language) + (question.required() ? " *" : "");
        if (question instanceof Choice choice) {
            return new BlankFormModel.Blank(label, words(choice.options(), language), 0);
        }
        if (question instanceof Choices choices) {
            return new BlankFormModel.Blank(label, words(choices.options(), language), 0);
        }
        if (question instanceof Tick) {
            return new BlankFormModel.Blank("", List.of(label), 0);
        }
        return new BlankFormModel.Blank(label, List.of(), question instanceof LongText ? LINES_OF_A_TEXT : 1);
    }

    private static List<String> words(List<Option> options, Language language) {
        return options.stream().map(option -> option.label().in(language)).toList();
    }
}

package org.passerelle.letters;

import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.CallId;
import org.passerelle.calls.Calls;
import org.passerelle.forms.Forms;
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
                new BlankSections(language).of(forms.get(Forms.DOSSIER, call.formVersion())),
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
}

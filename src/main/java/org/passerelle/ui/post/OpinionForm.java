package org.passerelle.ui.post;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.passerelle.forms.Answers;
import org.passerelle.forms.Form;
import org.passerelle.forms.FormJudge;
import org.passerelle.forms.Judgement;
import org.passerelle.forms.OpinionKeys;
import org.passerelle.opinions.OpinionAnswer;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.FindingsPanel;
import org.passerelle.ui.component.FormFields;

/** The form of a body, judged where it stands; what is sound is handed on. */
final class OpinionForm extends Div {

    private static final String AUTHOR = "author";

    private final transient Form form;
    private final String author;
    private final FormFields fields;

    /** @param act the key of the words on its button */
    OpinionForm(Form form, String author, String act, Consumer<OpinionAnswer> sound) {
        this.form = form;
        this.author = author;
        this.fields = FormFields.whole(form);
        startFrom(new Answers(Map.of()));
        FindingsPanel findings = new FindingsPanel(fields::focus);
        findings.setVisible(false);
        Button give = new Button(ViewLanguage.text(act), click -> {
            Judgement judgement = FormJudge.judge(form, fields.answers());
            findings.show(judgement.findings()).setVisible(!judgement.isSound());
            fields.showAndGo(judgement.findings());
            if (judgement.isSound()) {
                sound.accept(OpinionAnswer.of(judgement.cleaned()));
            }
        });
        give.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        addClassNames("stack", "wide");
        add(fields, findings, give);
    }

    /** Fills in what was said before, under the name of who writes now; the declaration of interest is made anew. */
    void startFrom(Answers before) {
        Map<String, Object> start = new HashMap<>(before.values());
        start.remove(OpinionKeys.NO_CONFLICT);
        if (form.knows(AUTHOR)) {
            start.put(AUTHOR, author);
        }
        fields.load(new Answers(start));
    }
}

package org.passerelle.ui.post;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.passerelle.forms.Answers;
import org.passerelle.forms.Form;
import org.passerelle.forms.FormJudge;
import org.passerelle.forms.Judgement;
import org.passerelle.forms.OpinionKeys;
import org.passerelle.opinions.BegunOpinions;
import org.passerelle.opinions.ConsultationId;
import org.passerelle.opinions.EarlierAnswers;
import org.passerelle.opinions.OpinionAnswer;
import org.passerelle.people.Actor;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.FindingsPanel;
import org.passerelle.ui.component.FormFields;

/** The form of a body, kept as it is written, judged where it stands; what is sound is handed on. */
final class OpinionForm extends Div {

    private static final String AUTHOR = "author";

    private final transient Form form;
    private final FormFields fields;
    private final transient OpinionKeeper keeper;

    /** What a form is drawn with, whatever it is for. */
    record Pen(BegunOpinions begun, Actor actor, ConsultationId opinion, ZoneId zone, Clock clock) {

        /** What the body goes on from: what it has begun, or else what it had said. */
        Answers start(Optional<Answers> said) {
            return begun.of(actor, opinion).or(() -> said).orElse(Answers.none());
        }
    }

    /**
     * @param start what the body goes on from
     * @param act the key of the words on its button
     */
    OpinionForm(Form form, Pen pen, Answers start, String act, Consumer<OpinionAnswer> sound) {
        this.form = form;
        this.fields = FormFields.whole(form).load(signed(start, pen.actor()));
        keeper = new OpinionKeeper(pen.begun(), pen.actor(), pen.opinion(), form, fields, pen.zone(), pen.clock());
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
        add(keeper.around(), findings, give);
    }

    /** Fills what is still empty with what the body wrote of the partner before. */
    void offer(Answers earlier) {
        fields.load(EarlierAnswers.into(form, fields.answers(), earlier));
        keeper.save();
    }

    /** The opinion is given. */
    void done() {
        keeper.done();
    }

    /** Under the name of who writes now; the declaration of interest is made anew. */
    private Answers signed(Answers before, Actor writer) {
        Map<String, Object> start = new HashMap<>(before.values());
        start.remove(OpinionKeys.NO_CONFLICT);
        if (form.knows(AUTHOR)) {
            start.put(AUTHOR, writer.name());
        }
        return new Answers(start);
    }
}

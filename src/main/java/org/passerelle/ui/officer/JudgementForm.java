package org.passerelle.ui.officer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.passerelle.dossiers.Admissibility;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.Judged.Verdict;
import org.passerelle.dossiers.Progress;
import org.passerelle.exchanges.StandardPhrase;
import org.passerelle.forms.AdmissibilityKeys;
import org.passerelle.forms.Answers;
import org.passerelle.forms.Form;
import org.passerelle.forms.FormJudge;
import org.passerelle.people.Actor;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.About;
import org.passerelle.ui.component.Confirm;
import org.passerelle.ui.component.FindingsPanel;
import org.passerelle.ui.component.FormFields;
import org.passerelle.ui.component.LeaveGuard;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.component.PhrasePicker;

/** The officer's judgement: the check list, the form, and where the dossier is incomplete, what is asked for. */
final class JudgementForm extends Section {

    private final transient Progress progress;
    private final transient Admissibility admissibility;
    private final transient Actor actor;
    private final transient Dossier dossier;
    private final transient Form form;
    private final CheckListPart checks;
    private final CompletionFields completion;
    private final FormFields fields;
    private final LeaveGuard guard;
    private final FindingsPanel findings = new FindingsPanel(this::goTo);

    JudgementForm(
            Progress progress,
            Admissibility admissibility,
            Actor actor,
            Dossier dossier,
            Form form,
            CompletionFields completion) {
        this.progress = progress;
        this.admissibility = admissibility;
        this.actor = actor;
        this.dossier = dossier;
        this.form = form;
        this.completion = completion;
        checks = new CheckListPart(
                admissibility.checkList(actor, dossier.id()),
                code -> form.knows(AdmissibilityKeys.CRITERIA + "." + code),
                About.dossier(dossier.id()),
                this::answer);
        fields = FormFields.whole(form);
        Answers before = fields.answers();
        guard = new LeaveGuard(
                () -> !checks.said().isEmpty() || !fields.answers().equals(before));
        findings.setVisible(false);
        completion.setVisible(false);
        Div phrases = new Div(phrases());
        phrases.setVisible(false);
        fields.onChange(answers -> {
            completion.setVisible(verdict(answers) == Verdict.INCOMPLETE);
            phrases.setVisible(verdict(answers) != Verdict.ADMISSIBLE);
            guard.changed();
        });
        Button save = new Button(ViewLanguage.text("admissibility.save"), click -> judge());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        addClassNames("card", "pile", "stays");
        add(new H2(ViewLanguage.text("checks.caption")), checks, findings, fields, phrases, completion, save, guard);
    }

    private PhrasePicker phrases() {
        return new PhrasePicker(
                StandardPhrase.Purpose.REASON,
                About.dossier(dossier.id()),
                words -> fields.insert(AdmissibilityKeys.COMMENT, words));
    }

    /** Stands below what came before this judgement. */
    JudgementForm after(Component before) {
        addComponentAsFirst(before);
        return this;
    }

    private void judge() {
        Answers answers = fields.answers();
        Verdict verdict = verdict(answers);
        List<Finding> found = new ArrayList<>(FormJudge.judge(form, answers).findings());
        found.removeIf(finding ->
                verdict == Verdict.INCOMPLETE && finding.place().startsWith(AdmissibilityKeys.CRITERIA + "."));
        show(found);
        if (found.isEmpty()) {
            Confirm.ask(
                    ViewLanguage.text("admissibility.confirm." + verdict, dossier.name()),
                    ViewLanguage.text(verdict == Verdict.INCOMPLETE ? "completion.confirm" : "admissibility.confirm"),
                    ViewLanguage.text("admissibility.save"),
                    () -> conclude(verdict, answers));
        }
    }

    private void conclude(Verdict verdict, Answers answers) {
        Map<String, Object> all =
                new LinkedHashMap<>(FormJudge.judge(form, answers).cleaned().values());
        all.put(AdmissibilityKeys.CHECKS, checks.said());
        try {
            if (verdict == Verdict.INCOMPLETE) {
                admissibility.askCompletion(actor, dossier.id(), completion.asked(), all);
            } else {
                List<String> reasons = answers.chosen(AdmissibilityKeys.REASONS);
                progress.judge(actor, dossier.id(), verdict == Verdict.ADMISSIBLE, reasons, all);
            }
        } catch (Refusal refusal) {
            if (refusal.findings().isEmpty()) {
                throw refusal;
            }
            show(refusal.findings());
            return;
        }
        guard.done();
        Message.done(ViewLanguage.text("admissibility.done", dossier.name()));
        getUI().ifPresent(ui -> ui.navigate(WorklistView.class));
    }

    private void show(List<Finding> found) {
        findings.show(found).setVisible(!found.isEmpty());
        fields.show(found);
        found.stream().findFirst().ifPresent(first -> goTo(first.place()));
    }

    private void goTo(String place) {
        if (place.equals("missing")) {
            completion.focus();
        } else if (!checks.goTo(place)) {
            fields.focus(place);
        }
    }

    private void answer(String criterion) {
        fields.focus(AdmissibilityKeys.CRITERIA + "." + criterion);
    }

    private static Verdict verdict(Answers answers) {
        return answers.text(AdmissibilityKeys.VERDICT).map(Verdict::valueOf).orElse(Verdict.ADMISSIBLE);
    }
}

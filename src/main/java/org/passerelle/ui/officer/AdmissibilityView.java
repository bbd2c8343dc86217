package org.passerelle.ui.officer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.Map;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallForms;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.Progress;
import org.passerelle.dossiers.Stage;
import org.passerelle.exchanges.StandardPhrase;
import org.passerelle.forms.AdmissibilityKeys;
import org.passerelle.forms.Answers;
import org.passerelle.forms.Form;
import org.passerelle.forms.FormJudge;
import org.passerelle.forms.Forms;
import org.passerelle.forms.Judgement;
import org.passerelle.people.Actor;
import org.passerelle.people.TrailEntry;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.StaffRoles;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.WorkPaths;
import org.passerelle.ui.component.Confirm;
import org.passerelle.ui.component.FindingsPanel;
import org.passerelle.ui.component.FormFields;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.dossier.AnswersPanel;
import org.passerelle.ui.dossier.ExchangeDesk;

/** Judging whether a dossier is admissible: the check on one side, the dossier on the other. */
@Route(value = WorkPaths.DOSSIERS + "/:" + DossierPath.PARAMETER + "/admissibility", layout = MainLayout.class)
@RolesAllowed(StaffRoles.CASE_OFFICER)
class AdmissibilityView extends PageView implements BeforeEnterObserver {

    private static final String ADMISSIBLE = "ADMISSIBLE";
    private static final String JUDGED = "judge";

    private final transient DossierFile file;
    private final transient Calls calls;
    private final transient Progress progress;
    private final transient DossierTabs tabs;
    private final transient CallForms forms;
    private final transient ExchangeDesk exchanges;
    private final transient Actor actor;

    AdmissibilityView(
            DossierFile file,
            Calls calls,
            Progress progress,
            DossierTabs tabs,
            CallForms forms,
            ExchangeDesk exchanges,
            CurrentActor current) {
        this.file = file;
        this.calls = calls;
        this.progress = progress;
        this.tabs = tabs;
        this.forms = forms;
        this.exchanges = exchanges;
        this.actor = current.get();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        String named = event.getRouteParameters().get(DossierPath.PARAMETER).orElse("");
        Dossier dossier = DossierPath.read(file, actor, named);
        Call call = calls.get(dossier.call());
        heading(ViewLanguage.text("admissibility.title")).overDossier(dossier.name(), dossier.title());
        Section reading = new Section(new H2(ViewLanguage.text("admissibility.beside")), tabs.of(actor, dossier, call));
        Form form = forms.of(dossier.call(), Forms.ADMISSIBILITY);
        Section check = dossier.stage() == Stage.SUBMITTED
                ? check(dossier, form)
                : judged(dossier, form, call.definition().zone());
        Div both = new Div(reading, check);
        both.addClassName("beside");
        add(both);
    }

    /** What was concluded, where there is nothing to judge any more. */
    private Section judged(Dossier dossier, Form form, ZoneId zone) {
        Section section = new Section(new H2(ViewLanguage.text("admissibility.over")));
        section.addClassNames("card", "stays");
        file.trail(actor, dossier.id()).stream()
                .filter(line -> line.verb().equals(JUDGED))
                .reduce((earlier, later) -> later)
                .ifPresentOrElse(
                        line -> section.add(
                                new Paragraph(ViewLanguage.text(
                                        "admissibility.judged", line.name(), Formats.dateTime(line.at(), zone))),
                                AnswersPanel.inCard(form, answers(line))),
                        () -> section.add(new Paragraph(ViewLanguage.text(
                                "admissibility.notAwaited", ViewLanguage.word("stage", dossier.stage())))));
        return section;
    }

    @SuppressWarnings("unchecked")
    private static Answers answers(TrailEntry judged) {
        return judged.detail().get("answers") instanceof Map<?, ?> given
                ? new Answers((Map<String, Object>) given)
                : Answers.none();
    }

    private Section check(Dossier dossier, Form form) {
        FormFields fields = FormFields.whole(form);
        FindingsPanel findings = new FindingsPanel(fields::focus);
        findings.setVisible(false);
        Button save = new Button(ViewLanguage.text("admissibility.save"), click -> {
            Judgement judgement = FormJudge.judge(form, fields.answers());
            findings.show(judgement.findings()).setVisible(!judgement.isSound());
            fields.showAndGo(judgement.findings());
            if (judgement.isSound()) {
                conclude(dossier, judgement.cleaned());
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Section section = new Section(findings, fields, reasons(dossier, fields), save);
        section.addClassNames("card", "pile", "stays");
        return section;
    }

    /** Puts a phrase behind the comment that is written already. */
    private PhrasePicker reasons(Dossier dossier, FormFields fields) {
        return new PhrasePicker(
                exchanges.phrases(), exchanges.rights(), actor, dossier.id(), StandardPhrase.Purpose.REASON, words -> {
                    String written =
                            fields.answers().text(AdmissibilityKeys.COMMENT).orElse("");
                    String whole = written.isBlank() ? words : written.strip() + "\n\n" + words;
                    fields.load(fields.answers().with(AdmissibilityKeys.COMMENT, whole));
                    fields.focus(AdmissibilityKeys.COMMENT);
                });
    }

    private void conclude(Dossier dossier, Answers answers) {
        String verdict = answers.text(AdmissibilityKeys.VERDICT).orElse("");
        Confirm.ask(
                ViewLanguage.text("admissibility.title"),
                ViewLanguage.text("admissibility.confirm"),
                ViewLanguage.text("admissibility.save"),
                () -> judge(dossier, verdict.equals(ADMISSIBLE), answers));
    }

    private void judge(Dossier dossier, boolean admissible, Answers answers) {
        progress.judge(actor, dossier.id(), admissible, answers.chosen(AdmissibilityKeys.REASONS), answers.values());
        Message.done(ViewLanguage.text("admissibility.done", dossier.name()));
        getUI().ifPresent(ui -> ui.navigate(WorklistView.class));
    }
}

package org.passerelle.ui.officer;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallForms;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Admissibility;
import org.passerelle.dossiers.Completions;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.Judged;
import org.passerelle.dossiers.Progress;
import org.passerelle.dossiers.Snapshots;
import org.passerelle.dossiers.Stage;
import org.passerelle.forms.Answers;
import org.passerelle.forms.Form;
import org.passerelle.forms.Forms;
import org.passerelle.people.Actor;
import org.passerelle.people.Organisations;
import org.passerelle.people.TrailEntry;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.StaffRoles;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.WorkPaths;
import org.passerelle.ui.component.Beside;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.dossier.AnswersPanel;
import org.passerelle.ui.dossier.ChangesPanel;

/** Judging whether a dossier is admissible: the check on one side, the dossier on the other. */
@Route(value = WorkPaths.DOSSIERS + "/:" + DossierPath.PARAMETER + "/admissibility", layout = MainLayout.class)
@RolesAllowed(StaffRoles.CASE_OFFICER)
class AdmissibilityView extends PageView implements BeforeEnterObserver {

    private static final String JUDGED = "judge";

    private final transient DossierFile file;
    private final transient Calls calls;
    private final transient Progress progress;
    private final transient Admissibility admissibility;
    private final transient Completions completions;
    private final transient Snapshots snapshots;
    private final transient Organisations organisations;
    private final transient DossierTabs tabs;
    private final transient CallForms forms;
    private final transient Forms questions;
    private final transient Clock clock;
    private final transient Actor actor;

    AdmissibilityView(
            DossierFile file,
            Calls calls,
            Progress progress,
            Admissibility admissibility,
            Completions completions,
            Snapshots snapshots,
            Organisations organisations,
            DossierTabs tabs,
            CallForms forms,
            Forms questions,
            Clock clock,
            CurrentActor current) {
        this.file = file;
        this.calls = calls;
        this.progress = progress;
        this.admissibility = admissibility;
        this.completions = completions;
        this.snapshots = snapshots;
        this.organisations = organisations;
        this.tabs = tabs;
        this.forms = forms;
        this.questions = questions;
        this.clock = clock;
        this.actor = current.get();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        String named = event.getRouteParameters().get(DossierPath.PARAMETER).orElse("");
        Dossier dossier = DossierPath.read(file, actor, named);
        Call call = calls.get(dossier.call());
        heading(ViewLanguage.text("admissibility.title")).overDossier(dossier.name(), dossier.title());
        Section reading =
                new Section(new H2(ViewLanguage.text("admissibility.beside")), tabs.of(actor, dossier, call, () -> {}));
        add(new Beside(reading, check(dossier, call), "beside.toJudgement"));
    }

    private Section check(Dossier dossier, Call call) {
        Form form = forms.of(dossier.call(), Forms.ADMISSIBILITY);
        ZoneId zone = call.definition().zone();
        if (dossier.stage() != Stage.SUBMITTED) {
            return judged(dossier, form, zone);
        }
        List<Judged> earlier = admissibility.of(actor, dossier.id());
        Optional<Judged> waiting = earlier.stream()
                .filter(judged -> judged.state() == Judged.State.AWAITS_SECOND)
                .findFirst();
        return waiting.<Section>map(judged -> new SecondLook(admissibility, actor, dossier, judged, zone))
                .orElseGet(() -> new JudgementForm(progress, admissibility, actor, dossier, form, asking(dossier, call))
                        .after(before(dossier, call, earlier, zone)));
    }

    private CompletionFields asking(Dossier dossier, Call call) {
        return new CompletionFields(
                questions.get(Forms.DOSSIER, call.definition().formVersion()),
                call,
                admissibility.checkList(actor, dossier.id()),
                completions.of(actor, dossier.id()).size(),
                clock.instant());
    }

    /** What came before this judgement: what the applicant changed, and what a second person sent back. */
    private Div before(Dossier dossier, Call call, List<Judged> earlier, ZoneId zone) {
        Div before = new Div();
        List<Snapshots.Changed> changes = snapshots.changes(actor, dossier.id());
        if (!changes.isEmpty()) {
            before.add(
                    new H2(ViewLanguage.text("changes.caption")),
                    new ChangesPanel(
                            changes,
                            questions.get(Forms.DOSSIER, call.definition().formVersion()),
                            call.definition(),
                            organisations));
        }
        earlier.stream()
                .filter(judged -> judged.state() == Judged.State.SENT_BACK)
                .reduce((first, second) -> second)
                .ifPresent(judged -> before.add(new Paragraph(ViewLanguage.text(
                        "override.wasSentBack",
                        String.valueOf(judged.secondName()),
                        Formats.dateTime(judged.secondAt() == null ? judged.at() : judged.secondAt(), zone),
                        judged.remark()))));
        return before;
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
        admissibility.of(actor, dossier.id()).stream()
                .reduce((earlier, later) -> later)
                .ifPresent(last -> section.add(
                        new H3(ViewLanguage.text("checks.concluded", ViewLanguage.word("verdict", last.verdict()))),
                        new JudgedChecks(last.checks(), ViewLanguage.text("checks.caption"))));
        return section;
    }

    @SuppressWarnings("unchecked")
    private static Answers answers(TrailEntry judged) {
        return judged.detail().get("answers") instanceof Map<?, ?> given
                ? new Answers((Map<String, Object>) given)
                : Answers.none();
    }
}

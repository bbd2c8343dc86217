package org.passerelle.ui.applicant;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.passerelle.calls.Call;
import org.passerelle.calls.DocumentType;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.Reopening;
import org.passerelle.forms.Form;
import org.passerelle.funding.Remedies;
import org.passerelle.people.Actor;
import org.passerelle.shared.Finding;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.FindingsPanel;
import org.passerelle.ui.component.LocalCopy;
import org.passerelle.ui.component.SkipLink;
import org.passerelle.ui.security.SignInAgain;
import org.passerelle.ui.site.AskView;

/**
 * Writes a dossier section by section, or shows it once it can no longer be written. Every change is saved as it is made;
 * what is missing or wrong in the section stands under its fields.
 */
@Route(value = Pages.EDITOR + "/:id/:section?", layout = MainLayout.class)
@RolesAllowed({"APPLICANT_EDITOR", "APPLICANT_SIGNATORY"})
class EditorView extends PageView implements BeforeEnterObserver {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private final transient DossierDesk desk;
    private final Paragraph saved = new Paragraph();

    EditorView(DossierDesk desk) {
        this.desk = desk;
        addClassName("editor");
        saved.addClassNames("saved", "small", "soft", "numbers");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Actor actor = desk.current().get();
        Dossier dossier = desk.own(actor, event.getRouteParameters().get("id").orElse(""));
        Call call = desk.call(dossier);
        Form form = desk.form(call);
        List<EditorStep> steps = EditorStep.of(form);
        EditorStep step = steps.stream()
                .filter(s -> s.has(event.getRouteParameters().get("section").orElse("A")))
                .findFirst()
                .orElse(steps.get(0));
        Optional<Reopening> reopening = desk.reopening(actor, dossier);
        Set<DocumentType> documents = desk.openDocuments(actor, dossier, reopening);
        boolean editable = desk.isEditable(actor, dossier)
                || reopening
                        .filter(open -> step.isOpenIn(open) || step.takesAny(documents))
                        .isPresent();
        heading(step.title()).over(over(dossier, call)).beside(saved);
        add(new DraftBanner(desk, actor, dossier, call, true));
        if (editable) {
            add(new AlsoHere(desk.openSections(), new OpenSections.Place(dossier.id(), step.letter()), actor));
        }
        SectionList sections = new SectionList(dossier.id(), steps, step);
        reopening.ifPresent(open -> sections.closed(steps, open, documents));
        StepBody body = new StepBody(desk, actor, dossier, call, step, editable, documents);
        FindingsPanel findings = new FindingsPanel(place -> Pages.beside(dossier.id(), place)
                .ifPresentOrElse(page -> getUI().ifPresent(ui -> ui.navigate(page)), () -> body.focus(place)));
        body.remedies().ifPresent(remedies -> findings.answeredBy(remedies, Remedies::areFor));
        body.onSaved(found -> {
            List<Finding> all = reopening.isPresent() ? desk.review(actor, body.dossier()) : found;
            saved.setText(ViewLanguage.text(
                    "applicant.editor.saved",
                    time(desk.clock().instant(), call.definition().zone())));
            show(all, body, step, steps, form, sections, findings);
        });
        Div main = new Div(
                editable ? kept(body, actor, step) : body,
                findings,
                neighbours(dossier, call, within(steps, step, reopening, documents), step));
        main.addClassName("editor-main");
        ExampleSection.of(form, step).ifPresent(example -> main.addComponentAtIndex(0, example));
        sections.addComponentAsFirst(new SkipLink(ViewLanguage.text("applicant.editor.skip"), main, "section"));
        Div both = new Div(sections, main);
        both.addClassName(step.isPlan() ? "editor-whole" : "editor-columns");
        if (DossierDesk.isDraft(dossier) || reopening.isPresent()) {
            saved.setText(editable ? ViewLanguage.text("applicant.editor.autosave") : "");
            show(desk.review(actor, dossier), body, step, steps, form, sections, findings);
        } else {
            saved.setText("");
            findings.setVisible(false);
        }
        add(both); // with its first findings in it: only what changes is announced
        event.getLocation()
                .getQueryParameters()
                .getSingleParameter(MainLayout.PLACE)
                .ifPresent(body::focus);
    }

    /** What is written here outlives the connection and the session. */
    private static Component kept(StepBody body, Actor actor, EditorStep step) {
        LocalCopy copy = body.keptBy(actor.personId());
        copy.add(new SignInAgain(actor, copy, Pages.section(body.dossier().id(), step.letter())));
        return copy;
    }

    private static void show(
            List<Finding> all,
            StepBody body,
            EditorStep step,
            List<EditorStep> steps,
            Form form,
            SectionList sections,
            FindingsPanel panel) {
        sections.show(Finding.blocking(all).stream()
                .collect(
                        Collectors.groupingBy(f -> EditorStep.of(steps, form, f).letter(), Collectors.counting())));
        List<Finding> here = all.stream()
                .filter(f -> EditorStep.of(steps, form, f).equals(step))
                .toList();
        panel.show(here);
        body.show(here);
    }

    static String time(Instant at, ZoneId zone) {
        return TIME.format(LocalTime.ofInstant(at, zone));
    }

    private static String over(Dossier dossier, Call call) {
        String title = dossier.title().isBlank() ? ViewLanguage.text("applicant.untitled") : dossier.title();
        return title + " · " + call.code();
    }

    /** Those among which the reader goes back and forth: where only some are open again, these, and the one that is shown. */
    private static List<EditorStep> within(
            List<EditorStep> steps, EditorStep here, Optional<Reopening> reopening, Set<DocumentType> documents) {
        return steps.stream()
                .filter(step -> step.equals(here)
                        || reopening.isEmpty()
                        || step.isOpenIn(reopening.get())
                        || step.takesAny(documents))
                .toList();
    }

    private static Component neighbours(Dossier dossier, Call call, List<EditorStep> steps, EditorStep step) {
        int here = steps.indexOf(step);
        Nav nav = new Nav();
        nav.setAriaLabel(ViewLanguage.text("applicant.editor.neighbours"));
        nav.addClassName("actions");
        if (here > 0) {
            EditorStep before = steps.get(here - 1);
            nav.add(new Anchor(
                    Pages.section(dossier.id(), before.letter()),
                    ViewLanguage.text("applicant.editor.before", before.label())));
        }
        nav.add(new Anchor(AskView.of(call.code(), dossier.id(), step.letter()), ViewLanguage.text("question.title")));
        if (here < steps.size() - 1) {
            EditorStep after = steps.get(here + 1);
            Anchor next = new Anchor(
                    Pages.section(dossier.id(), after.letter()),
                    ViewLanguage.text("applicant.editor.after", after.label()));
            next.addClassName("button-link");
            nav.add(next);
        } else {
            boolean draft = DossierDesk.isDraft(dossier);
            nav.add(Pages.button(
                    draft ? Pages.submit(dossier.id()) : Pages.dossier(dossier.id()),
                    draft ? "applicant.editor.toSubmit" : "applicant.editor.toDossier"));
        }
        return nav;
    }
}

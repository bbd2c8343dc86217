package org.passerelle.ui.applicant;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.passerelle.calls.Call;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.Partner;
import org.passerelle.forms.Form;
import org.passerelle.people.Actor;
import org.passerelle.people.Organisation;
import org.passerelle.people.OrganisationId;
import org.passerelle.shared.Finding;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.FindingsPanel;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.KeyValueList;

/** The last look before a dossier is submitted: what still blocks, what it says, and who can submit. */
@Route(value = Pages.LIST + "/:id/submit", layout = MainLayout.class)
@RolesAllowed({"APPLICANT_EDITOR", "APPLICANT_SIGNATORY"})
class SubmitView extends PageView implements BeforeEnterObserver {

    private final transient DossierDesk desk;

    SubmitView(DossierDesk desk) {
        this.desk = desk;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Actor actor = desk.current().get();
        Dossier dossier = desk.own(actor, event.getRouteParameters().get("id").orElse(""));
        if (!DossierDesk.isDraft(dossier)) {
            event.forwardTo(Pages.dossier(dossier.id()));
            return;
        }
        Call call = desk.call(dossier);
        List<Finding> findings = desk.review(actor, dossier);
        forReading();
        heading(ViewLanguage.text("applicant.submit.title")).over(call.code());
        add(new DraftBanner(desk, actor, dossier, call, false));
        add(
                findings(dossier, call, findings),
                section("applicant.submit.summary", summary(dossier, call)),
                new SignatureBox(
                        desk,
                        actor,
                        dossier,
                        desk.signatures().of(actor, dossier.id()),
                        Finding.blocking(findings).isEmpty()));
    }

    private Component summary(Dossier dossier, Call call) {
        Map<OrganisationId, Organisation> known = desk.organisations()
                .all(dossier.partners().stream().map(Partner::organisation).toList());
        String partners = dossier.partners().stream()
                .map(p -> Objects.requireNonNull(known.get(p.organisation())).name())
                .collect(Collectors.joining(" · "));
        String countries = dossier.plan().countries().stream()
                .map(part -> part.code().name(ViewLanguage.current()) + " (" + Formats.money(part.part()) + ")")
                .collect(Collectors.joining(" · "));
        return new KeyValueList()
                .with(ViewLanguage.text("applicant.submit.dossier"), dossier.title())
                .with(
                        ViewLanguage.text("applicant.list.call"),
                        ViewLanguage.text(call.definition().title()))
                .with(
                        ViewLanguage.text("applicant.new.lead"),
                        desk.organisations().get(dossier.lead()).name())
                .with(ViewLanguage.text("applicant.submit.partners"), partners)
                .with(ViewLanguage.text("applicant.submit.countries"), countries)
                .with(
                        ViewLanguage.text("applicant.submit.period"),
                        dossier.answers()
                                .period()
                                .map(p -> ViewLanguage.text(
                                        "applicant.submit.fromTo", Formats.date(p.start()), Formats.date(p.end())))
                                .orElse(null))
                .with(
                        ViewLanguage.text("applicant.submit.total"),
                        Formats.money(dossier.plan().total()))
                .with(
                        ViewLanguage.text("applicant.submit.requested"),
                        Formats.money(dossier.plan().requested()))
                .with(
                        ViewLanguage.text("applicant.submit.minimum"),
                        Formats.money(dossier.plan().minimumViableGrant()));
    }

    /** What is to be mended, section by section as the editor shows them. */
    private Component findings(Dossier dossier, Call call, List<Finding> findings) {
        Form form = desk.form(call);
        List<EditorStep> steps = EditorStep.of(form);
        List<Finding> bySection = findings.stream()
                .sorted(Comparator.comparingInt(finding -> steps.indexOf(EditorStep.of(steps, form, finding))))
                .toList();
        return new FindingsPanel(place -> goTo(dossier, call, findings, place))
                .show(bySection, finding -> Pages.beside(dossier.id(), finding.place())
                        .map(page -> ViewLanguage.text("applicant.submit.beside." + finding.place()))
                        .orElseGet(() -> EditorStep.of(steps, form, finding).title()));
    }

    private void goTo(Dossier dossier, Call call, List<Finding> findings, String place) {
        Form form = desk.form(call);
        findings.stream().filter(f -> f.place().equals(place)).findFirst().ifPresent(finding -> {
            String letter = EditorStep.of(EditorStep.of(form), form, finding).letter();
            String page = Pages.beside(dossier.id(), place).orElse(Pages.place(dossier.id(), letter, place));
            getUI().ifPresent(ui -> ui.getPage().setLocation(page));
        });
    }

    private static Section section(String key, Component body) {
        Section section = new Section(new H2(ViewLanguage.text(key)), body);
        section.addClassName("section");
        return section;
    }
}

package org.passerelle.ui.signatory;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.passerelle.awards.Countersigning;
import org.passerelle.awards.DecisionPage;
import org.passerelle.awards.DecisionPages;
import org.passerelle.awards.FirstSignature;
import org.passerelle.awards.PageVersion;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.Stage;
import org.passerelle.forms.Answers;
import org.passerelle.forms.DecisionKeys;
import org.passerelle.forms.Form;
import org.passerelle.forms.Forms;
import org.passerelle.people.Act;
import org.passerelle.people.Rights;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.passerelle.ui.CurrentActor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.StaffRoles;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.DataTable;
import org.passerelle.ui.component.Foreign;
import org.passerelle.ui.component.FormFields;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.LeaveGuard;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.component.PageHeader;

/** The page of reasons of one dossier: the act to the letter as it will be signed, and the form in which people edit it. */
@Route(value = SigningView.PATH + "/:call/:dossier", layout = MainLayout.class)
@RolesAllowed({
    StaffRoles.AUTHORISING_OFFICER,
    StaffRoles.COMMITTEE_SECRETARY,
    StaffRoles.COMMITTEE_CHAIR,
    StaffRoles.CASE_OFFICER,
    StaffRoles.CALL_MANAGER,
    StaffRoles.AUDITOR
})
class DecisionPageView extends PageView implements BeforeEnterObserver {

    private final transient DecisionPages pages;
    private final transient Countersigning countersigning;
    private final transient Calls calls;
    private final transient DossierFile dossiers;
    private final transient Forms forms;
    private final transient Rights rights;
    private final transient CurrentActor current;

    DecisionPageView(
            DecisionPages pages,
            Countersigning countersigning,
            Calls calls,
            DossierFile dossiers,
            Forms forms,
            Rights rights,
            CurrentActor current) {
        this.pages = pages;
        this.countersigning = countersigning;
        this.calls = calls;
        this.dossiers = dossiers;
        this.forms = forms;
        this.rights = rights;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String code = event.getRouteParameters().get("call").orElseThrow(NotFoundException::new);
        Dossier dossier = event.getRouteParameters()
                .get("dossier")
                .flatMap(dossiers::byNumber)
                .filter(found -> calls.get(found.call()).code().equals(code))
                .orElseThrow(NotFoundException::new);
        if (dossier.stage() == Stage.PROPOSED) {
            show(dossier, pages.open(current.get(), dossier.id()), code);
        } else {
            event.forwardTo(SigningView.PATH + "/" + code);
        }
    }

    private PageHeader show(Dossier dossier, DecisionPage page, String code) {
        removeAll();
        Optional<FirstSignature> first = Optional.ofNullable(
                countersigning.of(current.get(), List.of(dossier.id())).get(dossier.id()));
        PageHeader header = heading(ViewLanguage.text("decisions.page", dossier.name()))
                .over(code)
                .lead(ViewLanguage.text(first.isPresent() ? "decisions.page.signedLead" : "decisions.page.lead"));
        Anchor back = new Anchor(SigningView.PATH + "/" + code, ViewLanguage.text("decisions.page.back"));
        back.setRouterIgnore(false);
        add(new Paragraph(back));
        first.ifPresent(signature -> add(signed(signature, dossier)));
        add(act(page));
        if (first.isEmpty() && rights.allows(current.get(), Act.WRITE_REASONS)) {
            add(editor(dossier, page, code));
        }
        if (page.version() > 0) {
            add(history(dossier, page));
        }
        return header;
    }

    /** Who signed the text already: it does not change under that signature. */
    private Component signed(FirstSignature first, Dossier dossier) {
        ZoneId zone = calls.get(dossier.call()).definition().zone();
        Paragraph signed = new Paragraph(
                ViewLanguage.text("decisions.firstSigned", first.name(), Formats.dateTime(first.at(), zone)));
        signed.addClassNames("note", "section");
        return signed;
    }

    /** The text to the letter, in the language of the act. */
    private static Component act(DecisionPage page) {
        Div text = Foreign.french(new Div());
        text.addClassNames("card", "act-text");
        page.text().lines().filter(line -> !line.isBlank()).forEach(line -> text.add(new Paragraph(line)));
        Paragraph hash = new Paragraph(ViewLanguage.text("decisions.page.hash", page.sha256()));
        hash.addClassNames("soft", "small", "numbers", "breaks");
        return new Div(new H2(ViewLanguage.text("decisions.page.act")), text, hash);
    }

    private Component editor(Dossier dossier, DecisionPage page, String code) {
        Form form = forms.get(Forms.DECISION);
        FormFields fields = FormFields.section(form, form.sections().get(0), Map.of(), widget -> Optional.empty())
                .load(page.answers());
        Answers before = fields.answers();
        LeaveGuard guard = new LeaveGuard(() -> !fields.answers().equals(before));
        fields.onChange(answers -> guard.changed());
        Button save = new Button(ViewLanguage.text("decisions.page.save"), click -> {
            try {
                pages.save(current.get(), dossier.id(), page.version(), fields.answers());
            } catch (Refusal refusal) {
                if (refusal.findings().isEmpty()) {
                    throw refusal;
                }
                fields.showAndGo(refusal.findings().stream()
                        .map(DecisionPageView::withoutNumber)
                        .toList());
                return;
            }
            guard.done();
            show(dossier, pages.open(current.get(), dossier.id()), code).takeFocus();
            Message.done(ViewLanguage.text("account.saved"));
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div actions = new Div(save);
        actions.addClassName("actions");
        Div section = new Div(new H2(ViewLanguage.text("decisions.page.edit")), fields, actions, guard);
        section.addClassName("section");
        return section;
    }

    private Component history(Dossier dossier, DecisionPage page) {
        List<PageVersion> versions = pages.versions(current.get(), dossier.id());
        ZoneId zone = calls.get(dossier.call()).definition().zone();
        Div section = new Div(
                new H2(ViewLanguage.text("decisions.page.versions")),
                new DataTable<PageVersion>(ViewLanguage.text("decisions.page.versions"))
                        .captionHidden()
                        .number(ViewLanguage.text("decisions.page.version"), v -> Integer.toString(v.version()))
                        .column(
                                ViewLanguage.text("decisions.page.savedBy"),
                                v -> ViewLanguage.text(
                                        "committee.byAt", v.savedBy(), Formats.dateTime(v.savedAt(), zone)))
                        .column(
                                ViewLanguage.text("decisions.page.paragraph"),
                                v -> v.answers().text(DecisionKeys.PARAGRAPH).orElse(""))
                        .show(versions));
        section.addClassName("section");
        if (page.isEdited()) {
            Details drafted = new Details(
                    ViewLanguage.text("decisions.page.draft"),
                    Foreign.french(new Paragraph(page.draft().paragraph().fr())));
            section.add(drafted);
        }
        return section;
    }

    /** A finding on the acts of a call begins its place with the number of the dossier. */
    private static Finding withoutNumber(Finding finding) {
        String place = finding.place().substring(finding.place().indexOf('.') + 1);
        return new Finding(finding.code(), place, finding.severity(), finding.evidence());
    }
}

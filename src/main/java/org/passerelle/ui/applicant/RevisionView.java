package org.passerelle.ui.applicant;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.passerelle.awards.Offer;
import org.passerelle.awards.Revision;
import org.passerelle.calls.Call;
import org.passerelle.calls.FundingScheme;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.Stage;
import org.passerelle.funding.AwardedPlan;
import org.passerelle.funding.FundingPlan;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.shared.DueDate;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Announcement;
import org.passerelle.ui.component.BudgetFrame;
import org.passerelle.ui.component.BudgetGrid;
import org.passerelle.ui.component.Confirm;
import org.passerelle.ui.component.EmptyState;
import org.passerelle.ui.component.FindingsPanel;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.KeyValueList;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.component.RemedyPanel;

/** The revised budget of an accepted partial award: what is granted is fixed, the same rules and the same ways out as before. */
@Route(value = Pages.LIST + "/:id/revision", layout = MainLayout.class)
@RolesAllowed({"APPLICANT_EDITOR", "APPLICANT_SIGNATORY"})
class RevisionView extends PageView implements BeforeEnterObserver {

    private final transient DossierDesk desk;
    private FindingsPanel findings = new FindingsPanel();

    RevisionView(DossierDesk desk) {
        this.desk = desk;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        Actor actor = desk.current().get();
        Dossier dossier = own(actor, event.getRouteParameters().get("id").orElse(""));
        if (dossier.publicStage() == Stage.BUDGET_REVISION) {
            show(actor, dossier, desk.call(dossier));
        } else {
            heading(ViewLanguage.text("revision.title")).over(dossier.name());
            add(new EmptyState(
                    ViewLanguage.text("revision.nothing"),
                    ViewLanguage.text("revision.nothing.hint"),
                    Pages.link(Pages.dossier(dossier.id()), "revision.back")));
        }
    }

    /** By its number as well, which stands in mails and letters. */
    private Dossier own(Actor actor, String named) {
        return desk.own(
                actor, desk.file().byNumber(named).map(d -> d.id().toString()).orElse(named));
    }

    private void show(Actor actor, Dossier dossier, Call call) {
        AwardedPlan awarded = desk.revisions().plan(actor, dossier.id());
        heading(ViewLanguage.text("revision.title"))
                .over(dossier.name() + " · " + call.code())
                .lead(ViewLanguage.text("revision.lead"));
        add(figures(actor, dossier, call, awarded));
        BudgetFrame frame = frame(call, awarded);
        BudgetGrid grid = new BudgetGrid(frame);
        grid.setValue(
                desk.revisions().of(actor, dossier.id()).map(Revision::plan).orElseGet(awarded::started));
        Announcement said = Announcement.status();
        RemedyPanel remedies = new RemedyPanel(frame, grid::adopt, said);
        findings = new FindingsPanel(grid::goTo);
        grid.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                desk.revisions().write(actor, dossier.id(), change.getValue());
                findings.show(grid.findings());
                remedies.show(change.getValue());
            }
        });
        findings.show(grid.findings());
        remedies.show(grid.getValue());
        add(findings, remedies, said, grid, handIn(actor, dossier, grid));
    }

    private KeyValueList figures(Actor actor, Dossier dossier, Call call, AwardedPlan awarded) {
        Optional<Offer> offer = desk.offers().of(actor, dossier.id());
        return new KeyValueList()
                .with(ViewLanguage.text("revision.granted"), Formats.money(awarded.ministry()))
                .with(
                        ViewLanguage.text("revision.requested"),
                        Formats.money(dossier.plan().requested()))
                .with(
                        ViewLanguage.text("revision.due"),
                        offer.map(o -> Formats.date(DueDate.until(
                                                o.nextDueAt(), call.definition().zone())
                                        .lastDay()))
                                .orElse(null));
    }

    private static BudgetFrame frame(Call call, AwardedPlan awarded) {
        return new BudgetFrame(
                awarded.fixed(),
                awarded.table(),
                awarded.period().orElse(null),
                awarded.pooled(),
                call.definition().eligibleCountries(),
                call.definition().scheme() == FundingScheme.JOINT_FUND,
                Optional.of(awarded));
    }

    private Div handIn(Actor actor, Dossier dossier, BudgetGrid grid) {
        Button button = new Button(ViewLanguage.text("revision.handIn"), click -> ask(actor, dossier, grid));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div acts = new Div(button);
        acts.addClassNames("actions", "section");
        if (!actor.is(Role.APPLICANT_SIGNATORY)) {
            button.setEnabled(false);
            Paragraph why = new Paragraph(ViewLanguage.text("revision.signatoryOnly"));
            why.addClassNames("small", "soft");
            acts.add(why);
        }
        return acts;
    }

    private void ask(Actor actor, Dossier dossier, BudgetGrid grid) {
        List<Finding> blocking = Finding.blocking(grid.findings());
        if (!blocking.isEmpty()) {
            findings.show(grid.findings());
            findings.getElement().setAttribute("tabindex", "-1").callJsFunction("focus");
            return;
        }
        FundingPlan plan = grid.getValue();
        Confirm.ask(
                ViewLanguage.text("revision.handIn.title"),
                ViewLanguage.text("revision.handIn.consequence", Formats.money(plan.total())),
                ViewLanguage.text("revision.handIn"),
                () -> handedIn(actor, dossier, plan));
    }

    private void handedIn(Actor actor, Dossier dossier, FundingPlan plan) {
        try {
            desk.revisions().write(actor, dossier.id(), plan);
            desk.revisions().handIn(actor, dossier.id());
        } catch (Refusal refusal) {
            findings.show(refusal.findings());
            throw refusal;
        }
        Message.done(ViewLanguage.text("revision.handIn.done"));
        getUI().ifPresent(ui -> ui.navigate(Pages.dossier(dossier.id())));
    }
}

package org.passerelle.ui.applicant;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.passerelle.calls.Call;
import org.passerelle.dossiers.CompletionRequest;
import org.passerelle.dossiers.Derogations;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierPages;
import org.passerelle.dossiers.Preconditions;
import org.passerelle.dossiers.Snapshots;
import org.passerelle.dossiers.Stage;
import org.passerelle.dossiers.Standing;
import org.passerelle.letters.DraftPreviews;
import org.passerelle.letters.IssuedDocument;
import org.passerelle.letters.IssuedDocuments;
import org.passerelle.people.Actor;
import org.passerelle.ui.MainLayout;
import org.passerelle.ui.PageView;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Confirm;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.component.PageHeader;
import org.passerelle.ui.component.StageBadge;
import org.passerelle.ui.dossier.ChangesPanel;
import org.passerelle.ui.dossier.DocumentsPanel;
import org.passerelle.ui.dossier.DossierCourse;
import org.passerelle.ui.dossier.DossierTimeline;
import org.passerelle.ui.dossier.ExchangeDesk;
import org.passerelle.ui.dossier.PackageOffer;

/** One dossier of the own organisation: what to do next, where it is, its documents; nothing that is not yet released. */
@Route(value = Pages.LIST + "/:id", layout = MainLayout.class)
@RolesAllowed({"APPLICANT_EDITOR", "APPLICANT_SIGNATORY"})
class MyDossierView extends PageView implements BeforeEnterObserver {

    private final transient DossierDesk desk;
    private final transient IssuedDocuments letters;
    private final transient PackageOffer packages;
    private final transient Preconditions preconditions;
    private final transient Derogations derogations;
    private final transient DossierPages pages;
    private final transient DraftPreviews previews;
    private final transient ExchangeDesk exchanges;

    MyDossierView(
            DossierDesk desk,
            IssuedDocuments letters,
            PackageOffer packages,
            Preconditions preconditions,
            Derogations derogations,
            DossierPages pages,
            DraftPreviews previews,
            ExchangeDesk exchanges) {
        this.desk = desk;
        this.preconditions = preconditions;
        this.derogations = derogations;
        this.letters = letters;
        this.packages = packages;
        this.pages = pages;
        this.previews = previews;
        this.exchanges = exchanges;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Actor actor = desk.current().get();
        show(actor, desk.own(actor, event.getRouteParameters().get("id").orElse("")));
    }

    private PageHeader show(Actor actor, Dossier dossier) {
        removeAll();
        Call call = desk.call(dossier);
        Stage stage = dossier.publicStage();
        boolean titled = !dossier.title().isBlank();
        PageHeader header = heading(titled ? dossier.title() : ViewLanguage.text("applicant.untitled"));
        (titled ? header.inFrench() : header)
                .over((dossier.number() == null ? ViewLanguage.text("applicant.noNumber") : dossier.number()) + " · "
                        + call.code())
                .beside(new StageBadge(stage));
        List<CompletionRequest> requests = desk.completions().of(actor, dossier.id());
        Div documents = new Div(documents(actor, dossier, call));
        DraftBanner banner = new DraftBanner(desk, actor, dossier, call, false);
        if (dossier.submittedAt() != null && stage != Stage.WITHDRAWN) {
            banner.add(new ReceiptLine(letters, actor, dossier, () -> {
                documents.removeAll();
                documents.add(documents(actor, dossier, call));
            }));
        }
        add(banner);
        desk.request(dossier)
                .ifPresent(request ->
                        add(new CompletionBox(desk, actor, dossier, call, request, () -> refresh(actor, dossier))));
        DossierCourse course = desk.courses().own(actor, dossier);
        Optional<OfferPart> offer = OfferPart.of(desk, letters, actor, dossier, call, () -> refresh(actor, dossier));
        add(new NextCard(desk, exchanges, previews, letters, actor, dossier, call, course, offer));
        offer.ifPresent(this::add);
        BankPart.of(desk, actor, dossier, call).ifPresent(this::add);
        AppealPart.of(desk, actor, dossier, call, () -> refresh(actor, dossier)).ifPresent(this::add);
        FeedbackPart.of(desk.feedbacks().of(actor, dossier.id()), call.definition())
                .ifPresent(this::add);
        if (DossierDesk.isDraft(dossier)) {
            List<Standing> standings = preconditions.of(actor, dossier.lead());
            add(new PreconditionsPanel(standings, call.definition()));
            if (standings.stream().anyMatch(Standing::isReportOverdue)) {
                add(new DerogationPart(desk, derogations, actor, dossier));
            }
        }
        if (stage.isWithdrawable() && !DossierDesk.isDraft(dossier)) {
            desk.deliberations()
                    .awaited(dossier.id())
                    .ifPresent(council ->
                            add(new AwaitedDeliberation(desk, actor, dossier, council, () -> refresh(actor, dossier))));
        }
        if (dossier.submittedAt() != null) {
            add(new ExchangesPart(exchanges, actor, dossier, call.definition()));
        }
        add(section(
                "applicant.dossier.where",
                DossierTimeline.own(
                                dossier,
                                call,
                                desk.closings().of(call, dossier.id()),
                                requests,
                                desk.paces().way(dossier.id(), call.definition().scheme()))
                        .with(course)
                        .decided(desk.awards().history(actor, dossier.id()))
                        .timeline()));
        add(section("applicant.dossier.documents", documents));
        List<Snapshots.Changed> changes = desk.snapshots().changes(actor, dossier.id());
        if (!changes.isEmpty()) {
            add(section(
                    "changes.caption",
                    new ChangesPanel(changes, desk.form(call), call.definition(), desk.organisations())));
        }
        if (desk.isEditable(actor, dossier)) {
            add(new EarlierDossier(
                    pages,
                    actor,
                    List.of(dossier.id()),
                    "applicant.budgetCopy",
                    line -> copyBudget(actor, dossier, line)));
        }
        return header;
    }

    private void refresh(Actor actor, Dossier dossier) {
        show(actor, desk.file().read(actor, dossier.id())).takeFocus();
    }

    private void copyBudget(Actor actor, Dossier dossier, DossierPages.Line from) {
        Confirm.ask(
                ViewLanguage.text("applicant.budgetCopy.confirm"),
                ViewLanguage.text("applicant.budgetCopy.consequence"),
                ViewLanguage.text("applicant.budgetCopy.act"),
                () -> {
                    desk.copies().copyBudget(actor, from.id(), dossier.id());
                    Message.done(ViewLanguage.text("applicant.budgetCopy.done"));
                    getUI().ifPresent(ui -> ui.navigate(Pages.section(dossier.id(), "N")));
                });
    }

    private Component documents(Actor actor, Dossier dossier, Call call) {
        List<IssuedDocument> issued = letters.of(actor, dossier.id());
        Div area = new Div();
        if (!issued.isEmpty()) {
            area.add(new LettersList(
                    letters,
                    actor,
                    issued,
                    desk.notifications().of(actor, dossier.id()),
                    call.definition().zone()));
        }
        area.add(new DocumentsPanel(
                desk.attachments(actor, dossier.id()),
                desk.deliberations().awaited(dossier.id()),
                desk.links(actor),
                call.definition().zone()));
        packages.of(actor, dossier).ifPresent(area::add);
        return area;
    }

    private static Section section(String key, Component body) {
        Section section = new Section(new H2(ViewLanguage.text(key)), body);
        section.addClassName("section");
        return section;
    }
}

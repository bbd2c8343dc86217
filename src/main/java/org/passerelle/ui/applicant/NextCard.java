package org.passerelle.ui.applicant;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.passerelle.awards.Offer;
import org.passerelle.calls.Call;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.SignatureRequest;
import org.passerelle.dossiers.Stage;
import org.passerelle.letters.DraftPreviews;
import org.passerelle.letters.IssuedDocuments;
import org.passerelle.letters.LetterKind;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.component.Confirm;
import org.passerelle.ui.component.FileName;
import org.passerelle.ui.component.IssuedLink;
import org.passerelle.ui.component.MadeFileLink;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.component.SkipLink;
import org.passerelle.ui.dossier.DossierCourse;
import org.passerelle.ui.dossier.ExchangeDesk;

/** What there is to do next on one dossier, with the ways to do it. */
final class NextCard extends Div {

    private final transient DossierDesk desk;
    private final transient Actor actor;
    private final transient Dossier dossier;
    private final transient Call call;
    private final Div acts = new Div();

    /**
     * @param letters those of the service, among which a refusal is read first
     * @param course what is awaited on the dossier, as its applicant may know it
     * @param offerPart the part of the page in which the offer is answered, where there is one
     */
    NextCard(
            DossierDesk desk,
            ExchangeDesk exchanges,
            DraftPreviews previews,
            IssuedDocuments letters,
            Actor actor,
            Dossier dossier,
            Call call,
            DossierCourse course,
            Optional<OfferPart> offerPart) {
        this.desk = desk;
        this.actor = actor;
        this.dossier = dossier;
        this.call = call;
        Stage stage = dossier.publicStage();
        addClassNames("section", "card");
        acts.addClassName("actions");
        Optional<IssuedLink> refusal = refusal(letters);
        String words = new NextStep(desk, actor).words(facts(exchanges, course));
        add(new Paragraph(words), acts);
        refusal.ifPresent(last -> {
            last.addClassName("button-link");
            acts.add(last);
        });
        boolean main = answer(course.offer(), offerPart);
        open(main || refusal.isPresent());
        if (dossier.submittedAt() == null) {
            acts.add(MadeFileLink.pdf(
                    () -> previews.of(actor, dossier.id(), ViewLanguage.current()),
                    FileName.of(call.code(), ViewLanguage.word("stage", Stage.DRAFT), "pdf"),
                    ViewLanguage.text("applicant.dossier.preview")));
        }
        if (stage.isWithdrawable()) {
            withdraw();
        }
    }

    private NextStep.Facts facts(ExchangeDesk exchanges, DossierCourse course) {
        return new NextStep.Facts(
                dossier.publicStage(),
                call,
                desk.closings().of(call, dossier.id()),
                dossier.lead(),
                desk.signatures()
                        .of(actor, dossier.id())
                        .request()
                        .filter(request -> !request.isReturned())
                        .map(SignatureRequest::askedAt)
                        .orElse(null),
                exchanges.requests().awaited(actor, List.of(dossier.id())).get(dossier.id()),
                desk.request(dossier).orElse(null),
                course.offer(),
                course.lastAppeal().orElse(null),
                course.bank());
    }

    /** The last letter that refuses the dossier, or maintains a refusal; no part of the page shows it beside its result. */
    private Optional<IssuedLink> refusal(IssuedDocuments letters) {
        Stage stage = dossier.publicStage();
        return stage == Stage.REJECTED || stage == Stage.INADMISSIBLE
                ? DecisionLink.last(letters, actor, dossier.id(), LetterKind::isNotified)
                : Optional.empty();
    }

    /** The way to what is awaited after the result; whether there is one. */
    private boolean answer(@Nullable Offer offer, Optional<OfferPart> offerPart) {
        if (offer == null || offerPart.isEmpty() || !offer.state().isPending()) {
            return false;
        }
        if (offer.state() == Offer.State.IN_REVISION) {
            acts.add(Pages.button(Pages.revision(dossier.id()), "offer.revision.open"));
        } else {
            SkipLink answer = SkipLink.seen(ViewLanguage.text("offer.answer"), offerPart.get(), "offer");
            answer.addClassName("button-link");
            acts.add(answer);
        }
        return true;
    }

    /** @param main whether another button is the main one already */
    private void open(boolean main) {
        boolean editable = desk.isEditable(actor, dossier)
                || desk.reopening(actor, dossier).isPresent();
        String key = editable ? "applicant.dossier.write" : "applicant.dossier.read";
        String address = Pages.section(dossier.id(), "A");
        acts.add(main ? Pages.link(address, key) : Pages.button(address, key));
        if (DossierDesk.isDraft(dossier)
                && desk.closings().isOpen(call, dossier.id(), desk.clock().instant())) {
            acts.add(Pages.link(Pages.submit(dossier.id()), "applicant.editor.toSubmit"));
        }
    }

    private void withdraw() {
        boolean signs = actor.is(Role.APPLICANT_SIGNATORY);
        Button withdraw = new Button(ViewLanguage.text("applicant.withdraw.act"));
        withdraw.setEnabled(signs);
        withdraw.addClickListener(click -> Confirm.askWithReason(
                ViewLanguage.text("applicant.withdraw.title", dossier.name()),
                ViewLanguage.text("applicant.withdraw.consequence"),
                ViewLanguage.text("applicant.withdraw.act"),
                reason -> {
                    desk.dossiers().withdraw(actor, dossier.id(), reason);
                    Message.done(ViewLanguage.text("applicant.withdraw.done", dossier.name()));
                    getUI().ifPresent(ui -> ui.navigate(Pages.LIST));
                }));
        acts.add(withdraw);
        if (!signs) {
            Paragraph why = new Paragraph(ViewLanguage.text("applicant.withdraw.signatoryOnly"));
            why.addClassNames("small", "soft");
            add(why);
        }
    }
}

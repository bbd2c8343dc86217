package org.passerelle.ui.applicant;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import org.passerelle.awards.Decision;
import org.passerelle.awards.Offer;
import org.passerelle.awards.Revision;
import org.passerelle.calls.Call;
import org.passerelle.committee.RankingList;
import org.passerelle.dossiers.Dossier;
import org.passerelle.letters.IssuedDocuments;
import org.passerelle.letters.LetterKind;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.shared.DueDate;
import org.passerelle.ui.ViewLanguage;
import org.passerelle.ui.committee.Purses;
import org.passerelle.ui.component.Confirm;
import org.passerelle.ui.component.Foreign;
import org.passerelle.ui.component.Formats;
import org.passerelle.ui.component.KeyValueList;
import org.passerelle.ui.component.Message;
import org.passerelle.ui.dossier.RevisedPlan;

/** What is offered to the own dossier and how it was answered, or its place on the waiting list; once it is known. */
final class OfferPart extends Section {

    private final transient DossierDesk desk;
    private final transient IssuedDocuments letters;
    private final transient Actor actor;
    private final transient Dossier dossier;
    private final transient Call call;
    private final transient Runnable changed;

    private OfferPart(
            DossierDesk desk, IssuedDocuments letters, Actor actor, Dossier dossier, Call call, Runnable changed) {
        this.desk = desk;
        this.letters = letters;
        this.actor = actor;
        this.dossier = dossier;
        this.call = call;
        this.changed = changed;
        addClassNames("section", "card", "stack", "wide");
    }

    /** @param changed draws the page anew */
    static Optional<OfferPart> of(
            DossierDesk desk, IssuedDocuments letters, Actor actor, Dossier dossier, Call call, Runnable changed) {
        Optional<Decision> known = desk.awards().of(actor, dossier.id());
        if (known.isEmpty() || dossier.releasedAt() == null) {
            return Optional.empty();
        }
        OfferPart part = new OfferPart(desk, letters, actor, dossier, call, changed);
        return part.drawn(known.get()) ? Optional.of(part) : Optional.empty();
    }

    private boolean drawn(Decision decision) {
        if (decision.list() == RankingList.WAITING
                && !decision.withdraws()
                && !dossier.stage().isOver()) {
            waiting(decision);
            return true;
        }
        Optional<Offer> offer = desk.offers().of(actor, dossier.id());
        offer.ifPresent(made -> offered(decision, made));
        return offer.isPresent();
    }

    private void waiting(Decision decision) {
        add(
                new H2(ViewLanguage.text("offer.waiting.title")),
                letter(),
                place(decision)
                        .with(
                                ViewLanguage.text("offer.waiting.until"),
                                Formats.date(call.waitingListEnd().lastDay())),
                new Paragraph(ViewLanguage.text("offer.waiting.lead")));
    }

    /** One that an appeal put back waits at the rank of its mean, and has no number of its own. */
    private static KeyValueList place(Decision decision) {
        Integer rank = decision.waitingRank();
        KeyValueList place = new KeyValueList();
        return rank == null ? place : place.with(ViewLanguage.text("offer.waiting.rank"), String.valueOf(rank));
    }

    private void offered(Decision decision, Offer offer) {
        add(new H2(ViewLanguage.text("offer.title")), letter(), figures(decision, offer));
        conditions(decision);
        switch (offer.state()) {
            case OPEN -> open(decision, offer);
            case IN_REVISION -> revision(offer);
            case ACCEPTED, DECLINED, LAPSED, WITHDRAWN, REVOKED ->
                add(new Paragraph(AnsweredOffer.words(offer, zone())));
            case RAISED -> {}
        }
        desk.revisions()
                .of(actor, dossier.id())
                .filter(Revision::isHandedIn)
                .ifPresent(revision -> add(new RevisedPlan(dossier.plan(), revision, zone())));
    }

    /** The last letter that tells of the decision, to be read before it is answered; nothing while it is being made. */
    private Paragraph letter() {
        Paragraph line = new Paragraph();
        DecisionLink.last(letters, actor, dossier.id(), LetterKind::isDecision)
                .ifPresentOrElse(last -> line.add(last), () -> line.setVisible(false));
        return line;
    }

    /** Those of the act, in its language; and the bank details, which every award needs (D3). */
    private void conditions(Decision decision) {
        UnorderedList conditions = new UnorderedList();
        decision.conditions().forEach(condition -> conditions.add(Foreign.french(new ListItem(condition))));
        if (dossier.publicStage().holdsGrant()) {
            conditions.add(new ListItem(ViewLanguage.text("bank.condition")));
        }
        if (conditions.getChildren().findAny().isPresent()) {
            add(new H3(ViewLanguage.text("offer.conditions")), conditions);
        }
    }

    private KeyValueList figures(Decision decision, Offer offer) {
        KeyValueList figures = new KeyValueList()
                .with(ViewLanguage.text("offer.amount"), amounts(decision))
                .with(ViewLanguage.text("offer.rate"), Formats.percent(decision.rate()))
                .with(ViewLanguage.text("offer.decision"), decision.number());
        return offer.state().isPending()
                ? figures.with(
                        ViewLanguage.text(offer.revisionDueAt() == null ? "offer.due" : "offer.revisionDue"),
                        Formats.date(DueDate.until(offer.nextDueAt(), zone()).lastDay()))
                : figures;
    }

    private void open(Decision decision, Offer offer) {
        Optional<String> kept = kept(offer);
        if (offer.standsAgain()) {
            add(new Paragraph(ViewLanguage.text("offer.open.again")));
        }
        add(new Paragraph(kept.map(amounts -> ViewLanguage.text(
                        "offer.open." + raised(offer), amounts, Objects.requireNonNullElse(offer.daysLeft(), days())))
                .orElseGet(() -> ViewLanguage.text("offer.open.lead"))));
        boolean partial = decision.list() == RankingList.PARTIAL;
        if (partial) {
            boolean anew = kept.isPresent() && offer.daysLeft() == null;
            add(new Paragraph(ViewLanguage.text(anew ? "offer.open.raised.partial" : "offer.open.partial", days())));
        }
        Button accept = new Button(ViewLanguage.text("offer.accept"), click -> accept(decision, partial));
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button decline = new Button(ViewLanguage.text("offer.decline"), click -> decline(decision, offer, kept));
        boolean signs =
                actor.is(Role.APPLICANT_SIGNATORY) && desk.clock().instant().isBefore(offer.dueAt());
        accept.setEnabled(signs);
        decline.setEnabled(signs);
        Div acts = new Div(accept, decline);
        acts.addClassName("actions");
        add(acts);
        if (!actor.is(Role.APPLICANT_SIGNATORY)) {
            add(small("offer.signatoryOnly"));
        }
    }

    private void accept(Decision decision, boolean partial) {
        DueDate revision = DueDate.inDays(desk.clock().instant(), days(), zone());
        Confirm.ask(
                ViewLanguage.text("offer.accept.title", amounts(decision)),
                partial
                        ? ViewLanguage.text("offer.accept.partial", Formats.date(revision.lastDay()))
                        : ViewLanguage.text("offer.accept.consequence"),
                ViewLanguage.text("offer.accept"),
                () -> {
                    desk.offers().accept(actor, dossier.id());
                    Message.done(ViewLanguage.text("offer.accept.done"));
                    changed.run();
                });
    }

    /** Of words about a raise: over what was accepted, or over what was merely offered and is so again where it is declined. */
    private static String raised(Offer offer) {
        return offer.daysLeft() == null ? "raised" : "raisedOffer";
    }

    /** What stays granted, or offered, where a raise is not accepted. */
    private Optional<String> kept(Offer offer) {
        if (offer.standsAgain()) {
            return Optional.empty();
        }
        return desk.awards().history(actor, dossier.id()).stream()
                .filter(decision -> decision.number().equals(offer.stands()))
                .findFirst()
                .map(this::amounts);
    }

    private void decline(Decision decision, Offer offer, Optional<String> kept) {
        Confirm.askWithReason(
                ViewLanguage.text("offer.decline.title", amounts(decision)),
                kept.map(amounts -> ViewLanguage.text(
                                "offer.decline.consequence." + raised(offer),
                                amounts,
                                Objects.requireNonNullElse(offer.daysLeft(), 0)))
                        .orElseGet(() -> ViewLanguage.text("offer.decline.consequence")),
                ViewLanguage.text("offer.decline"),
                reason -> {
                    desk.offers().decline(actor, dossier.id(), reason);
                    Message.done(kept.map(amounts -> ViewLanguage.text("offer.decline.done." + raised(offer), amounts))
                            .orElseGet(() -> ViewLanguage.text("offer.decline.done")));
                    changed.run();
                });
    }

    private void revision(Offer offer) {
        if (offer.isCarried()) {
            add(new Paragraph(
                    ViewLanguage.text(offer.standsAgain() ? "offer.revision.kept" : "offer.revision.restored")));
        }
        add(new Paragraph(ViewLanguage.text("offer.revision.lead")));
        kept(offer).ifPresent(amounts -> add(new Paragraph(ViewLanguage.text("offer.revision.raised", amounts))));
        Div acts = new Div(Pages.button(Pages.revision(dossier.id()), "offer.revision.open"));
        acts.addClassName("actions");
        add(acts);
    }

    private String amounts(Decision decision) {
        return new Purses(call.definition()).amounts(decision.grants());
    }

    private static Paragraph small(String key) {
        Paragraph words = new Paragraph(ViewLanguage.text(key));
        words.addClassNames("small", "soft");
        return words;
    }

    /** To answer, and as many again for the revised budget of a partial award, from the acceptance. */
    private int days() {
        return call.definition().deadlines().acceptanceDays();
    }

    private ZoneId zone() {
        return call.definition().zone();
    }
}

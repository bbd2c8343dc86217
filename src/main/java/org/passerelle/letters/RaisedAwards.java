package org.passerelle.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.passerelle.awards.Awards;
import org.passerelle.awards.Decision;
import org.passerelle.awards.Offer;
import org.passerelle.awards.Offers;
import org.passerelle.calls.CallDefinition;
import org.passerelle.dossiers.Dossier;
import org.passerelle.people.Actor;
import org.passerelle.shared.DueDate;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;
import org.springframework.stereotype.Component;

/** What a letter says of an award that was accepted or offered before an appeal raised or restored it (ADR 0117, 0123, 0131). */
@Component
class RaisedAwards {

    private static final Actor CLOCKWORK = Actor.clockwork();

    private final Offers offers;
    private final Awards awards;
    private final Texts texts;

    RaisedAwards(Offers offers, Awards awards, Texts texts) {
        this.offers = offers;
        this.awards = awards;
        this.texts = texts;
    }

    /** What stays granted where the raise that waits for its answer is not accepted, or stays offered where it is declined. */
    Optional<String> stands(Dossier dossier, Language language, CallDefinition call) {
        return offers.of(CLOCKWORK, dossier.id())
                .filter(offer -> offer.state().isPending() && offer.stands() != null && !offer.standsAgain())
                .map(offer -> {
                    String amounts = amounts(decision(dossier, Objects.requireNonNull(offer.stands())), language, call);
                    return offer.daysLeft() == null
                            ? texts.get(language, "letter.award.stands", amounts)
                            : texts.get(language, "letter.award.offeredAgain", amounts, offer.daysLeft());
                });
    }

    /** That the acceptance of an award counts that stands again or was restored, and what is still awaited. */
    Optional<String> acceptance(Dossier dossier, Decision decision, Language language, CallDefinition call) {
        return offers.history(CLOCKWORK, dossier.id()).stream()
                .filter(offer -> offer.decision().equals(decision.number()))
                .filter(offer -> offer.isCarried() && offer.state().isAccepted())
                .findFirst()
                .map(offer -> valid(offer, language, call));
    }

    private String valid(Offer offer, Language language, CallDefinition call) {
        Formats formats = new Formats(language);
        String on = formats.date(LocalDate.ofInstant(Objects.requireNonNull(offer.acceptedAt()), call.zone()));
        String by = Objects.requireNonNull(offer.acceptedBy());
        return offer.state() == Offer.State.ACCEPTED
                ? texts.get(language, "letter.kept.valid", on, by)
                : texts.get(
                        language,
                        "letter.kept.revision",
                        on,
                        by,
                        formats.date(
                                DueDate.until(offer.nextDueAt(), call.zone()).lastDay()));
    }

    /**
     * A decision by which what was decided before a raise holds again. It is read by itself: its letter may be written after its
     * offer was answered, or ended.
     *
     * @param offer what it keeps, or offers again
     * @param raise the offer that was not accepted
     */
    private record Reversion(Offer offer, Offer raise) {

        /** What nobody had answered is offered again; anything else stands as it was accepted (ADR 0131). */
        boolean isReopened() {
            return raise.daysLeft() != null;
        }

        /** The number of the decision that holds again: an answer takes it off what was offered again. */
        String kept() {
            return Objects.requireNonNull(offer.stands() == null ? raise.stands() : offer.stands());
        }
    }

    private Reversion reversion(Dossier dossier, Decision decision) {
        List<Offer> all = offers.history(CLOCKWORK, dossier.id());
        int own = all.stream().map(Offer::decision).toList().indexOf(decision.number());
        return new Reversion(all.get(own), all.get(own - 1));
    }

    /** The number of the decision that holds again. */
    String kept(Dossier dossier, Decision decision) {
        return reversion(dossier, decision).kept();
    }

    /** The last day to answer what is offered again. */
    Optional<LocalDate> answerBy(Dossier dossier, Decision decision, ZoneId zone) {
        return Optional.of(reversion(dossier, decision))
                .filter(Reversion::isReopened)
                .map(again -> DueDate.until(again.offer().dueAt(), zone).lastDay());
    }

    /** How the raise ended, and what stays granted, accepted when and by whom, or is offered again. */
    List<String> reasons(Dossier dossier, Decision decision, Language language, CallDefinition call) {
        Reversion reversion = reversion(dossier, decision);
        Offer raise = reversion.raise();
        Formats formats = new Formats(language);
        ZoneId zone = call.zone();
        String ended = raise.state() == Offer.State.DECLINED
                ? formats.date(LocalDate.ofInstant(Objects.requireNonNull(raise.answeredAt()), zone))
                : formats.date(DueDate.until(raise.nextDueAt(), zone).lastDay());
        String raised = amounts(decision(dossier, raise.decision()), language, call);
        String held = amounts(decision, language, call);
        return List.of(
                texts.get(language, "letter.reversion." + raise.state(), raise.decision(), raised, ended),
                reversion.isReopened()
                        ? texts.get(language, "letter.reversion.offered", held, reversion.kept())
                        : stands(reversion, held, language, zone));
    }

    private String stands(Reversion reversion, String held, Language language, ZoneId zone) {
        Instant at = Objects.requireNonNull(reversion.offer().acceptedAt());
        return texts.get(
                language,
                "letter.reversion.stands",
                held,
                reversion.kept(),
                new Formats(language).date(LocalDate.ofInstant(at, zone)),
                Objects.requireNonNull(reversion.offer().acceptedBy()));
    }

    private Decision decision(Dossier dossier, String number) {
        return awards.history(CLOCKWORK, dossier.id()).stream()
                .filter(each -> each.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private static String amounts(Decision decision, Language language, CallDefinition call) {
        Formats formats = new Formats(language);
        return call.funders().stream()
                .filter(funder -> decision.grants().containsKey(funder.key()))
                .map(funder ->
                        formats.money(Objects.requireNonNull(decision.grants().get(funder.key())), funder.currency()))
                .collect(Collectors.joining(" + "));
    }
}

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
import org.passerelle.awards.DecisionKind;
import org.passerelle.awards.Offer;
import org.passerelle.awards.Offers;
import org.passerelle.calls.CallDefinition;
import org.passerelle.dossiers.Dossier;
import org.passerelle.people.Actor;
import org.passerelle.shared.DueDate;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;
import org.springframework.stereotype.Component;

/** What a letter says of an award that was accepted before an appeal raised or restored it (ADR 0117, ADR 0123). */
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
        boolean carried = decision.kind() == DecisionKind.REVERSION || decision.kind() == DecisionKind.RESTORATION;
        return offers.of(CLOCKWORK, dossier.id())
                .filter(offer -> carried && offer.state().isAccepted())
                .filter(offer -> offer.decision().equals(decision.number()))
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

    /** The number of the decision that stands again. */
    String accepted(Dossier dossier) {
        return Objects.requireNonNull(standing(dossier).stands());
    }

    /** How the raise ended, and what was accepted when and by whom. */
    List<String> kept(Dossier dossier, Decision decision, Language language, CallDefinition call) {
        Formats formats = new Formats(language);
        Offer standing = standing(dossier);
        Offer raise = offers.history(CLOCKWORK, dossier.id()).stream()
                .filter(offer -> !offer.decision().equals(standing.decision()))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        ZoneId zone = call.zone();
        String ended = raise.state() == Offer.State.DECLINED
                ? formats.date(LocalDate.ofInstant(Objects.requireNonNull(raise.answeredAt()), zone))
                : formats.date(DueDate.until(raise.nextDueAt(), zone).lastDay());
        return List.of(
                texts.get(
                        language,
                        "letter.reversion." + raise.state(),
                        raise.decision(),
                        amounts(decision(dossier, raise.decision()), language, call),
                        ended),
                raise.daysLeft() == null
                        ? stands(decision, standing, language, call)
                        : texts.get(
                                language,
                                "letter.reversion.offered",
                                amounts(decision, language, call),
                                Objects.requireNonNull(standing.stands())));
    }

    private String stands(Decision decision, Offer standing, Language language, CallDefinition call) {
        Instant at = Objects.requireNonNull(standing.acceptedAt());
        return texts.get(
                language,
                "letter.reversion.stands",
                amounts(decision, language, call),
                Objects.requireNonNull(standing.stands()),
                new Formats(language).date(LocalDate.ofInstant(at, call.zone())),
                Objects.requireNonNull(standing.acceptedBy()));
    }

    private Offer standing(Dossier dossier) {
        return offers.of(CLOCKWORK, dossier.id()).filter(Offer::standsAgain).orElseThrow();
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

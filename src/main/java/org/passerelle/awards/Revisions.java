package org.passerelle.awards;

import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.Calls;
import org.passerelle.calls.Funder;
import org.passerelle.dossiers.AfterDecision;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
import org.passerelle.funding.AwardedPlan;
import org.passerelle.funding.FundingPlan;
import org.passerelle.funding.RateTables;
import org.passerelle.funding.RedZone;
import org.passerelle.opinions.RedZones;
import org.passerelle.people.Act;
import org.passerelle.people.Actor;
import org.passerelle.people.Organisations;
import org.passerelle.people.Relation;
import org.passerelle.people.Rights;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Money;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The revised budget of a partial award: the submitted plan with what is granted, balanced by the applicant under the same
 * rules, and handed in by its signatory. The submitted plan never changes.
 */
@Service
@Transactional
public class Revisions {

    private final RevisionsTable table;
    private final Offers answers;
    private final OffersTable offers;
    private final DecisionsTable decisions;
    private final AwardCalendar calendar;
    private final AfterDecision after;
    private final DossierFile dossiers;
    private final Calls calls;
    private final RateTables rates;
    private final RedZones zones;
    private final Organisations organisations;
    private final Rights rights;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Revisions(
            RevisionsTable table,
            Offers answers,
            OffersTable offers,
            DecisionsTable decisions,
            AwardCalendar calendar,
            AfterDecision after,
            DossierFile dossiers,
            Calls calls,
            RateTables rates,
            RedZones zones,
            Organisations organisations,
            Rights rights,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.answers = answers;
        this.offers = offers;
        this.decisions = decisions;
        this.calendar = calendar;
        this.after = after;
        this.dossiers = dossiers;
        this.calls = calls;
        this.rates = rates;
        this.zones = zones;
        this.organisations = organisations;
        this.rights = rights;
        this.events = events;
        this.clock = clock;
    }

    /** What is written of the revised budget, or was handed in; empty while nobody wrote. */
    @Transactional(readOnly = true)
    public Optional<Revision> of(Actor actor, DossierId id) {
        Dossier dossier = dossiers.get(id);
        rights.require(actor, Act.READ_OFFER, Relation.own(actor, dossier.lead()));
        dossiers.requireOpen(actor, dossier);
        return offers.find(id).flatMap(offer -> table.find(offer.decision()));
    }

    /**
     * The plan under its award: where to start from, the ways to live with less, and what the rules say.
     *
     * @throws Refusal WRONG_STAGE where nothing is awarded
     */
    @Transactional(readOnly = true)
    public AwardedPlan plan(Actor actor, DossierId id) {
        Dossier dossier = dossiers.get(id);
        rights.require(actor, Act.READ_OFFER, Relation.own(actor, dossier.lead()));
        dossiers.requireOpen(actor, dossier);
        return awarded(dossier);
    }

    /** Keeps what is written of the revised budget, whatever the rules say of it; in time. */
    public void write(Actor actor, DossierId id, FundingPlan plan) {
        Dossier dossier = dossiers.locked(id);
        rights.require(actor, Act.REVISE_BUDGET, Relation.own(actor, dossier.lead()));
        Offer offer = inRevision(dossier);
        table.save(offer.decision(), plan, clock.instant(), actor.name());
    }

    /**
     * Hands in what is written: the award is accepted for good.
     *
     * @throws Refusal ALREADY_DONE, WRONG_STAGE, CONTENT with every finding that blocks, AWARD_YEAR where it moves
     *     money between years that are bounded
     */
    public Revision handIn(Actor actor, DossierId id) {
        Dossier dossier = dossiers.locked(id);
        rights.require(actor, Act.ANSWER_OFFER, Relation.own(actor, dossier.lead()));
        Offer offer = inRevision(dossier);
        AwardedPlan awarded = awarded(dossier);
        Instant now = clock.instant();
        FundingPlan plan = table.find(offer.decision()).map(Revision::plan).orElseGet(awarded::started);
        List<Finding> blocking = new ArrayList<>(Finding.blocking(awarded.review(plan)));
        blocking.addAll(calendar.moved(calls.get(dossier.call()).definition(), id, plan));
        if (!blocking.isEmpty()) {
            throw new Refusal(blocking);
        }
        table.save(offer.decision(), plan, now, actor.name());
        table.handIn(offer.decision(), now, actor.name());
        offers.update(offer.revised());
        after.revise(actor, dossier, Map.of("decision", offer.decision(), "total", plan.total()));
        events.publishEvent(new BudgetRevised(id));
        return table.find(offer.decision()).orElseThrow();
    }

    /**
     * Accepts a partial award together with its revised budget, or hands it in where the award is accepted already: all or
     * nothing.
     *
     * @throws Refusal as {@link Offers#accept} and {@link #handIn}
     */
    public Revision accept(Actor actor, DossierId id, FundingPlan plan) {
        if (dossiers.get(id).stage() != Stage.BUDGET_REVISION) {
            answers.accept(actor, id);
        }
        write(actor, id, plan);
        return handIn(actor, id);
    }

    private Offer inRevision(Dossier dossier) {
        Optional<Offer> offer = offers.find(dossier.id());
        if (offer.filter(o -> o.state() == Offer.State.ACCEPTED && o.revisionDueAt() != null && !o.standsAgain())
                .isPresent()) {
            throw Refusal.alreadyDone(
                    dossier.name(), offer.flatMap(o -> table.find(o.decision())).map(Revision::handedInBy));
        }
        return offer.filter(o ->
                        o.state() == Offer.State.IN_REVISION && clock.instant().isBefore(o.nextDueAt()))
                .orElseThrow(
                        () -> new Refusal(RefusalCode.WRONG_STAGE, dossier.name(), dossier.publicStage(), "revise"));
    }

    private AwardedPlan awarded(Dossier dossier) {
        CallDefinition call = calls.get(dossier.call()).definition();
        Decision decision = decisions
                .find(dossier.id())
                .filter(d -> d.list().isFunded() && d.releasedAt() != null)
                .orElseThrow(
                        () -> new Refusal(RefusalCode.WRONG_STAGE, dossier.name(), dossier.publicStage(), "revise"));
        Set<CountryCode> red = zones.of(dossier.id());
        return new AwardedPlan(
                RedZone.without(dossier.plan(), red),
                decision.grant(),
                Money.sum(call.funders().stream()
                        .skip(1)
                        .map(funder -> euros(funder, decision))
                        .toList()),
                call.fundingRules(),
                rates.of(dossier.call().value()),
                dossier.answers().period(),
                dossier.isPooled(organisations.get(dossier.lead()).kind()),
                red);
    }

    /** What another funder grants, in euros at the call's rate, down to the cent: never more than it gives. */
    private static Money euros(Funder funder, Decision decision) {
        Money grant = decision.grants().getOrDefault(funder.key(), Money.ZERO);
        return funder.unitsPerEuro() == null
                ? grant
                : new Money(grant.amount().divide(Objects.requireNonNull(funder.unitsPerEuro()), 2, RoundingMode.DOWN));
    }
}

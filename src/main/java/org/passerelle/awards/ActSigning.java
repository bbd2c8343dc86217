package org.passerelle.awards;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.passerelle.awards.Drafting.Drafted;
import org.passerelle.calls.Call;
import org.passerelle.committee.AwardYears;
import org.passerelle.committee.Bound;
import org.passerelle.committee.DueYears;
import org.passerelle.committee.Envelopes;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Preconditions;
import org.passerelle.people.Actor;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Money;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.springframework.stereotype.Component;

/** Everything that is asked in the moment of a signature, with the call held: the person, its delegation, what was shown. */
@Component
class ActSigning {

    private final Drafting drafting;
    private final DecisionPagesTable pages;
    private final DecisionForm form;
    private final Delegated delegated;
    private final DecidedGrants grants;
    private final AwardYears years;
    private final Preconditions preconditions;
    private final Clock clock;

    ActSigning(
            Drafting drafting,
            DecisionPagesTable pages,
            DecisionForm form,
            Delegated delegated,
            DecidedGrants grants,
            AwardYears years,
            Preconditions preconditions,
            Clock clock) {
        this.drafting = drafting;
        this.pages = pages;
        this.form = form;
        this.delegated = delegated;
        this.grants = grants;
        this.years = years;
        this.preconditions = preconditions;
        this.clock = clock;
    }

    /** What may be signed, under which delegation; and which of it the signatory never opened. */
    record Checked(List<Drafted> acts, SigningDelegation delegation, Set<DossierId> opened) {}

    /**
     * @param proposed the dossiers to sign, held
     * @throws Refusal PASSWORD_NEEDED; CONTENT with the first of these that finds something: ACT_CHANGED since it was shown,
     *     what the form finds, DELEGATION_…, AWARD_E05 and AWARD_E07, AWARD_ENVELOPE, ACT_NOT_OPENED
     */
    Checked checked(Actor actor, Call call, List<Dossier> proposed, Signing signing) {
        Instant now = clock.instant();
        if (signing.again().filter(again -> again.isOf(actor, now)).isEmpty()) {
            throw new Refusal(RefusalCode.PASSWORD_NEEDED, call.code());
        }
        List<Drafted> acts = drafting.of(call, proposed);
        refuse(changed(acts, signing));
        acts.forEach(
                act -> refuse(form.judge(act.proposal(), act.page().answers()).findings()));
        List<Verdict> verdicts = acts.stream().map(act -> act.page().verdict()).toList();
        LocalDate today = LocalDate.ofInstant(now, call.definition().zone());
        SigningDelegation delegation = delegated.require(actor, call, signing.delegation(), verdicts, today);
        refuse(unfit(acts));
        refuse(beyondEnvelope(call, acts));
        Set<DossierId> opened = opened(actor, acts);
        if (!signing.unopenedToo()) {
            refuse(unopened(acts, opened));
        }
        return new Checked(acts, delegation, opened);
    }

    private static void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new Refusal(findings);
        }
    }

    /** What is signed is what was shown: to the letter. */
    private static List<Finding> changed(List<Drafted> acts, Signing signing) {
        return acts.stream()
                .filter(act -> !act.page()
                        .sha256()
                        .equals(signing.shown().get(act.page().dossier())))
                .map(act -> at("ACT_CHANGED", act))
                .toList();
    }

    /** The conditions before an award, as they are at this moment (D1, E07). */
    private List<Finding> unfit(List<Drafted> acts) {
        List<Finding> findings = new ArrayList<>();
        for (Drafted act : acts) {
            if (act.page().verdict().list().isFunded()) {
                findings.addAll(preconditions.beforeAward(
                        act.proposal().dossier().lead(), act.proposal().number()));
            }
        }
        return findings;
    }

    /** Where the officer grants more than the committee, it is within what nobody else holds, in every year. */
    private List<Finding> beyondEnvelope(Call call, List<Drafted> acts) {
        Map<DossierId, DueYears> due =
                years.of(acts.stream().map(act -> act.page().dossier()).toList(), call.definition());
        Envelopes left = grants.left(call);
        for (Drafted act : acts) {
            left = left.plus(act.proposal().line().held(), due(act, due));
        }
        List<Finding> beyond = new ArrayList<>();
        for (Drafted act : acts) {
            Map<String, Money> granted = act.page().verdict().grants();
            String number = act.proposal().number();
            left.lacking(granted, due(act, due)).forEach(bound -> beyond.add(beyond(call, number, bound)));
            left = left.minus(granted, due(act, due));
        }
        return beyond;
    }

    private static Finding beyond(Call call, String number, Bound bound) {
        return Finding.blocking(
                "AWARD_ENVELOPE",
                number,
                Map.of(
                        "number", number,
                        "funder", bound.name(call.definition()),
                        "left", bound.toldLeft(call.definition())));
    }

    private static DueYears due(Drafted act, Map<DossierId, DueYears> due) {
        return due.getOrDefault(act.page().dossier(), DueYears.UNKNOWN);
    }

    private Set<DossierId> opened(Actor actor, List<Drafted> acts) {
        Set<String> seen = pages.opened(
                actor.personId(), acts.stream().map(act -> act.page().dossier()).toList());
        return acts.stream()
                .map(Drafted::page)
                .filter(page -> seen.contains(page.sha256()))
                .map(DecisionPage::dossier)
                .collect(Collectors.toSet());
    }

    private static List<Finding> unopened(List<Drafted> acts, Set<DossierId> opened) {
        return acts.stream()
                .filter(act -> !opened.contains(act.page().dossier()))
                .map(act -> at("ACT_NOT_OPENED", act))
                .toList();
    }

    private static Finding at(String code, Drafted act) {
        String number = act.proposal().number();
        return Finding.blocking(
                code,
                number,
                Map.of("number", number, "title", act.proposal().line().title()));
    }
}

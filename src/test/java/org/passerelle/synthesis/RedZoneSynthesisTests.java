package org.passerelle.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.awards.DecisionPage;
import org.passerelle.awards.DecisionPages;
import org.passerelle.awards.Offers;
import org.passerelle.awards.Revisions;
import org.passerelle.calls.CallId;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.committee.Committee;
import org.passerelle.committee.Deliberation;
import org.passerelle.committee.RankingList;
import org.passerelle.dossiers.DossierContent;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.Stage;
import org.passerelle.funding.AwardedPlan;
import org.passerelle.funding.ContributionKind;
import org.passerelle.funding.Expense;
import org.passerelle.funding.ExpenseCategory;
import org.passerelle.funding.FundingPlan;
import org.passerelle.letters.LetterKind;
import org.passerelle.opinions.OpinionAnswer;
import org.passerelle.people.Role;
import org.passerelle.shared.Money;
import org.passerelle.synthesis.SynthesisWords.Advice;
import org.passerelle.workflow.DueJobs;
import org.passerelle.workflow.IssuedTexts;
import org.passerelle.workflow.Walk;
import org.springframework.beans.factory.annotation.Autowired;

/** A post calls the place a red zone: what the synthesis, the ranking and the conditions make of it (ADR 0126). */
@IntegrationTest
class RedZoneSynthesisTests {

    private static final String CONDITION =
            "Le projet est suivi à distance : aucun déplacement vers la zone rouge ; 6 000 € de déplacements ne sont"
                    + " pas éligibles.";

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    DueJobs jobs;

    @Autowired
    Written written;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierFile file;

    @Autowired
    Syntheses syntheses;

    @Autowired
    SynthesisFile sheets;

    @Autowired
    ConditionsPrecedent conditions;

    @Autowired
    Committee committee;

    @Autowired
    DecisionPages pages;

    @Autowired
    Offers offers;

    @Autowired
    Revisions revisions;

    @Autowired
    IssuedTexts texts;

    CallId call;
    DossierId id;

    @WalkedOnce
    void appraisedWithARedZone() {
        call = trade.openCall("AAP-2027-TEST");
        id = trade.completeDraft(call);
        dossiers.edit(
                trade.actor("agent"),
                id,
                new DossierContent(null, travelling(file.get(id).plan()), null));
        dossiers.submit(trade.actor("signatory"), id);
        jobs.runDue();
        trade.at(Trade.CLOSES.plusDays(5));
        walk.judge(id, true).assign(id, "reviewer1", "reviewer2").opine(id, "prefecture", ConsultationKind.PREFECTURE);
        trade.give(trade.actor("post"), id, ConsultationKind.EMBASSY, red());
        jobs.runDue();
        walk.score(id, "reviewer1", "4").score(id, "reviewer2", "4");
    }

    @Test
    void proposesTheGrantWithoutTheTravelAndTheSetUpFromAfar() {
        Synthesis draft = syntheses.prepare(written.officer(), id);

        assertThat(sheets.facts(written.officer(), id).figures().redZone()).isEqualTo(Money.of("6000.00"));
        assertThat(draft.words().amounts()).containsEntry("MEAE", Money.of("21000.00"));
        assertThat(draft.words().conditions())
                .extracting(Condition::kind, condition -> plain(condition.words()))
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Condition.Kind.SECURITY, CONDITION));
    }

    @Test
    void takesAnotherWordingOfTheConditionAndNotItsAbsence() {
        Synthesis draft = syntheses.prepare(written.officer(), id);

        assertThat(codesOf(() -> syntheses.finish(
                        written.officer(), id, draft.revision(), words(draft, Advice.GRANT, List.of()))))
                .containsExactly("SYNTHESIS_RED_ZONE");

        Condition own = new Condition(Condition.Kind.SECURITY, "Suivi par visioconférence.");
        syntheses.finish(written.officer(), id, draft.revision(), words(draft, Advice.GRANT, List.of(own)));
        assertThat(conditions.of(id)).containsExactly(own);
    }

    @Test
    void asksForNoConditionWhereNoGrantIsProposed() {
        Synthesis draft = syntheses.prepare(written.officer(), id);

        syntheses.finish(written.officer(), id, draft.revision(), words(draft, Advice.REFUSE, List.of()));

        assertThat(conditions.of(id)).isEmpty();
    }

    @Test
    void ranksWithWhatCanBeGivenAndKeepsTheConditionWithoutASynthesis() {
        walk.propose(call);

        assertThat(committee
                        .sessions(trade.actor(Role.COMMITTEE_SECRETARY), call)
                        .get(0)
                        .lines())
                .singleElement()
                .satisfies(line -> assertThat(line.wants()).containsEntry("MEAE", Money.of("21000.00")));
        assertThat(conditions.of(id))
                .extracting(condition -> plain(condition.words()))
                .containsExactly(CONDITION);
    }

    /** The committee gives 18 000 € of the 21 000 € that can be given: the travel stays out of it to the end. */
    @Test
    void keepsTheTravelOutOfAPartialAwardToItsRevisedBudgetAndItsLetter() {
        walk.to(Trade.CLOSES.plusDays(40));
        walk.propose(call).deliberate(call, partly());
        DecisionPage page = pages.open(trade.actor(Role.AUTHORISING_OFFICER), id);
        assertThat(plain(page.text()))
                .contains(
                        "Déplacements vers une zone rouge, non éligibles et non comptés dans cette demande : 6 000,00");
        walk.decide(call);

        offers.accept(trade.actor("signatory"), id);
        jobs.runDue();
        AwardedPlan awarded = revisions.plan(trade.actor("agent"), id);
        FundingPlan way = awarded.ways().get(0).plan();
        revisions.write(trade.actor("agent"), id, travelling(way));
        assertThat(codesOf(() -> revisions.handIn(trade.actor("signatory"), id)))
                .containsExactly("RED_ZONE_TRAVEL");
        walk.waits(id, Stage.BUDGET_REVISION, "APPLICANT_SIGNATORY");

        revisions.write(trade.actor("agent"), id, way);
        revisions.handIn(trade.actor("signatory"), id);
        jobs.runDue();

        walk.waits(id, Stage.PARTIALLY_AWARDED);
        assertThat(plain(texts.last(id, LetterKind.PARTIAL_AWARD_LETTER)))
                .contains("18 000,00 €", "aucun déplacement vers la zone rouge ; 6 000 € de déplacements ne sont");
        assertThat(jobs.incidents()).isZero();
    }

    private Deliberation partly() {
        return new Deliberation(
                Map.of(
                        id,
                        new Deliberation.Change(
                                RankingList.PARTIAL,
                                Map.of("MEAE", Money.of(18_000)),
                                "Le volet équipement est réduit (fictif).")),
                List.of(),
                "");
    }

    private static String plain(String words) {
        return words.replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    private static SynthesisWords words(Synthesis draft, Advice advice, List<Condition> conditions) {
        return new SynthesisWords(
                "Un réseau d’eau.",
                "",
                "Solide.",
                "",
                advice,
                advice == Advice.GRANT ? draft.words().amounts() : Map.of(),
                conditions);
    }

    private OpinionAnswer red() {
        OpinionAnswer plain = trade.favourable(ConsultationKind.EMBASSY);
        Map<String, Object> answers = new HashMap<>(plain.answers());
        answers.put("zone", "RED");
        answers.put("securityConditions", "Aucun déplacement (fictif).");
        return new OpinionAnswer(plain.value(), plain.comment(), plain.conditions(), answers, false);
    }

    /** 6 000 € of the first year are travel, nobody says where to. */
    private static FundingPlan travelling(FundingPlan plan) {
        Expense training = plan.expenses().get(0);
        TreeMap<Integer, Money> rest = new TreeMap<>(training.amounts());
        rest.computeIfPresent(2027, (year, amount) -> amount.minus(Money.of(6_000)));
        List<Expense> expenses = new ArrayList<>(plan.expenses());
        expenses.set(0, training.withAmounts(rest));
        expenses.add(new Expense(
                ExpenseCategory.TRAVEL,
                "Missions",
                ContributionKind.CASH,
                null,
                new TreeMap<>(Map.of(2027, Money.of(6_000)))));
        return new FundingPlan(
                plan.countries(), plan.multiCountry(), expenses, plan.resources(), plan.minimumViableGrant());
    }
}

package org.passerelle.ui.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.dom.Element;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.Trade;
import org.passerelle.awards.Appeal;
import org.passerelle.awards.Decision;
import org.passerelle.awards.DecisionKind;
import org.passerelle.awards.Grounds;
import org.passerelle.awards.Offer;
import org.passerelle.calls.Call;
import org.passerelle.calls.CallId;
import org.passerelle.calls.CallStage;
import org.passerelle.committee.RankingList;
import org.passerelle.dossiers.Answers;
import org.passerelle.dossiers.BankDetails;
import org.passerelle.dossiers.CompletionRequest;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Pace;
import org.passerelle.dossiers.Paces;
import org.passerelle.dossiers.Phase;
import org.passerelle.dossiers.Stage;
import org.passerelle.funding.FundingPlan;
import org.passerelle.people.OrganisationId;
import org.passerelle.shared.LocalizedText;
import org.passerelle.shared.Money;
import org.passerelle.ui.component.ScreenTest;

class DossierTimelineTests extends ScreenTest {

    private static final Instant SUBMITTED = Instant.parse("2027-03-01T09:00:00Z");
    private static final Instant RELEASED = Instant.parse("2027-06-15T10:00:00Z");

    @Test
    void saysWhoHasASubmittedDossierAndUntilWhen() {
        List<String> steps = steps(Stage.SUBMITTED, SUBMITTED, null);

        assertThat(steps).hasSize(5);
        // The call closes on 31 March; ten working days later, Easter Monday being the 29th of March, is the 14th.
        assertThat(steps.get(2)).startsWith("Recevabilité").contains("service instructeur", "14 avril 2027");
        assertThat(steps.get(4)).contains("à venir");
    }

    @Test
    void countsTheDaysOfOneThatWasLetInLateFromItsOwnClosing() {
        Instant letIn = Instant.parse("2027-04-02T16:00:00Z");
        Dossier dossier = dossier(Stage.SUBMITTED, letIn.minusSeconds(60), null);

        assertThat(texts(DossierTimeline.own(dossier, call(), letIn, List.of(), Paces.Way.NONE))
                        .get(2))
                .contains("16 avril 2027");
        assertThat(texts(DossierTimeline.read(dossier, call(), letIn, Paces.Way.NONE))
                        .get(2))
                .contains("16 avril 2027");
    }

    @Test
    void countsTheDaysFromTheLastCompletion() {
        Instant answered = Instant.parse("2027-04-09T08:00:00Z");
        CompletionRequest request = new CompletionRequest(
                UUID.randomUUID(),
                DossierId.random(),
                1,
                List.of("A"),
                List.of(),
                "Précisez le calendrier (fictif)",
                "Personne fictive",
                Instant.parse("2027-04-01T08:00:00Z"),
                Instant.parse("2027-04-15T22:00:00Z"),
                CompletionRequest.State.ANSWERED,
                answered,
                "Personne fictive");
        Dossier dossier = dossier(Stage.SUBMITTED, SUBMITTED, null);

        assertThat(texts(DossierTimeline.own(dossier, call(), closing(), List.of(request), Paces.Way.NONE))
                        .get(2))
                .contains("23 avril 2027");
    }

    @Test
    void saysWhatSilenceMeansBesideTheDayOfTheResults() {
        String result = steps(Stage.SUBMITTED, SUBMITTED, null).get(4);

        // Two months end on Saturday the 1st of May, a holiday; the next working day is Monday.
        assertThat(result).contains("3 mai 2027", "le silence vaut rejet", "l’instruction continue");
        assertThat(steps(Stage.DRAFT, null, null).get(4)).doesNotContain("silence");
    }

    @Test
    void endsAtTheOutcome() {
        assertThat(titles(Stage.INADMISSIBLE, SUBMITTED, RELEASED))
                .containsExactly("Rédaction", "Dépôt", "Irrecevable");
        assertThat(titles(Stage.WITHDRAWN, SUBMITTED, null)).containsExactly("Rédaction", "Dépôt", "Retiré");
        assertThat(titles(Stage.WITHDRAWN, null, null)).containsExactly("Rédaction", "Retiré");
        assertThat(steps(Stage.EXPIRED_DRAFT, null, null)).hasSize(2).noneMatch(step -> step.contains("à venir"));
        assertThat(titles(Stage.REJECTED, SUBMITTED, RELEASED)).hasSize(5).endsWith("Non retenu");
    }

    @Test
    void saysWhoAnswersTheOfferAndUntilWhenAndWhatComesNext() {
        List<Element> steps = followed(Stage.PARTIALLY_AWARDED, offer(Offer.State.OPEN, null), null);

        assertThat(stated(steps))
                .containsExactly(
                        "done Attribution partielle",
                        "current Réponse à l’offre",
                        "ahead Budget révisé",
                        "ahead Coordonnées bancaires",
                        "ahead Convention");
        assertThat(steps.get(1).getTextRecursively())
                .contains("Depuis le 15 juin 2027", "acceptez ou déclinez l’offre au plus tard le 30 juin 2027");
    }

    @Test
    void asksForTheRevisedBudgetThatIsNotDoneYet() {
        List<Element> steps = followed(
                Stage.BUDGET_REVISION,
                offer(Offer.State.IN_REVISION, Instant.parse("2027-07-10T22:00:00Z")),
                BankDetails.State.GIVEN);

        assertThat(stated(steps))
                .containsExactly(
                        "done Attribution partielle",
                        "done Réponse à l’offre",
                        "current Budget révisé",
                        "ahead Coordonnées bancaires",
                        "ahead Convention");
        assertThat(steps.get(2).getTextRecursively()).contains("au plus tard le 10 juillet 2027");
    }

    @Test
    void goesOnToTheAccountAndTheAgreementOnceTheOfferIsAccepted() {
        Offer accepted = offer(Offer.State.ACCEPTED, null);

        assertThat(stated(followed(Stage.AWARDED, accepted, null)))
                .endsWith("current Coordonnées bancaires", "ahead Convention")
                .doesNotContain("done Budget révisé");
        assertThat(stated(followed(Stage.PARTIALLY_AWARDED, accepted, BankDetails.State.ACCEPTED)))
                .endsWith("done Budget révisé", "done Coordonnées bancaires", "current Convention");
    }

    @Test
    void waitsOnTheListUntilItsLastDay() {
        List<Element> steps = followed(Stage.WAITLISTED, null, null);

        assertThat(stated(steps))
                .containsExactly("done Liste complémentaire", "current Attente d’un montant qui se libère");
        assertThat(steps.get(1).getTextRecursively()).contains("31 décembre 2027");
    }

    @Test
    void showsAnOpenAppealAsWhatIsGoingOn() {
        Dossier dossier = dossier(Stage.REJECTED, SUBMITTED, RELEASED);
        List<Element> steps = drawn(dossier, lodged(appeal(dossier)));

        assertThat(stated(steps)).endsWith("done Non retenu", "current Recours gracieux");
        assertThat(steps.get(steps.size() - 1).getTextRecursively()).contains("au plus tard le 25 août 2027");
    }

    @Test
    void keepsAnAnsweredAppealWithItsDayAndWhatItLedTo() {
        Dossier dossier = dossier(Stage.REJECTED, SUBMITTED, RELEASED);
        List<Element> steps = drawn(dossier, lodged(answered(dossier, Appeal.State.REJECTED, Appeal.Outcome.REJECT)));

        assertThat(stated(steps)).endsWith("done Non retenu", "done Recours gracieux");
        assertThat(steps.get(steps.size() - 1).getTextRecursively())
                .contains("5 juillet 2027", "Rejeté · Décision maintenue");
    }

    @Test
    void putsAnUpheldAppealBeforeTheAppraisalThatItLedTo() {
        Dossier dossier = dossier(Stage.UNDER_APPRAISAL, SUBMITTED, null);
        List<Element> steps =
                drawn(dossier, lodged(answered(dossier, Appeal.State.UPHELD, Appeal.Outcome.TO_APPRAISAL)));

        assertThat(stated(steps).subList(3, 5))
                .containsExactly("done Recours gracieux", "current Instruction\u00a0: avis et évaluations");
    }

    private static DossierCourse lodged(Appeal appeal) {
        return new DossierCourse(null, null, Optional.empty(), List.of(appeal));
    }

    @Test
    void saysUntilWhenOpinionsAndReviewsAreDue() {
        Instant due = Instant.parse("2027-05-20T22:00:00Z");
        List<Element> steps = drawn(
                dossier(Stage.UNDER_APPRAISAL, SUBMITTED, null),
                new DossierCourse(due, null, Optional.empty(), List.of()));

        assertThat(steps.get(3).getTextRecursively()).contains("sont attendus au plus tard le 20 mai 2027");
    }

    /** The steps from the result on. */
    private static List<Element> followed(Stage stage, @Nullable Offer offer, BankDetails.@Nullable State bank) {
        List<Element> steps = drawn(
                dossier(stage, SUBMITTED, RELEASED),
                new DossierCourse(null, offer, Optional.ofNullable(bank), List.of()));
        return steps.subList(4, steps.size());
    }

    private static List<Element> drawn(Dossier dossier, DossierCourse course) {
        return DossierTimeline.own(dossier, call(), closing(), List.of(), Paces.Way.NONE)
                .with(course)
                .timeline()
                .getElement()
                .getChildren()
                .toList();
    }

    private static List<String> stated(List<Element> steps) {
        return steps.stream()
                .map(step -> step.getAttribute("class") + " "
                        + step.getChild(0).getChild(0).getText())
                .toList();
    }

    private static Offer offer(Offer.State state, @Nullable Instant revisionDue) {
        return new Offer(
                "DEC-2027-0001",
                DossierId.random(),
                CallId.random(),
                state,
                RELEASED,
                Instant.parse("2027-06-30T22:00:00Z"),
                state == Offer.State.OPEN ? null : RELEASED.plusSeconds(3600),
                null,
                "",
                revisionDue,
                null,
                null,
                null,
                false,
                null);
    }

    private static Appeal appeal(Dossier dossier) {
        return appeal(dossier, Appeal.State.OPEN, null, null);
    }

    private static Appeal answered(Dossier dossier, Appeal.State state, Appeal.Outcome outcome) {
        return appeal(dossier, state, outcome, Instant.parse("2027-07-05T08:00:00Z"));
    }

    private static Appeal appeal(
            Dossier dossier, Appeal.State state, Appeal.@Nullable Outcome outcome, @Nullable Instant closedAt) {
        return new Appeal(
                UUID.randomUUID(),
                dossier.id(),
                dossier.call(),
                Appeal.Against.REJECTION,
                "DEC-2027-0001",
                Instant.parse("2027-06-25T08:00:00Z"),
                "Personne fictive",
                "Un motif fictif.",
                List.of(),
                Instant.parse("2027-08-25T22:00:00Z"),
                state,
                null,
                null,
                "",
                null,
                "",
                outcome,
                closedAt,
                null,
                null);
    }

    @ParameterizedTest
    @EnumSource(
            names = {"UNDER_APPRAISAL", "APPRAISED", "IN_COMMITTEE", "PROPOSED", "AWARDED", "REJECTED", "WAITLISTED"})
    void saysTheSameUntilTheResultIsReleased(Stage stage) {
        assertThat(steps(stage, SUBMITTED, null)).isEqualTo(steps(Stage.UNDER_APPRAISAL, SUBMITTED, null));
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "SUBMITTED",
                "UNDER_APPRAISAL",
                "APPRAISED",
                "IN_COMMITTEE",
                "PROPOSED",
                "DEFERRED",
                "AWARDED",
                "REJECTED"
            })
    void saysInDeliberationOnceTheCallIsRanked(Stage stage) {
        Paces.Way way = new Paces.Way(Map.of(Phase.APPRAISAL, Instant.parse("2027-04-09T08:00:00Z")), Optional.empty());
        List<String> said =
                texts(DossierTimeline.own(dossier(stage, SUBMITTED, null, true), call(), closing(), List.of(), way));

        assertThat(said)
                .anyMatch(step -> step.contains("En délibération"))
                .noneMatch(step -> step.contains("Instruction"));
        assertThat(said.get(3))
                .as("the day of admissibility is not that of the deliberation")
                .doesNotContain("Depuis");
    }

    @Test
    void saysThatResultsComeTogetherOnlyWhereTheCallNamesTheirHour() {
        Dossier dossier = dossier(Stage.PROPOSED, SUBMITTED, null, true);
        Call named = new Call(
                CallId.random(),
                0,
                CallStage.DELIBERATION,
                Trade.definition("AAP-2027-TEST", Trade.CLOSES.plusDays(90)),
                null);

        assertThat(texts(DossierTimeline.read(dossier, named, closing(), Paces.Way.NONE))
                        .get(3))
                .contains("annoncés tous ensemble");
        assertThat(texts(DossierTimeline.read(dossier, call(), closing(), Paces.Way.NONE))
                        .get(3))
                .contains("l’ont en main.")
                .doesNotContain("ensemble");
    }

    @Test
    void namesTheLikelyDayOnceTwentyCasesAreComparable() {
        String result = likely(new Pace(20, 60, 80));

        // Counted from the closing, on 31 March.
        assertThat(result).contains("20 dossiers comparables", "30 mai 2027", "19 juin 2027", "médiane");
        assertThat(likely(new Pace(19, 60, 80))).doesNotContain("comparables");
    }

    @Test
    void saysSinceWhenTheServiceHasIt() {
        Paces.Way way = new Paces.Way(Map.of(Phase.APPRAISAL, Instant.parse("2027-04-09T08:00:00Z")), Optional.empty());

        List<String> steps =
                texts(DossierTimeline.read(dossier(Stage.UNDER_APPRAISAL, SUBMITTED, null), call(), closing(), way));

        assertThat(steps.get(3)).contains("Depuis le 9 avril 2027");
    }

    @Test
    void tellsWhoIsOnlyAskedNothingOfWhatSilenceMeansToTheApplicant() {
        List<String> steps = texts(
                DossierTimeline.read(dossier(Stage.INCOMPLETE, SUBMITTED, null), call(), closing(), Paces.Way.NONE));

        assertThat(steps.get(2)).contains("Le demandeur l’a en main");
        assertThat(steps.get(4)).doesNotContain("silence");
    }

    @Test
    void tellsThatADecisionWasRectifiedOrIsAwaitedAnew() {
        List<String> rectified = corrected(Stage.AWARDED, RELEASED, DecisionKind.RECTIFICATION);
        assertThat(rectified.get(4)).contains("DEC-2027-0001", "DEC-2027-0002", "20 juin 2027");

        assertThat(corrected(Stage.APPRAISED, null, DecisionKind.WITHDRAWAL))
                .anyMatch(step -> step.contains("DEC-2027-0002") && step.contains("nouvelle décision"));
        assertThat(corrected(Stage.AWARDED, RELEASED, DecisionKind.RESTORATION))
                .anyMatch(step -> step.contains("DEC-2027-0002") && step.contains("tient de nouveau"));
        assertThat(corrected(Stage.AWARDED, RELEASED, DecisionKind.DECISION))
                .noneMatch(step -> step.contains("DEC-2027-0002"));
    }

    private static List<String> corrected(Stage stage, @Nullable Instant released, DecisionKind kind) {
        Dossier dossier = dossier(stage, SUBMITTED, released);
        return texts(DossierTimeline.read(dossier, call(), closing(), Paces.Way.NONE)
                .decided(List.of(decision(dossier, kind))));
    }

    private static Decision decision(Dossier dossier, DecisionKind kind) {
        LocalizedText blank = new LocalizedText("", "");
        Instant signed = Instant.parse("2027-06-20T10:00:00Z");
        return new Decision(
                "DEC-2027-0002",
                dossier.id(),
                dossier.call(),
                RankingList.MAIN,
                null,
                Map.of(),
                Money.ZERO,
                1,
                BigDecimal.TEN,
                List.of(),
                "",
                List.of(),
                "",
                signed,
                "Ordonnateur fictif",
                signed,
                "DEC-2027-0001",
                new Grounds(blank, blank, "", "", "", true, null),
                kind,
                "");
    }

    @Test
    void tellsTheStaffWhenTheAnswerIsExpectedUntilItIsKnown() {
        Paces.Way way = new Paces.Way(Map.of(), Optional.of(new Pace(20, 60, 80)));

        assertThat(outlook(dossier(Stage.IN_COMMITTEE, SUBMITTED, null), way).orElseThrow())
                .contains("20 dossiers comparables")
                .doesNotContain("silence");
        assertThat(outlook(dossier(Stage.REJECTED, SUBMITTED, RELEASED), way)).isEmpty();
        assertThat(outlook(dossier(Stage.WITHDRAWN, SUBMITTED, null), way)).isEmpty();
    }

    private static Optional<String> outlook(Dossier dossier, Paces.Way way) {
        return DossierTimeline.read(dossier, call(), closing(), way).outlook();
    }

    private static String likely(Pace pace) {
        return texts(DossierTimeline.own(
                        dossier(Stage.UNDER_APPRAISAL, SUBMITTED, null),
                        call(),
                        closing(),
                        List.of(),
                        new Paces.Way(Map.of(), Optional.of(pace))))
                .get(4);
    }

    private static List<String> texts(DossierTimeline timeline) {
        return timeline.timeline()
                .getElement()
                .getChildren()
                .map(Element::getTextRecursively)
                .toList();
    }

    private static List<String> titles(Stage stage, @Nullable Instant submitted, @Nullable Instant released) {
        return items(stage, submitted, released).stream()
                .map(item -> item.getChild(0).getChild(0).getText())
                .toList();
    }

    private static List<String> steps(Stage stage, @Nullable Instant submitted, @Nullable Instant released) {
        return items(stage, submitted, released).stream()
                .map(Element::getTextRecursively)
                .toList();
    }

    private static List<Element> items(Stage stage, @Nullable Instant submitted, @Nullable Instant released) {
        return DossierTimeline.own(dossier(stage, submitted, released), call(), closing(), List.of(), Paces.Way.NONE)
                .timeline()
                .getElement()
                .getChildren()
                .toList();
    }

    private static Instant closing() {
        return call().window().closesAt();
    }

    private static Call call() {
        return new Call(CallId.random(), 0, CallStage.APPRAISAL, Trade.definition("AAP-2027-TEST"), null);
    }

    private static Dossier dossier(Stage stage, @Nullable Instant submitted, @Nullable Instant released) {
        return dossier(stage, submitted, released, false);
    }

    private static Dossier dossier(
            Stage stage, @Nullable Instant submitted, @Nullable Instant released, boolean deliberating) {
        return new Dossier(
                DossierId.random(),
                0,
                CallId.random(),
                OrganisationId.random(),
                submitted == null ? null : "DOS-2027-0001",
                stage,
                Answers.none(),
                FundingPlan.empty(),
                List.of(),
                submitted,
                released,
                deliberating);
    }
}

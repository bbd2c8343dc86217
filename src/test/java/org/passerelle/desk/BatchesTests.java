package org.passerelle.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.calls.CallId;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.Progress;
import org.passerelle.dossiers.Stage;
import org.passerelle.exchanges.InformationRequests;
import org.passerelle.notices.Notice;
import org.passerelle.notices.OwnNotices;
import org.passerelle.opinions.ConsultationChanges;
import org.passerelle.people.Actor;
import org.passerelle.people.PeopleFixture;
import org.passerelle.people.PersonId;
import org.passerelle.people.Role;
import org.passerelle.people.TrailEntry;
import org.passerelle.reviews.Assignment;
import org.passerelle.reviews.Distributions;
import org.passerelle.reviews.Fit;
import org.passerelle.reviews.Offered;
import org.passerelle.reviews.ReviewerProfile;
import org.passerelle.reviews.ReviewerProfiles;
import org.passerelle.reviews.Reviewers;
import org.passerelle.reviews.Reviews;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Language;
import org.passerelle.shared.TextKey;
import org.passerelle.workflow.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;

/** Acts on many dossiers at once. */
@IntegrationTest
class BatchesTests {

    @Autowired
    Trade trade;

    @Autowired
    PeopleFixture people;

    @Autowired
    Batches batches;

    @Autowired
    BatchWorker worker;

    @Autowired
    CaseOfficers cases;

    @Autowired
    ConsultationChanges changes;

    @Autowired
    OwnNotices notices;

    @Autowired
    Progress progress;

    @Autowired
    Reviews reviews;

    @Autowired
    Reviewers reviewers;

    @Autowired
    ReviewerProfiles profiles;

    @Autowired
    Distributions distributions;

    @Autowired
    InformationRequests requests;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierFile file;

    @Autowired
    DueJobs jobs;

    CallId call;
    Actor officer;
    UUID batch = UUID.randomUUID();

    @WalkedOnce
    void anOpenCall() {
        call = trade.openCall("AAP-2027-TEST");
        officer = trade.actor(Role.CASE_OFFICER);
    }

    @Test
    void showsWhatWouldHappenAndChangesNothingBeforeTheWord() {
        DossierId first = trade.submitted(call);
        DossierId judged = trade.submitted(call);
        jobs.runDue();
        progress.judge(officer, judged, true, List.of(), trade.admissibility());
        int lines = file.trail(officer, first).size();

        judge(List.of(first, judged));

        assertThat(batches.get(officer, batch).stage()).isEqualTo(Batch.Stage.SHOWN);
        assertThat(states()).containsExactly(BatchItem.State.POSSIBLE, BatchItem.State.IMPOSSIBLE);
        assertThat(batches.items(officer, batch).get(1).refusal().orElseThrow().codes())
                .containsExactly("ALREADY_DONE");
        assertThat(file.get(first).stage()).isEqualTo(Stage.SUBMITTED);
        assertThat(file.trail(officer, first)).hasSize(lines);
    }

    @Test
    void doesOnceWhatIsPossibleHoweverOftenItIsAsked() {
        DossierId first = trade.submitted(call);
        DossierId second = trade.submitted(call);
        jobs.runDue();
        judge(List.of(first, second));

        run();
        judge(List.of(first, second));
        run();

        assertThat(states()).containsExactly(BatchItem.State.DONE, BatchItem.State.DONE);
        assertThat(file.get(first).stage()).isNotEqualTo(Stage.SUBMITTED);
        assertThat(lines(first, "judge")).hasSize(1);
        assertThat(batches.latest(officer, 5)).hasSize(1);
    }

    @Test
    void whatChangedSinceItWasShownIsRefusedInWordsAndTheRestIsDone() {
        DossierId first = trade.submitted(call);
        DossierId second = trade.submitted(call);
        jobs.runDue();
        judge(List.of(first, second));
        dossiers.withdraw(trade.actor("signatory"), first, "Abandon");

        run();

        assertThat(states()).containsExactly(BatchItem.State.REFUSED, BatchItem.State.DONE);
        assertThat(batches.items(officer, batch).get(0).refusal()).isPresent();
        assertThat(lines(first, "judge")).isEmpty();
        assertThat(batches.get(officer, batch).stage()).isEqualTo(Batch.Stage.DONE);
    }

    @Test
    void choosesReviewersFromThePoolTheLeastLoadedFirst() {
        List<DossierId> ids =
                List.of(trade.underAppraisal(call), trade.underAppraisal(call), trade.underAppraisal(call));
        List<PersonId> pool = List.of(
                trade.person("reviewer1"), trade.person("reviewer2"), trade.person("reviewer3"), officer.personId());
        batches.assign(officer, batch, ids, pool.subList(0, 3));
        worker.work();
        run();

        Map<PersonId, Long> sheets = ids.stream()
                .flatMap(id -> reviews.of(officer, id).stream())
                .collect(Collectors.groupingBy(Assignment::reviewer, Collectors.counting()));
        assertThat(sheets.values()).containsExactly(2L, 2L, 2L);
    }

    @Test
    void choosesByThemeAndLimitAndSaysWhy() {
        DossierId id = trade.underAppraisal(call);
        PersonId knowing = people.active("zoe", Role.REVIEWER).personId();
        PersonId full = people.active("abel", Role.REVIEWER).personId();
        String theme = "WATER";
        profile(knowing, Set.of(theme), 5);
        profile(full, Set.of(theme), 0);
        batches.assign(
                officer,
                batch,
                List.of(id),
                List.of(full, trade.person("reviewer1"), trade.person("reviewer2"), knowing));
        worker.work();

        BatchItem planned = batches.items(officer, batch).get(0);
        assertThat(planned.fits()).hasSize(2);
        assertThat(planned.fits().get(0).reviewer()).isEqualTo(knowing);
        assertThat(planned.fits().get(0).theme()).isEqualTo(theme);
        assertThat(planned.fits()).extracting(Fit::reviewer).doesNotContain(full);
        assertThat(distributions.offered(officer, List.of(id)))
                .filteredOn(Offered::isFull)
                .extracting(Offered::reviewer)
                .containsExactly(full);
        assertThat(codesOf(() -> reviewers.assign(officer, id, List.of(full, knowing))))
                .containsExactly("REVIEWER_FULL");

        batch = UUID.randomUUID();
        batches.assign(officer, batch, List.of(id), List.of(full, knowing));
        worker.work();
        assertThat(batches.items(officer, batch).get(0).refusal().orElseThrow().codes())
                .containsExactly("REVIEWERS_SHORT");
    }

    private void profile(PersonId reviewer, Set<String> themes, int most) {
        profiles.keep(officer, new ReviewerProfile(reviewer, 0, themes, Set.of(), Set.of(), most));
    }

    @Test
    void passesOverWhoHasAnInterestInTheDossier() {
        DossierId id = trade.underAppraisal(call);
        Actor partial = people.active("aaa", Role.REVIEWER, Role.CASE_OFFICER);
        batches.assign(
                partial,
                batch,
                List.of(id),
                List.of(partial.personId(), trade.person("reviewer1"), trade.person("reviewer2")));
        worker.work();
        batches.start(partial, batch);
        worker.work();

        assertThat(reviews.of(officer, id))
                .extracting(Assignment::reviewer)
                .containsExactlyInAnyOrder(trade.person("reviewer1"), trade.person("reviewer2"));
    }

    @Test
    void writesToABodyOnceADayOfAllThatItIsWaitedForOn() {
        List<DossierId> ids = List.of(trade.underAppraisal(call), trade.underAppraisal(call));
        batches.remind(officer, batch, ids);
        worker.work();
        run();

        assertThat(notices.latest(trade.actor("post"), 10))
                .extracting(Notice::key)
                .containsOnlyOnce("opinion.recalled");
        assertThat(people.mailsTo("post@exemple.invalid")).doesNotContain("opinion.recalled");
        assertThat(lines(ids.get(1), "remindAwaited")).hasSize(1);
        batch = UUID.randomUUID();
        batches.remind(officer, batch, ids);
        worker.work();
        assertThat(states()).containsOnly(BatchItem.State.IMPOSSIBLE);
        trade.at(Trade.OPENS.plusDays(2));
        batch = UUID.randomUUID();
        batches.remind(officer, batch, ids);
        worker.work();
        assertThat(states()).containsOnly(BatchItem.State.POSSIBLE);
    }

    @Test
    void saysOfEachDossierWhomNobodyCanRemind() {
        DossierId heard = trade.underAppraisal(call);
        DossierId unheard = trade.underAppraisal(call);
        List.of(heard, unheard).forEach(id -> changes.add(officer, id, "PREFECTURE:Région Sylvania", "Projet voisin."));
        trade.give(trade.actor("post"), unheard, ConsultationKind.EMBASSY, trade.favourable(ConsultationKind.EMBASSY));
        trade.give(
                trade.actor("prefecture"),
                unheard,
                ConsultationKind.PREFECTURE,
                trade.favourable(ConsultationKind.PREFECTURE));
        batches.remind(officer, batch, List.of(heard, unheard));
        worker.work();
        run();

        assertThat(states()).containsExactly(BatchItem.State.DONE, BatchItem.State.IMPOSSIBLE);
        assertThat(batches.items(officer, batch).get(0).leftOut())
                .extracting(Finding::code)
                .containsExactly("BODY_UNREACHABLE");
        assertThat(batches.items(officer, batch).get(1).refusal().orElseThrow().codes())
                .containsExactly("BODY_UNREACHABLE");
        assertThat(lines(unheard, "remindAwaited")).isEmpty();
        assertThat(lines(heard, "remindAwaited")).singleElement().satisfies(line -> assertThat(line.detail())
                .containsEntry("reminded", 2));
    }

    @Test
    void namesWhoIsToBeRemindedAndAfterwardsWhoWas() {
        DossierId id = trade.underAppraisal(call);
        batches.remind(officer, batch, List.of(id));
        worker.work();
        assertThat(batches.items(officer, batch).get(0).reminded())
                .extracting(TextKey::key)
                .containsExactlyInAnyOrder("consultedBody.EMBASSY", "consultedBody.PREFECTURE");

        trade.give(trade.actor("post"), id, ConsultationKind.EMBASSY, trade.favourable(ConsultationKind.EMBASSY));
        run();

        assertThat(states()).containsExactly(BatchItem.State.DONE);
        assertThat(batches.items(officer, batch).get(0).reminded())
                .extracting(TextKey::key)
                .containsExactly("consultedBody.PREFECTURE");
    }

    @Test
    void saysWhereThereIsNobodyToRemind() {
        batches.remind(officer, batch, List.of(trade.submitted(call)));
        worker.work();

        assertThat(states()).containsExactly(BatchItem.State.IMPOSSIBLE);
        assertThat(batches.items(officer, batch).get(0).refusal().orElseThrow().codes())
                .containsExactly("NOBODY_TO_REMIND");
    }

    @Test
    void carriesOutTheDistributionOfACallAsItWasProposedAndNothingTwice() {
        List<DossierId> ids = List.of(trade.underAppraisal(call), trade.underAppraisal(call));
        List<String> proposed = distributions.preview(officer, call).shares().stream()
                .flatMap(share -> share.chosen().stream().map(Fit::name))
                .toList();
        batches.distribute(officer, batch, call);
        batches.distribute(officer, batch, call);
        worker.work();

        assertThat(states()).containsExactly(BatchItem.State.POSSIBLE, BatchItem.State.POSSIBLE);
        assertThat(batches.items(officer, batch))
                .flatExtracting(BatchItem::fits)
                .extracting(Fit::name)
                .containsExactlyElementsOf(proposed);
        assertThat(reviews.of(officer, ids.get(0))).isEmpty();
        reviewers.assign(officer, ids.get(0), List.of(trade.person("reviewer1"), trade.person("reviewer2")));
        run();
        run();

        assertThat(states()).containsExactly(BatchItem.State.REFUSED, BatchItem.State.DONE);
        assertThat(reviews.of(officer, ids.get(1))).hasSize(2);
        assertThat(codesOf(() -> batches.distribute(officer, UUID.randomUUID(), call)))
                .containsExactly("NO_SUCH_TASK");
    }

    @Test
    void givesABodyMoreTimeOnceForAllThatItIsAwaitedFor() {
        String post = "EMBASSY:COTONOU";
        trade.underAppraisal(call);
        trade.underAppraisal(call);
        assertThat(codesOf(() -> batches.extend(officer, batch, call, post, " ")))
                .containsExactly("INVALID_VALUE");
        batches.extend(officer, batch, call, post, "Fête nationale.");
        worker.work();

        assertThat(states()).containsExactly(BatchItem.State.POSSIBLE, BatchItem.State.POSSIBLE);
        assertThat(batches.get(officer, batch).reason()).isEqualTo("Fête nationale.");
        assertThat(batches.get(officer, batch).body())
                .hasValueSatisfying(body -> assertThat(body.key()).startsWith("consultedBody.EMBASSY"));
        assertThat(changes.extendable(officer, call, post)).hasSize(2);
        LocalDate until = changes.extend(
                officer, changes.extendable(officer, call, post).get(0).id(), "Déjà demandé.");
        assertThat(batches.items(officer, batch))
                .extracting(BatchItem::until)
                .containsExactly(Optional.of(until), Optional.of(until));
        run();
        run();

        assertThat(states()).containsExactlyInAnyOrder(BatchItem.State.REFUSED, BatchItem.State.DONE);
        assertThat(changes.extendable(officer, call, post)).isEmpty();
        assertThat(codesOf(() -> batches.extend(officer, UUID.randomUUID(), call, post, "Encore.")))
                .containsExactly("NO_SUCH_TASK");
    }

    @Test
    void asksEachApplicantItsOwnQuestionAndNoOpenOneTwice() {
        DossierId first = trade.submitted(call);
        DossierId second = trade.submitted(call);
        DossierId gone = trade.submitted(call);
        dossiers.withdraw(trade.actor("signatory"), gone, "Abandon");
        ask(List.of(first, second, gone));

        assertThat(states())
                .containsExactly(BatchItem.State.POSSIBLE, BatchItem.State.POSSIBLE, BatchItem.State.IMPOSSIBLE);
        assertThat(requests.of(officer, first)).isEmpty();
        run();
        ask(List.of(first, second, gone));
        run();

        assertThat(List.of(first, second)).allSatisfy(id -> assertThat(requests.of(officer, id))
                .extracting(asked -> asked.question().words())
                .containsExactly("Précisez le budget du dossier " + file.get(id).name() + "."));
        assertThat(requests.of(officer, gone)).isEmpty();
        batch = UUID.randomUUID();
        ask(List.of(first, second));
        assertThat(states()).containsOnly(BatchItem.State.IMPOSSIBLE);
        assertThat(batches.items(officer, batch).get(0).refusal().orElseThrow().codes())
                .containsExactly("ALREADY_DONE");
    }

    @Test
    void asksNothingTwiceOnAnotherDayThoughTheLastDayToAnswerIsAnother() {
        DossierId id = trade.submitted(call);
        String question = "Précisez le budget avant le {due}, dossier {number}.";
        batches.ask(officer, batch, List.of(id), question, Language.FR);
        worker.work();
        run();
        trade.at(Trade.OPENS.plusDays(3));

        batch = UUID.randomUUID();
        batches.ask(officer, batch, List.of(id), question, Language.FR);
        worker.work();

        assertThat(states()).containsOnly(BatchItem.State.IMPOSSIBLE);
        assertThat(requests.of(officer, id)).hasSize(1);
        batch = UUID.randomUUID();
        batches.ask(officer, batch, List.of(id), "Précisez le calendrier avant le {due}.", Language.FR);
        worker.work();
        assertThat(states()).containsOnly(BatchItem.State.POSSIBLE);
    }

    @Test
    void asksNothingThatNamesWhatNoDossierHas() {
        List<DossierId> ids = List.of(trade.submitted(call));

        assertThat(codesOf(() -> batches.ask(officer, batch, ids, "Précisez {nom}.", Language.FR)))
                .containsExactly("PHRASE_PLACEHOLDER");
        assertThat(codesOf(() -> batches.ask(officer, batch, ids, " ", Language.FR)))
                .containsExactly("PHRASE_WORDS");
    }

    @Test
    void theNewOfficerIsToldOnceOfAllThatIsHandedOver() {
        Actor paul = people.active("paul", Role.CASE_OFFICER);
        List<DossierId> ids = List.of(trade.submitted(call), trade.submitted(call), trade.submitted(call));
        batches.handOver(officer, batch, ids, paul.personId(), "Congé long");
        worker.work();
        run();

        assertThat(ids).allSatisfy(id -> {
            assertThat(cases.of(officer, id).orElseThrow().person()).isEqualTo(paul.personId());
            assertThat(lines(id, "handOver")).hasSize(1);
        });
        assertThat(people.mailsTo("paul@exemple.fr")).containsOnlyOnce("desk.handedOver");
    }

    @Test
    void anothersBatchIsNotToldOfAndAnEmptyOneIsRefused() {
        judge(List.of(trade.submitted(call)));

        Actor paul = people.active("paul", Role.CASE_OFFICER);
        assertThat(codesOf(() -> batches.start(paul, batch))).containsExactly("UNKNOWN");
        assertThat(codesOf(() -> batches.remind(officer, UUID.randomUUID(), List.of())))
                .containsExactly("INVALID_VALUE");
    }

    private void judge(List<DossierId> ids) {
        batches.judge(officer, batch, ids, true, List.of(), trade.admissibility());
        worker.work();
    }

    private void ask(List<DossierId> ids) {
        batches.ask(officer, batch, ids, "Précisez le budget du dossier {number}.", Language.FR);
        worker.work();
    }

    private void run() {
        batches.start(officer, batch);
        worker.work();
    }

    private List<BatchItem.State> states() {
        return batches.items(officer, batch).stream().map(BatchItem::state).toList();
    }

    private List<TrailEntry> lines(DossierId id, String verb) {
        return file.trail(officer, id).stream()
                .filter(line -> line.verb().equals(verb))
                .toList();
    }
}

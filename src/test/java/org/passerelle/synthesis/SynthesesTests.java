package org.passerelle.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.passerelle.Refusals.codesOf;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.passerelle.Definitions;
import org.passerelle.IntegrationTest;
import org.passerelle.Plans;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.awards.Awards;
import org.passerelle.calls.CallId;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.committee.Convocation;
import org.passerelle.committee.Deliberation;
import org.passerelle.committee.Meetings;
import org.passerelle.committee.Seat;
import org.passerelle.committee.Seats;
import org.passerelle.dossiers.Check;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.DoubleFunding;
import org.passerelle.dossiers.Progress;
import org.passerelle.dossiers.TieKind;
import org.passerelle.dossiers.Ties;
import org.passerelle.funding.StateShare;
import org.passerelle.notices.Mail;
import org.passerelle.notices.Outbox;
import org.passerelle.opinions.Consultations;
import org.passerelle.opinions.OpinionValue;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.Person;
import org.passerelle.people.Role;
import org.passerelle.reviews.Recommendation;
import org.passerelle.reviews.Reviews;
import org.passerelle.reviews.ScoreSheet;
import org.passerelle.shared.Money;
import org.passerelle.synthesis.SynthesisWords.Advice;
import org.passerelle.workflow.DueJobs;
import org.passerelle.workflow.Walk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a synthesis takes over, what keeps it from being finished, and where it goes. */
@IntegrationTest
class SynthesesTests {

    private static final Condition INSURANCE =
            new Condition(Condition.Kind.DOCUMENT, "Produire l’attestation d’assurance.");

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    DueJobs jobs;

    @Autowired
    Written written;

    @Autowired
    Syntheses syntheses;

    @Autowired
    SynthesisFile file;

    @Autowired
    ConditionsPrecedent conditions;

    @Autowired
    Books books;

    @Autowired
    Consultations consultations;

    @Autowired
    Reviews reviews;

    @Autowired
    Progress progress;

    @Autowired
    Awards awards;

    @Autowired
    Meetings meetings;

    @Autowired
    Seats seats;

    @Autowired
    People people;

    @Autowired
    Outbox outbox;

    @Autowired
    Ties ties;

    @Autowired
    DoubleFunding doubles;

    @Autowired
    JdbcClient jdbc;

    CallId call;
    DossierId id;

    @WalkedOnce
    void aClosedCall() {
        call = trade.openCall("AAP-2027-TEST");
        id = trade.submitted(call);
        trade.at(Trade.CLOSES.plusDays(5));
    }

    @Test
    void takesOverFiguresFindingsOpinionsScoresAndDissent() {
        Map<String, Object> answers = new HashMap<>(trade.admissibility());
        answers.put("checks", Map.of("DELIBERATION", Map.of("result", "UNKNOWN", "comment", "Illisible (fictif).")));
        appraised(
                OpinionValue.UNFAVOURABLE,
                Plans.sheet("3", Recommendation.DO_NOT_FUND),
                Plans.sheet("4.5"),
                List.of("Revoir le calendrier."),
                answers);

        Synthesis draft = syntheses.prepare(written.officer(), id);
        SynthesisFacts facts = file.facts(written.officer(), id);

        assertThat(facts.figures().requested()).isEqualTo(Money.of("24000.00"));
        assertThat(facts.figures().wants()).containsEntry("MEAE", Money.of("24000.00"));
        assertThat(facts.opinions())
                .extracting(SynthesisFacts.Opinion::value)
                .containsExactlyInAnyOrder(OpinionValue.UNFAVOURABLE, OpinionValue.FAVOURABLE);
        assertThat(facts.conflict()).isTrue();
        assertThat(facts.opposing()).extracting(SynthesisFacts.Opinion::ownName).hasSize(1);
        SynthesisFacts.Scores scores = facts.scores();
        assertThat(scores).isNotNull();
        assertThat(scores.totals()).hasSize(2);
        assertThat(scores.mean()).isEqualByComparingTo("75.00");
        assertThat(scores.gap()).isEqualByComparingTo("30.00");
        assertThat(scores.criteria()).allSatisfy(each -> {
            assertThat(each.low()).isEqualByComparingTo("3");
            assertThat(each.median()).isEqualByComparingTo("3.75");
            assertThat(each.high()).isEqualByComparingTo("4.5");
        });
        assertThat(scores.dissents())
                .extracting(SynthesisFacts.Dissent::recommendation, SynthesisFacts.Dissent::words)
                .containsExactly(tuple(Recommendation.DO_NOT_FUND, "Faiblesses"), tuple(Recommendation.FUND, "Forces"));
        assertThat(facts.findings())
                .containsExactly(new SynthesisFacts.Found(
                        "DELIBERATION", Check.Result.PASS, Check.Result.UNKNOWN, "Illisible (fictif)."));
        assertThat(draft.words().findings()).contains("Illisible (fictif).");
        assertThat(draft.words().assessment()).contains("+ Forces", "– Faiblesses");
        assertThat(draft.words().advice()).isEqualTo(Advice.GRANT);
        assertThat(draft.words().amounts()).containsEntry("MEAE", Money.of("24000.00"));
        assertThat(draft.words().conditions())
                .containsExactly(new Condition(Condition.Kind.OPINION, "Revoir le calendrier."));
        assertThat(codesOf(() -> syntheses.prepare(written.officer(), id))).containsExactly("ALREADY_DONE");
    }

    @Test
    void isNotFinishedWithoutAnAnswerToOpinionsThatConflict() {
        appraised(OpinionValue.RESERVED, "4", "4");
        Synthesis draft = syntheses.prepare(written.officer(), id);
        SynthesisWords silent = words(draft, "", Map.of("MEAE", Money.of(20_000)));

        assertThat(finishing(draft, silent)).containsExactly("SYNTHESIS_POSITION");

        SynthesisWords answering = words(draft, "Le calendrier est revu.", Map.of("MEAE", Money.of(20_000)));
        assertThat(syntheses
                        .finish(written.officer(), id, draft.revision(), answering)
                        .state())
                .isEqualTo(Synthesis.State.FINISHED);
    }

    @Test
    void proposesNoMoreThanCanBeFundedAndNoLessThanIsViable() {
        appraised(OpinionValue.FAVOURABLE, "4", "4");
        Synthesis draft = syntheses.prepare(written.officer(), id);

        assertThat(finishing(draft, words(draft, "", Map.of("MEAE", Money.of(24_001)))))
                .containsExactly("SYNTHESIS_OVER");
        assertThat(finishing(draft, words(draft, "", Map.of()))).contains("SYNTHESIS_LEFT_OUT");
        SynthesisWords empty = new SynthesisWords("", "", "", "", null, Map.of(), List.of());
        assertThat(finishing(draft, empty)).containsExactly("REQUIRED_FIELD");
        String tooLong = "x".repeat(SynthesisWords.MOST_CHARACTERS + 1);
        assertThat(finishing(draft, new SynthesisWords(tooLong, "", "y", "", Advice.REFUSE, Map.of(), List.of())))
                .containsExactly("SYNTHESIS_LONG");
        assertThat(syntheses
                        .finish(written.officer(), id, draft.revision(), Written.refusing(draft.words()))
                        .words()
                        .amounts())
                .isEmpty();
    }

    @Test
    void takesOverEveryConditionThatABodyAsksForAndIsFinishedOnceTheyAreMerged() {
        List<String> seven = IntStream.rangeClosed(1, 7)
                .mapToObj(number -> "Condition fictive " + number)
                .toList();
        appraised(OpinionValue.FAVOURABLE_WITH_CONDITIONS, "4", "4", seven);
        Synthesis draft = syntheses.prepare(written.officer(), id);

        assertThat(draft.words().conditions()).extracting(Condition::words).containsExactlyElementsOf(seven);
        assertThat(finishing(draft, words(draft, "Repris en conditions.", Map.of("MEAE", Money.of(20_000)))))
                .containsExactly("SYNTHESIS_CONDITIONS");
    }

    @Test
    void tellsOfAnotherEditionWhoReadsTheBook() {
        appraised(OpinionValue.FAVOURABLE, "4", "4");
        written.finished(id);
        Person chair = people.withRole(Role.COMMITTEE_CHAIR).get(0);
        Person state = people.get(trade.person("partner.state"));
        seats.assign(secretary(), call, List.of(new Seat(chair.id(), chair.name(), "Ministère", true, true)));
        jdbc.sql("insert into passerelle.committee_seat (call_id, person_id, body, voting, chairs)"
                        + " values (:call, :state, 'Trésor', true, false)")
                .param("call", call.value())
                .param("state", state.id().value())
                .update();

        Book book = books.close(secretary(), call);

        assertThat(outbox.to(chair.email())).extracting(Mail::key).contains("book.closed");
        assertThat(outbox.to(state.email())).extracting(Mail::key).doesNotContain("book.closed");
        assertThat(books.before(call, book.closedAt())).contains(book);
        assertThat(books.before(call, book.closedAt().minusSeconds(1))).isEmpty();
    }

    @Test
    void waitsForTheAppraisalAndKeepsItsDraftUntilThen() {
        trade.admissible(id);
        Synthesis draft = syntheses.prepare(written.officer(), id);
        Synthesis kept = syntheses.save(written.officer(), id, draft.revision(), words(draft, "Déjà noté.", Map.of()));

        assertThat(written.newest(id).words().position()).isEqualTo("Déjà noté.");
        assertThat(finishing(kept, Written.refusing(kept.words()))).contains("SYNTHESIS_EARLY");
        assertThat(codesOf(() -> syntheses.save(written.officer(), id, draft.revision(), draft.words())))
                .containsExactly("STALE_VERSION");
    }

    @Test
    void conditionsTravelToTheDecision() {
        appraised(OpinionValue.FAVOURABLE, "4", "4");
        assertThat(conditions.of(id)).isEmpty();
        written.finished(id, INSURANCE);

        assertThat(conditions.of(List.of(id))).containsEntry(id, List.of(INSURANCE));
        walk.propose(call).deliberate(call, Deliberation.acceptProposal()).decide(call);
        assertThat(awards.of(trade.actor(Role.AUTHORISING_OFFICER), id)
                        .orElseThrow()
                        .conditions())
                .containsExactly(INSURANCE.words());
    }

    @Test
    void withoutASynthesisTheConditionsAreThoseOfTheOpinions() {
        appraised(OpinionValue.FAVOURABLE_WITH_CONDITIONS, "4", "4");

        assertThat(conditions.of(id)).containsExactly(new Condition(Condition.Kind.OPINION, "Revoir le calendrier."));
    }

    @Test
    void showsWhatTheApplicantWasGrantedBefore() {
        appraised(OpinionValue.FAVOURABLE, "4", "4");
        walk.propose(call).deliberate(call, Deliberation.acceptProposal()).decide(call);
        String first = walk.number(id);
        trade.at(Trade.OPENS.plusDays(1));
        call = trade.published(Definitions.with("AAP-2027-AUTRE", Map.of()));
        trade.at(Trade.OPENS.plusDays(2));
        id = trade.submitted(call);
        trade.admissible(id);
        syntheses.prepare(written.officer(), id);

        assertThat(file.facts(written.officer(), id).earlier()).singleElement().satisfies(grant -> {
            assertThat(grant.number()).isEqualTo(first);
            assertThat(grant.granted()).isEqualTo(Money.of("24000.00"));
        });
    }

    @Test
    void saysNothingOfAnEarlierGrantThatIsClosedToItsReader() {
        appraised(OpinionValue.FAVOURABLE, "4", "4");
        walk.propose(call).deliberate(call, Deliberation.acceptProposal()).decide(call);
        DossierId first = id;
        trade.at(Trade.OPENS.plusDays(1));
        call = trade.published(Definitions.with("AAP-2027-AUTRE", Map.of()));
        trade.at(Trade.OPENS.plusDays(2));
        id = trade.submitted(call);
        trade.at(Trade.CLOSES.plusDays(5));
        appraised(OpinionValue.FAVOURABLE, "4", "4");
        syntheses.prepare(written.officer(), id);
        Actor tied = trade.secondOfficer();
        ties.find(written.officer(), first, tied.personId(), TieKind.FAMILY, "Parenté (fictif)");
        assertThat(file.facts(tied, id).earlier()).isEmpty();
        assertThat(file.facts(written.officer(), id).earlier()).hasSize(1);

        written.finish(id);
        Book book = books.close(secretary(), call);

        assertThat(file.of(tied, id)).singleElement().satisfies(page -> assertThat(page.facts())
                .extracting(SynthesisFacts::earlier)
                .isEqualTo(List.of()));
        assertThat(earlierIn(tied, book)).isEmpty();
        assertThat(earlierIn(written.officer(), book)).hasSize(1);
        assertThat(books.pages(tied, book.id(), List.of(id)))
                .allSatisfy(page -> assertThat(page.content().facts().earlier()).isEmpty());
    }

    @Test
    void countsNoDossierThatIsClosedToItsReaderInTheShareOfTheState() {
        DossierId twin = twin();
        appraised(OpinionValue.FAVOURABLE, "4", "4");
        Actor tied = trade.secondOfficer();
        ties.find(written.officer(), twin, tied.personId(), TieKind.FAMILY, "Parenté (fictif)");
        assertThat(file.facts(tied, id).doubles()).isNull();
        assertThat(file.facts(written.officer(), id).doubles())
                .isEqualTo(new StateShare(2, Money.of(48_000), Money.of(48_000)));

        written.finished(id);
        Book book = books.close(secretary(), call);

        assertThat(sharesIn(file.of(tied, id))).containsOnlyNulls();
        assertThat(sharesIn(file.of(written.officer(), id))).doesNotContainNull();
        assertThat(books.pages(tied, book.id()))
                .singleElement()
                .satisfies(page -> assertThat(page.content().facts().doubles()).isNull());
        assertThat(books.pages(tied, book.id(), List.of(id)))
                .singleElement()
                .satisfies(page -> assertThat(page.content().facts().doubles()).isNull());
        assertThat(books.pages(written.officer(), book.id()))
                .singleElement()
                .satisfies(page -> assertThat(page.content().facts().doubles()).isNotNull());
    }

    @Test
    void quotesBesideTheShareWhatAnOfficerFoundOfTheOtherDossier() {
        DossierId twin = twin();
        appraised(OpinionValue.FAVOURABLE, "4", "4");
        assertThat(file.facts(written.officer(), id).compared()).isEmpty();

        doubles.examine(written.officer(), id, twin, "Un autre forage, deux communes plus loin (fictif).");

        assertThat(file.facts(written.officer(), id).compared())
                .containsExactly(new SynthesisFacts.Compared(
                        written.officer().name(), "Un autre forage, deux communes plus loin (fictif)."));
        Actor tied = trade.secondOfficer();
        ties.find(written.officer(), twin, tied.personId(), TieKind.FAMILY, "Parenté (fictif)");
        assertThat(file.facts(tied, id).compared()).isEmpty();
    }

    @Test
    void tellsAShareThatWasKeptWithoutItsDossiersToReadersToWhomNoneIsClosed() {
        DossierId twin = twin();
        appraised(OpinionValue.FAVOURABLE, "4", "4");
        written.finished(id);
        jdbc.sql("update passerelle.synthesis set facts = facts - 'doubleNumbers'")
                .update();
        Actor reader = trade.secondOfficer();
        assertThat(sharesIn(file.of(reader, id))).doesNotContainNull();

        ties.find(written.officer(), twin, reader.personId(), TieKind.FAMILY, "Parenté (fictif)");

        assertThat(sharesIn(file.of(reader, id))).containsOnlyNulls();
        assertThat(sharesIn(file.of(written.officer(), id))).doesNotContainNull();
    }

    /** Of the same applicant, alike in its title and at the same time, in another call. */
    private DossierId twin() {
        trade.at(Trade.OPENS.plusDays(1));
        CallId other = trade.published(Definitions.with("AAP-2027-AUTRE", Map.of()));
        trade.at(Trade.OPENS.plusDays(2));
        DossierId twin = trade.submitted(other);
        trade.at(Trade.CLOSES.plusDays(5));
        return twin;
    }

    private static List<@Nullable StateShare> sharesIn(List<Synthesis> versions) {
        return versions.stream()
                .map(version -> Objects.requireNonNull(version.facts()).doubles())
                .toList();
    }

    @Test
    void theBookLeavesOutAPageWhoseSheetWasAnnulledAndNamesIt() {
        appraised(OpinionValue.FAVOURABLE, "4", "4.5");
        written.finished(id);
        ties.find(written.officer(), id, trade.person("reviewer1"), TieKind.FAMILY, "Parenté (fictif)");

        Synthesis draft = written.newest(id);
        assertThat(draft.state()).isEqualTo(Synthesis.State.DRAFT);
        assertThat(draft.overtaken()).isEqualTo(Overtaken.SHEET_ANNULLED);
        assertThat(books.ready(secretary(), call)).isZero();
        assertThat(codesOf(() -> books.close(secretary(), call))).containsExactly("BOOK_EMPTY");
    }

    @Test
    void aPageThatABookHoldsStandsInNoOtherEditionOnceItIsOvertaken() {
        appraised(OpinionValue.FAVOURABLE, "4", "4.5");
        written.finished(id);
        Book first = books.close(secretary(), call);
        reviews.unlock(written.officer(), id, trade.person("reviewer1"), "Erreur de frappe (fictif)");
        walk.score(id, "reviewer1", "4.5");

        assertThat(written.newest(id).overtaken()).isEqualTo(Overtaken.SHEET_OPENED);
        assertThat(codesOf(() -> books.close(secretary(), call))).containsExactly("BOOK_EMPTY");
        assertThat(outbox.to(people.withRole(Role.COMMITTEE_SECRETARY).get(0).email()))
                .extracting(Mail::key)
                .contains("synthesis.overtaken");

        written.finished(id);
        Book second = books.close(secretary(), call);
        assertThat(meanIn(first)).isEqualByComparingTo("85.00");
        assertThat(meanIn(second)).isEqualByComparingTo("90.00");
    }

    private BigDecimal meanIn(Book book) {
        return Objects.requireNonNull(books.pages(written.officer(), book.id())
                        .get(0)
                        .content()
                        .facts()
                        .scores())
                .mean();
    }

    private List<SynthesisFacts.EarlierGrant> earlierIn(Actor reader, Book book) {
        return books.pages(reader, book.id()).stream()
                .flatMap(page -> page.content().facts().earlier().stream())
                .toList();
    }

    @Test
    void theConvocationFreezesWhatIsFinishedAndNobodyChangesItAnyMore() {
        appraised(OpinionValue.FAVOURABLE, "4", "4");
        written.finished(id, INSURANCE);
        convene();

        Book book = books.of(secretary(), call).get(0);
        assertThat(book.convened()).isTrue();
        assertThat(book.sha256()).hasSize(64);
        assertThat(books.pages(written.officer(), book.id())).singleElement().satisfies(page -> {
            assertThat(page.dossier()).isEqualTo(id);
            assertThat(page.content().words().conditions()).containsExactly(INSURANCE);
        });
        assertThat(written.newest(id).state()).isEqualTo(Synthesis.State.FROZEN);
        assertThat(conditions.of(id)).containsExactly(INSURANCE);
        assertThat(codesOf(() -> syntheses.takeBack(written.officer(), id))).containsExactly("NO_SUCH_TASK");
        assertThatThrownBy(() -> jdbc.sql("update passerelle.committee_book_page set content = '{}'")
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changed");
    }

    @Test
    void anotherEditionHoldsWhatWasFinishedSinceAndNamesWhatIsMissing() {
        appraised(OpinionValue.FAVOURABLE, "4", "4");
        DossierId other = id;
        assertThat(codesOf(() -> books.close(secretary(), call))).containsExactly("BOOK_EMPTY");
        written.finished(id);
        books.close(secretary(), call);
        assertThat(codesOf(() -> books.close(secretary(), call))).containsExactly("ALREADY_DONE");

        syntheses.prepare(written.officer(), id);
        written.finish(id, INSURANCE);
        Book second = books.close(secretary(), call);

        assertThat(second.edition()).isEqualTo(2);
        assertThat(second.missing()).isEmpty();
        assertThat(books.pages(written.officer(), second.id()))
                .singleElement()
                .satisfies(page -> assertThat(page.content().version()).isEqualTo(2));
        Book first = books.of(secretary(), call).get(0);
        assertThat(books.pages(written.officer(), first.id())
                        .get(0)
                        .content()
                        .words()
                        .conditions())
                .isEmpty();
        assertThat(other).isEqualTo(id);
    }

    private List<String> finishing(Synthesis draft, SynthesisWords words) {
        return codesOf(() -> syntheses.finish(written.officer(), id, draft.revision(), words));
    }

    private static SynthesisWords words(Synthesis draft, String position, Map<String, Money> amounts) {
        return new SynthesisWords(
                "Un réseau d’eau.",
                draft.words().findings(),
                "Solide.",
                position,
                Advice.GRANT,
                amounts,
                draft.words().conditions());
    }

    private void appraised(OpinionValue post, String first, String second) {
        appraised(post, first, second, List.of("Revoir le calendrier."));
    }

    private void appraised(OpinionValue post, String first, String second, List<String> asked) {
        appraised(post, Plans.sheet(first), Plans.sheet(second), asked, trade.admissibility());
    }

    private void appraised(
            OpinionValue post,
            ScoreSheet first,
            ScoreSheet second,
            List<String> asked,
            Map<String, Object> admissibility) {
        jobs.runDue();
        progress.judge(written.officer(), id, true, List.of(), admissibility);
        jobs.runDue();
        trade.reviewed(id, "reviewer1", "reviewer2");
        jobs.runDue();
        reviews.lock(trade.actor("reviewer1"), id, first);
        reviews.lock(trade.actor("reviewer2"), id, second);
        boolean favours = post == OpinionValue.FAVOURABLE;
        trade.give(
                trade.actor("post"),
                id,
                ConsultationKind.EMBASSY,
                trade.opinion(
                        ConsultationKind.EMBASSY,
                        post,
                        favours
                                ? ""
                                : "Le calendrier est trop serré pour une commune qui n’a jamais conduit de chantier de cette taille.",
                        favours ? List.of() : asked));
        trade.give(
                trade.actor("prefecture"),
                id,
                ConsultationKind.PREFECTURE,
                trade.favourable(ConsultationKind.PREFECTURE));
        jobs.runDue();
    }

    private void convene() {
        Person chair = people.withRole(Role.COMMITTEE_CHAIR).get(0);
        Person member = people.withRole(Role.COMMITTEE_MEMBER).get(0);
        seats.assign(
                secretary(),
                call,
                List.of(
                        new Seat(chair.id(), chair.name(), "Ministère", true, true),
                        new Seat(member.id(), member.name(), "Ministère", true, false)));
        LocalDateTime at = LocalDateTime.of(2027, 5, 20, 14, 0);
        meetings.convene(secretary(), call, new Convocation(at, "Salle A", "Examen des dossiers"));
    }

    private Actor secretary() {
        return trade.actor(Role.COMMITTEE_SECRETARY);
    }
}

package org.passerelle.awards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.committee.Committee;
import org.passerelle.committee.RankingList;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.DossierPages;
import org.passerelle.dossiers.Stage;
import org.passerelle.dossiers.Ties;
import org.passerelle.exchanges.PrivateNotes;
import org.passerelle.letters.IssuedDocument;
import org.passerelle.letters.IssuedDocuments;
import org.passerelle.letters.LetterKind;
import org.passerelle.notices.Mail;
import org.passerelle.notices.Outbox;
import org.passerelle.opinions.ConsultationId;
import org.passerelle.opinions.Consultations;
import org.passerelle.opinions.GivenOpinions;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.reviews.Reviews;
import org.passerelle.shared.Language;
import org.passerelle.synthesis.SynthesisFile;
import org.passerelle.workflow.ProcessPictures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Nobody outside the service can tell a decision before it is released: everything that an applicant, a partner and an
 * anonymous visitor can reach is written down before and after each act of the committee and the authorising officer, and
 * is the same until the hour of the results.
 */
@IntegrationTest
class ReleaseDoorsTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    Committee committee;

    @Autowired
    Awards awards;

    @Autowired
    PublishedResults published;

    @Autowired
    DossierFile file;

    @Autowired
    DossierPages pages;

    @Autowired
    IssuedDocuments documents;

    @Autowired
    Outbox outbox;

    SecretCall call;

    @WalkedOnce
    void aCallThatNamesItsHour() {
        call = new SecretCall(application);
    }

    @Test
    void looksTheSameFromOutsideUntilTheHourOfTheResults() {
        Doors doors = new Doors(application, call);
        assertThat(stages()).containsOnly(Stage.UNDER_APPRAISAL);

        call.propose();
        String before = doors.seen();
        assertThat(before).contains("En délibération");
        assertThat(stages()).containsOnly(Stage.IN_COMMITTEE);

        call.deliberate();
        assertThat(doors.seen()).isEqualTo(before);

        call.decide();
        assertThat(doors.seen()).isEqualTo(before);
        assertThat(doors.openings()).doesNotContain("LETTER", "MINUTES").contains("UNKNOWN");

        assertThat(stages()).as("deferred, proposed and signed ones alike").containsOnly(Stage.IN_COMMITTEE);

        call.publish();
        assertThat(doors.seen())
                .isNotEqualTo(before)
                .contains("AWARD_LETTER", "PARTIAL_AWARD_LETTER", "WAITING_LIST_LETTER", "REJECTION_LETTER");
        assertThat(doors.openings()).contains("agent AWARD_LETTER", "signatory REJECTION_LETTER");
        assertThat(doors.openings().lines())
                .as("nobody but the applicant reads a decision")
                .noneMatch(line -> line.matches("(other|partner|post|reviewer).* .*LETTER"));
    }

    /** Nobody outside hears of it, then or later: the letter that leaves, the pages and the package are those of one decision. */
    @Test
    void looksTheSameWhereADecisionIsRectifiedBeforeTheHour() {
        call.decided();
        Doors doors = new Doors(application, call);
        String before = doors.seen();

        List<String> mended = Stream.of(RankingList.MAIN, RankingList.REJECT)
                .map(call::rectify)
                .toList();

        assertThat(doors.seen()).isEqualTo(before);
        assertThat(doors.openings()).doesNotContain("LETTER");
        call.publish();
        assertThat(doors.seen())
                .contains("AWARD_LETTER", "REJECTION_LETTER")
                .doesNotContain("Erreur de plume")
                .doesNotContain(mended);
    }

    /** As their applicant has them in the list, on their pages and by the filter. */
    private Set<Stage> stages() {
        Actor agent = trade.actor("agent");
        Set<Stage> stages = new HashSet<>();
        call.dossiers().forEach(id -> stages.add(file.read(agent, id).publicStage()));
        pages.page(agent, DossierPages.Query.first(50)).forEach(line -> stages.add(line.stage()));
        Stage one = stages.iterator().next();
        assertThat(pages.page(agent, new DossierPages.Query("", null, one, null, 50)))
                .hasSize(call.dossiers().size());
        return stages;
    }

    @ParameterizedTest
    @EnumSource(RankingList.class)
    void isWithdrawnAlikeWhateverWasDecided(RankingList list) {
        call.decided();
        DossierId id = call.dossier(list);

        call.withdraw(id);
        assertThat(file.get(id).stage()).isEqualTo(Stage.WITHDRAWN);

        call.publish();
        assertThat(awards.of(trade.actor("signatory"), id)).isEmpty();
        assertThat(awards.of(trade.actor(Role.AUDITOR), id).map(Decision::releasedAt))
                .isEmpty();
        assertThat(documents.of(trade.actor("signatory"), id))
                .extracting(IssuedDocument::kind)
                .noneMatch(kind -> kind.isDecision());
        assertThat(published.page(call.id(), Optional.empty(), 100).toString()).doesNotContain(id.toString());
        String number = file.get(id).name();
        assertThat(resultsMailed())
                .hasSize(list == RankingList.DEFERRED ? 4 : 3)
                .noneMatch(s -> s.contains(number));
    }

    @Test
    void isNotWithdrawnAnyMoreOnceItsRejectionIsKnown() {
        call.decided();
        call.publish();

        assertThat(codesOf(() -> call.withdraw(call.dossier(RankingList.REJECT))))
                .containsExactly("WRONG_STAGE");
    }

    @Test
    void aLaterReleaseTellsThoseWhomItConcerns() {
        call.decided();
        call.publish();
        assertThat(resultsMailed()).hasSize(4);

        call.propose();
        call.acceptProposal();
        call.decide();

        DossierId deferred = call.dossier(RankingList.DEFERRED);
        String number = file.get(deferred).name();
        assertThat(resultsMailed()).hasSize(5).doesNotHaveDuplicates().anyMatch(s -> s.contains(number));
        assertThat(awards.of(trade.actor("agent"), deferred)).isPresent();
    }

    @Test
    void tellsAWithdrawnDecisionToItsApplicantAloneAndTheNextOneNotBeforeItIsSigned() {
        call.decided();
        call.publish();
        DossierId id = call.dossier(RankingList.MAIN);
        Actor officer = trade.actor(Role.AUTHORISING_OFFICER);
        Correction withdrawal = Correction.withdrawing(Correction.Ground.UNLAWFUL, "Quorum non atteint (fictif).");
        trade.correct(officer, id, withdrawal);
        call.letters();
        Doors doors = new Doors(application, call);
        assertThat(doors.openings()).contains("agent WITHDRAWAL_LETTER");
        assertThat(doors.openings().lines())
                .noneMatch(line -> line.matches("(other|partner|post|reviewer).* .*LETTER"));
        assertThat(published.page(call.id(), Optional.empty(), 100))
                .extracting(PublishedResult::dossier)
                .doesNotContain(id);

        String withdrawn = doors.seen();
        call.propose();
        assertThat(doors.seen()).isEqualTo(withdrawn);
        call.acceptProposal();
        assertThat(doors.seen()).isEqualTo(withdrawn);
    }

    @Test
    void tellsWhoWorksInTheServiceOfTheOwnDossierWhatItsApplicantKnows() {
        call.decided();
        DossierId id = call.dossier(RankingList.MAIN);
        Actor elected = trade.elected("elected");
        ConsultationId asked =
                bean(Consultations.class).of(Actor.clockwork(), id).get(0).id();
        UUID letter = documents.of(Actor.clockwork(), id).stream()
                .filter(document -> document.kind() == LetterKind.AWARD_LETTER)
                .findFirst()
                .orElseThrow()
                .id();

        assertThat(awards.of(elected, id)).isEmpty();
        assertThat(awards.history(elected, id)).isEmpty();
        assertThat(documents.of(elected, id))
                .extracting(IssuedDocument::id)
                .isNotEmpty()
                .doesNotContain(letter);
        assertThat(codesOf(() -> documents.open(elected, letter))).containsExactly("UNKNOWN");
        assertThat(bean(DossierPages.class).page(elected, new DossierPages.Query("", null, null, null, 50)))
                .hasSize(5)
                .allMatch(line -> line.stage() == Stage.IN_COMMITTEE && line.officer() == null);
        Stream.<BiConsumer<Actor, DossierId>>of(
                        bean(Reviews.class)::of,
                        bean(Reviews.class)::mean,
                        bean(Consultations.class)::of,
                        (actor, dossier) -> bean(GivenOpinions.class).versions(actor, asked),
                        bean(SynthesisFile.class)::of,
                        bean(SynthesisFile.class)::facts,
                        bean(PrivateNotes.class)::of,
                        bean(Ties.class)::of,
                        (actor, dossier) -> bean(ProcessPictures.class).of(actor, dossier, Language.FR),
                        file::trail)
                .forEach(door ->
                        assertThat(codesOf(() -> door.accept(elected, id))).containsExactly("CONFLICT_OF_INTEREST"));

        call.publish();
        assertThat(documents.open(elected, letter).document().kind()).isEqualTo(LetterKind.AWARD_LETTER);
        assertThat(awards.of(elected, id)).isPresent();
    }

    @Test
    void closesTheStaffsDoorsToTheApplicant() {
        Actor agent = trade.actor("agent");

        assertThat(codesOf(() -> committee.sessions(agent, call.id()))).containsExactly("FORBIDDEN");
        assertThat(codesOf(() -> awards.ofCall(agent, call.id()))).containsExactly("FORBIDDEN");
        assertThat(codesOf(() -> file.trail(agent, call.dossiers().get(0)))).containsExactly("FORBIDDEN");
    }

    private <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    /** The subjects of the mails to the signatory that tell of results. */
    private List<String> resultsMailed() {
        return outbox.to("signatory@exemple.invalid").stream()
                .filter(mail -> mail.key().equals("results.released"))
                .map(Mail::subject)
                .toList();
    }
}

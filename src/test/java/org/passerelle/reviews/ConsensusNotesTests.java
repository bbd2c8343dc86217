package org.passerelle.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Plans;
import org.passerelle.Trade;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.TieKind;
import org.passerelle.dossiers.Ties;
import org.passerelle.notices.Mail;
import org.passerelle.notices.Outbox;
import org.passerelle.people.Role;
import org.passerelle.people.TrailEntry;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class ConsensusNotesTests {

    private static final ConsensusNote.Words WORDS =
            new ConsensusNote.Words("Partenariat ancien", "Budget serré", "Calendrier à confirmer");

    @Autowired
    Trade trade;

    @Autowired
    ConsensusNotes notes;

    @Autowired
    Reviews reviews;

    @Autowired
    Recusals recusals;

    @Autowired
    Ties ties;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Outbox outbox;

    @Autowired
    DossierFile file;

    DossierId dossier;

    @BeforeEach
    void twoOfThreeSheetsAreLocked() {
        dossier = trade.underAppraisal(trade.openCall("AAP-2027-TEST"));
        trade.reviewed(dossier, "reviewer1", "reviewer2", "reviewer3");
        lock("reviewer1");
        lock("reviewer2");
    }

    @Test
    void isAgreedOnceEveryOtherReviewerAgrees() {
        choose("reviewer1");
        write();
        agree("reviewer2");
        assertThat(seen(Role.CASE_OFFICER).isAgreed()).isFalse();
        assertThat(seen(Role.CASE_OFFICER).awaited()).isEqualTo(1);

        lock("reviewer3");
        agree("reviewer3");

        assertThat(seen(Role.CASE_OFFICER).isAgreed()).isTrue();
        assertThat(seen(Role.CASE_OFFICER).words()).isEqualTo(WORDS);
    }

    @Test
    void withdrawsTheAgreementsWithAnyChangeAndWithAnotherRapporteur() {
        choose("reviewer1");
        write();
        agree("reviewer2");
        write();
        assertThat(seen(Role.CASE_OFFICER).answers()).isEmpty();

        agree("reviewer2");
        choose("reviewer2");
        assertThat(seen(Role.CASE_OFFICER).answers()).isEmpty();
    }

    @Test
    void keepsAnObjectionWithItsReasonUntilItsAuthorAgrees() {
        choose("reviewer1");
        write();

        assertThat(codesOf(() -> notes.answer(trade.actor("reviewer2"), dossier, false, " ")))
                .containsExactly("COMMENT_REQUIRED");
        notes.answer(trade.actor("reviewer2"), dossier, false, "Le budget est sain.");
        assertThat(seen(Role.CASE_OFFICER).answers()).singleElement().satisfies(answer -> assertThat(answer.comment())
                .isEqualTo("Le budget est sain."));

        agree("reviewer2");
        assertThat(seen(Role.CASE_OFFICER).answers()).singleElement().matches(ConsensusNote.Answer::agrees);
    }

    @Test
    void refusesARapporteurWithoutALockedSheetAndANoteByAnybodyElse() {
        assertThat(codesOf(() -> choose("reviewer3"))).containsExactly("INVALID_VALUE");
        assertThat(codesOf(this::write)).containsExactly("NO_SUCH_TASK");
        choose("reviewer1");

        assertThat(codesOf(() -> notes.write(trade.actor("reviewer2"), dossier, WORDS)))
                .containsExactly("FORBIDDEN");
        assertThat(codesOf(() -> agree("reviewer2"))).containsExactly("NO_SUCH_TASK");
        assertThat(codesOf(() ->
                        notes.write(trade.actor("reviewer1"), dossier, new ConsensusNote.Words("Forces", " ", ""))))
                .containsExactly("COMMENT_REQUIRED");
        write();
        assertThat(codesOf(() -> agree("reviewer1"))).containsExactly("FORBIDDEN");
        assertThat(codesOf(() -> agree("reviewer3"))).containsExactly("FORBIDDEN");
    }

    @Test
    void staysHiddenFromAReviewerWhoHasNotLockedTheOwnSheet() {
        choose("reviewer1");
        write();

        assertThat(notes.of(trade.actor("reviewer3"), dossier)).isEmpty();
        assertThat(notes.of(trade.actor("reviewer2"), dossier)).isPresent();
    }

    @Test
    void countsTheAnswersOfThoseAloneWhoseSheetsCount() {
        choose("reviewer1");
        write();
        agree("reviewer2");
        recusals.declare(trade.actor("reviewer3"), dossier, "Ancien collègue du porteur.");

        assertThat(seen(Role.CASE_OFFICER).isAgreed()).isTrue();
        assertThat(codesOf(() -> agree("reviewer3"))).containsExactly("FORBIDDEN");
    }

    @Test
    void waitsInTheListOfWhomItIsAskedOf() {
        choose("reviewer1");
        assertThat(awaited("reviewer1")).containsExactly(ConsensusAsked.What.WRITE);
        assertThat(awaited("reviewer2")).isEmpty();

        write();
        assertThat(awaited("reviewer1")).isEmpty();
        assertThat(awaited("reviewer2")).containsExactly(ConsensusAsked.What.ANSWER);
        assertThat(awaited("reviewer3")).isEmpty();

        notes.answer(trade.actor("reviewer2"), dossier, false, "Le budget est sain.");
        assertThat(awaited("reviewer1")).containsExactly(ConsensusAsked.What.MEND);
        assertThat(awaited("reviewer2")).isEmpty();
    }

    @Test
    void asksNobodyToMendWhatSomebodyObjectedWhoseSheetCountsNoMore() {
        choose("reviewer1");
        write();
        notes.answer(trade.actor("reviewer2"), dossier, false, "Le budget est sain.");

        ties.find(
                trade.actor(Role.CASE_OFFICER),
                dossier,
                trade.person("reviewer2"),
                TieKind.FAMILY,
                "Sœur du maire (fictif)");

        assertThat(awaited("reviewer1")).isEmpty();
    }

    @Test
    void isClosedToAReviewerToWhomTheDossierIsClosed() {
        choose("reviewer1");
        write();
        closeTo("reviewer2");
        assertThat(awaited("reviewer2")).isEmpty();
        assertThat(codesOf(() -> agree("reviewer2"))).containsExactly("CONFLICT_OF_INTEREST");

        closeTo("reviewer1");
        assertThat(codesOf(this::write)).containsExactly("CONFLICT_OF_INTEREST");
    }

    @Test
    void tellsEachByMailWhatIsAskedOfThem() {
        choose("reviewer1");
        write();
        notes.answer(trade.actor("reviewer2"), dossier, false, "Le budget est sain.");

        assertThat(mails("reviewer1")).containsExactlyInAnyOrder("consensus.WRITE", "consensus.MEND");
        assertThat(mails("reviewer2")).containsExactly("consensus.ANSWER");
        assertThat(mails("reviewer3")).isEmpty();
    }

    @Test
    void leavesALineOfEachAct() {
        choose("reviewer1");
        write();
        agree("reviewer2");

        assertThat(file.trail(trade.actor(Role.AUDITOR), dossier))
                .extracting(TrailEntry::verb)
                .endsWith("chooseRapporteur", "writeConsensus", "agreeConsensus");
    }

    /** A tie that the data show, and nobody has come upon yet. */
    private void closeTo(String login) {
        jdbc.sql("insert into passerelle.dossier_tie (person_id, dossier_id, kind, source, ground, said_by, at)"
                        + " values (:person, :dossier, 'FAMILY', 'FOUND', 'Sœur du maire (fictif)', '', now())")
                .param("person", trade.person(login).value())
                .param("dossier", dossier.value())
                .update();
    }

    private void lock(String login) {
        reviews.lock(trade.actor(login), dossier, Plans.sheet("4"));
    }

    private void choose(String login) {
        notes.choose(trade.actor(Role.CASE_OFFICER), dossier, trade.person(login));
    }

    private void write() {
        notes.write(trade.actor("reviewer1"), dossier, WORDS);
    }

    private void agree(String login) {
        notes.answer(trade.actor(login), dossier, true, "");
    }

    private List<String> mails(String login) {
        return outbox.to(login + "@exemple.invalid").stream()
                .map(Mail::key)
                .filter(key -> key.startsWith("consensus."))
                .toList();
    }

    private List<ConsensusAsked.What> awaited(String login) {
        return notes.awaited(trade.actor(login)).stream()
                .map(ConsensusTask::what)
                .toList();
    }

    private ConsensusNote seen(Role role) {
        return notes.of(trade.actor(role), dossier).orElseThrow();
    }
}

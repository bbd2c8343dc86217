package org.passerelle.awards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.committee.Committee;
import org.passerelle.committee.RankingList;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
import org.passerelle.letters.IssuedDocument;
import org.passerelle.letters.IssuedDocuments;
import org.passerelle.notices.Mail;
import org.passerelle.notices.Outbox;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
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
    Corrections corrections;

    @Autowired
    DossierFile file;

    @Autowired
    IssuedDocuments documents;

    @Autowired
    Outbox outbox;

    SecretCall call;

    @BeforeEach
    void aCallThatNamesItsHour() {
        call = new SecretCall(application);
    }

    @Test
    void looksTheSameFromOutsideUntilTheHourOfTheResults() {
        Doors doors = new Doors(application, call);
        String before = doors.seen();

        call.propose();
        assertThat(doors.seen()).isEqualTo(before);

        call.deliberate();
        assertThat(doors.seen()).isEqualTo(before);

        call.decide();
        assertThat(doors.seen()).isEqualTo(before);
        assertThat(doors.openings()).doesNotContain("LETTER", "MINUTES").contains("UNKNOWN");

        call.publish();
        assertThat(doors.seen())
                .isNotEqualTo(before)
                .contains("AWARD_LETTER", "PARTIAL_AWARD_LETTER", "WAITING_LIST_LETTER", "REJECTION_LETTER");
        assertThat(doors.openings()).contains("agent AWARD_LETTER", "signatory REJECTION_LETTER");
        assertThat(doors.openings().lines())
                .as("nobody but the applicant reads a decision")
                .noneMatch(line -> line.matches("(other|partner|post|reviewer).* .*LETTER"));
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
        assertThat(awards.published(call.id()).toString()).doesNotContain(id.toString());
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
        corrections.sign(
                officer, id, withdrawal, trade.signing(officer, id, corrections.preview(officer, id, withdrawal)));
        call.letters();
        Doors doors = new Doors(application, call);
        assertThat(doors.openings()).contains("agent WITHDRAWAL_LETTER");
        assertThat(doors.openings().lines())
                .noneMatch(line -> line.matches("(other|partner|post|reviewer).* .*LETTER"));
        assertThat(awards.published(call.id()))
                .extracting(PublishedResult::dossier)
                .doesNotContain(id);

        String withdrawn = doors.seen();
        call.propose();
        assertThat(doors.seen()).isEqualTo(withdrawn);
        call.acceptProposal();
        assertThat(doors.seen()).isEqualTo(withdrawn);
    }

    @Test
    void closesTheStaffsDoorsToTheApplicant() {
        Actor agent = trade.actor("agent");

        assertThat(codesOf(() -> committee.sessions(agent, call.id()))).containsExactly("FORBIDDEN");
        assertThat(codesOf(() -> awards.ofCall(agent, call.id()))).containsExactly("FORBIDDEN");
        assertThat(codesOf(() -> file.trail(agent, call.dossiers().get(0)))).containsExactly("FORBIDDEN");
    }

    /** The subjects of the mails to the signatory that tell of results. */
    private List<String> resultsMailed() {
        return outbox.to("signatory@exemple.invalid").stream()
                .filter(mail -> mail.key().equals("results.released"))
                .map(Mail::subject)
                .toList();
    }
}

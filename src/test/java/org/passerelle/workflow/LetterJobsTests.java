package org.passerelle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.awards.SecretCall;
import org.passerelle.committee.RankingList;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.letters.FollowedLetters;
import org.passerelle.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Letters that could not be written, and what the secretary does about them. */
@IntegrationTest
class LetterJobsTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    LetterJobs letters;

    @Autowired
    DossierFile file;

    @Autowired
    FollowedLetters written;

    @Autowired
    DueJobs jobs;

    @Autowired
    JdbcClient jdbc;

    SecretCall call;

    @BeforeEach
    void lettersThatCannotBeWritten() {
        call = new SecretCall(application);
        call.propose();
        call.deliberate();
        call.sign();
        jdbc.sql("alter table passerelle.letter rename to letter_away").update();
        try {
            call.letters();
        } finally {
            jdbc.sql("alter table passerelle.letter_away rename to letter").update();
        }
    }

    @Test
    void areNamedToTheSecretary() {
        assertThat(letters.failed(trade.actor(Role.COMMITTEE_SECRETARY), call.id()))
                .containsExactlyInAnyOrder(
                        call.dossier(RankingList.MAIN),
                        call.dossier(RankingList.PARTIAL),
                        call.dossier(RankingList.WAITING),
                        call.dossier(RankingList.REJECT));
        assertThat(letters.failedNumbers(trade.actor(Role.AUTHORISING_OFFICER), call.id()))
                .hasSize(4)
                .isSorted()
                .contains(file.get(call.dossier(RankingList.MAIN)).name());
        assertThat(codesOf(() -> letters.failed(trade.actor("agent"), call.id())))
                .containsExactly("FORBIDDEN");
    }

    @Test
    void areWrittenOnceWhenTriedAgain() {
        DossierId main = call.dossier(RankingList.MAIN);
        letters.retry(trade.actor(Role.COMMITTEE_SECRETARY), main);
        call.letters();

        assertThat(written.ofCall(trade.actor(Role.COMMITTEE_SECRETARY), call.id()))
                .hasSize(4)
                .filteredOn(letter -> letter.letter() != null)
                .singleElement()
                .satisfies(letter -> assertThat(letter.dossier()).isEqualTo(main));
        assertThat(letters.failed(trade.actor(Role.COMMITTEE_SECRETARY), call.id()))
                .hasSize(3)
                .doesNotContain(main);
        assertThat(codesOf(() -> letters.retry(trade.actor(Role.COMMITTEE_SECRETARY), main)))
                .containsExactly("ALREADY_DONE");
        assertThat(codesOf(() -> letters.retry(trade.actor(Role.CASE_OFFICER), main)))
                .containsExactly("FORBIDDEN");
    }
}

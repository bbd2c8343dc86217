package org.passerelle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.workflow.Walk.ids;
import static org.passerelle.workflow.model.RectificationElement.*;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.awards.Appeal;
import org.passerelle.awards.AppealVerdict;
import org.passerelle.awards.Awards;
import org.passerelle.awards.Decision;
import org.passerelle.awards.SecretCall;
import org.passerelle.committee.RankingList;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
import org.passerelle.letters.LetterKind;
import org.passerelle.people.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What refuses something is rectified before its results: its letter is that of a first decision, and the appeal contests that one. */
@IntegrationTest
class EarlyRectifiedRefusalTests {

    private static final Map<RankingList, LetterKind> LETTERS = new EnumMap<>(Map.of(
            RankingList.REJECT, LetterKind.REJECTION_LETTER, RankingList.WAITING, LetterKind.WAITING_LIST_LETTER));

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    DueJobs jobs;

    @Autowired
    Awards awards;

    @Autowired
    AppealWalk walking;

    @Autowired
    IssuedTexts texts;

    SecretCall call;

    @BeforeEach
    void decided() {
        call = new SecretCall(application);
        call.decided();
    }

    @ParameterizedTest
    @EnumSource(
            value = RankingList.class,
            names = {"REJECT", "WAITING"})
    void isContestedAsItIsKnown(RankingList list) {
        DossierId id = call.dossier(list);
        String mended = call.rectify(list);
        assertThat(walk.path(walk.number(id))).contains(ids(ISSUE_RECTIFICATION_LETTER, RECTIFICATION_KNOWN));
        call.publish();
        Decision known = awards.of(trade.actor("signatory"), id).orElseThrow();
        assertThat(texts.last(id, LETTERS.get(list)))
                .contains(known.number(), "Le paragraphe juste.", "Voies et délais de recours")
                .doesNotContain(mended, "Erreur de plume");

        Appeal appeal = walking.lodge(id);
        assertThat(appeal.decision()).isEqualTo(known.number());
        walking.examine(id, Appeal.Outcome.TO_RANKING);
        walking.decide(id, AppealVerdict.of(Appeal.Outcome.TO_RANKING, "Une pièce n’avait pas été lue (fictif)."));

        walk.waits(id, Stage.APPRAISED, "COMMITTEE_SECRETARY");
        assertThat(texts.last(id, LetterKind.APPEAL_DECISION))
                .contains(known.number())
                .doesNotContain(mended);
        assertThat(awards.history(trade.actor(Role.AUTHORISING_OFFICER), id))
                .extracting(Decision::replaces)
                .containsExactly(null, mended, known.number());
        assertThat(awards.history(trade.actor("signatory"), id))
                .extracting(Decision::replaces)
                .as("and its applicant looks for no other")
                .containsExactly(null, known.number());
        assertThat(jobs.incidents()).isZero();
    }
}

package org.passerelle.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.committee.Committee;
import org.passerelle.committee.Deliberation;
import org.passerelle.committee.Deliberation.Change;
import org.passerelle.committee.Outcome;
import org.passerelle.committee.Placement;
import org.passerelle.committee.RankingList;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
import org.passerelle.letters.IssuedDocument;
import org.passerelle.letters.IssuedDocuments;
import org.passerelle.letters.LetterKind;
import org.passerelle.opinions.OpinionValue;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** No veto, but a reasoned position: the embassy is against a dossier that the ranking funds (domain.md §2.4; D11). */
@IntegrationTest
class ReasonedPositionTests {

    private static final String POSITION = "L’action répond au retrait signalé (fictif).";

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    Committee committee;

    @Autowired
    IssuedDocuments documents;

    CallId call;
    DossierId id;

    @BeforeEach
    void aRankingInSpiteOfTheEmbassy() {
        trade.peopled();
        call = walk.openCall("AAP-2027-TEST");
        id = walk.submitted(call);
        walk.to(Trade.CLOSES.plusDays(5));
        walk.judge(id, true).assign(id, "reviewer1", "reviewer2");
        trade.give(
                trade.actor("post"),
                id,
                ConsultationKind.EMBASSY,
                trade.opinion(ConsultationKind.EMBASSY, OpinionValue.UNFAVOURABLE, "x".repeat(60), List.of()));
        walk.opine(id, "prefecture", ConsultationKind.PREFECTURE)
                .score(id, "reviewer1", "4")
                .score(id, "reviewer2", "4");
        walk.propose(call);
    }

    @Test
    void isAskedOfWhatIsFundedAndStandsInTheMinutesAndInTheDecision() throws IOException {
        assertThat(codesOf(() ->
                        committee.deliberate(trade.actor(Role.COMMITTEE_CHAIR), call, Deliberation.acceptProposal())))
                .containsExactly("POSITION_MISSING");

        walk.deliberate(call, said(new Change(proposed().list(), proposed().grants(), "", POSITION)));

        assertThat(outcome().departs()).isFalse();
        assertThat(text(trade.actor(Role.COMMITTEE_SECRETARY), LetterKind.MINUTES))
                .contains("Position motivée sur les avis : " + POSITION)
                .doesNotContain("s’écarte");
        walk.decide(call);
        assertThat(text(trade.actor(Role.CASE_OFFICER), LetterKind.AWARD_LETTER))
                .contains("le comité a pris la position suivante : " + POSITION);
    }

    @Test
    void isNotAskedOfWhatIsNotFunded() {
        walk.deliberate(call, said(new Change(RankingList.REJECT, Map.of(), "Avis suivi (fictif)")));

        walk.waits(id, Stage.PROPOSED, "AUTHORISING_OFFICER");
    }

    @Test
    void isNotReplacedByTheReasonOfADeparture() {
        Change less = new Change(
                RankingList.PARTIAL, Map.of("MEAE", org.passerelle.shared.Money.of(20_000)), "Moins cher (fictif)");

        assertThat(codesOf(() -> committee.deliberate(trade.actor(Role.COMMITTEE_CHAIR), call, said(less))))
                .containsExactly("POSITION_MISSING");
    }

    private Deliberation said(Change change) {
        return new Deliberation(Map.of(id, change), List.of("Hélène Marchal"), "Paris");
    }

    private Placement proposed() {
        return committee.outcomes(call).get(id).proposed();
    }

    private Outcome outcome() {
        return committee.outcomes(call).get(id).outcome();
    }

    private String text(Actor reader, LetterKind kind) throws IOException {
        List<IssuedDocument> issued =
                kind == LetterKind.MINUTES ? documents.ofCall(reader, call) : documents.of(reader, id);
        IssuedDocument document =
                issued.stream().filter(each -> each.kind() == kind).findFirst().orElseThrow();
        try (InputStream pdf = documents.open(reader, document.id()).content()) {
            return new PDFTextStripper()
                    .getText(Loader.loadPDF(pdf.readAllBytes()))
                    .replaceAll("[\\s\\u00a0\\u202f]+", " ");
        }
    }
}

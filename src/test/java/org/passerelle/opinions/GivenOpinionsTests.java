package org.passerelle.opinions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** What was said is replaced in time, kept in every version, and late where it comes too late. */
@IntegrationTest
class GivenOpinionsTests {

    private static final String WHY = "Le partenaire a changé d'avis sur le site retenu ; à suivre de près.";

    @Autowired
    Trade trade;

    @Autowired
    Consultations consultations;

    @Autowired
    GivenOpinions given;

    CallId call;
    DossierId dossier;

    @BeforeEach
    void aDossierUnderAppraisal() {
        call = trade.openCall("AAP-2027-TEST");
        dossier = trade.underAppraisal(call);
    }

    @Test
    void countsTheNewestAndKeepsTheEarlier() {
        give();

        given.replace(trade.actor("post"), ofThePost().id(), 1, reserved());

        assertThat(ofThePost().value()).isEqualTo(OpinionValue.RESERVED);
        assertThat(given.versions(trade.actor(Role.CASE_OFFICER), ofThePost().id()))
                .extracting(OpinionVersion::number, OpinionVersion::value)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, OpinionValue.RESERVED),
                        org.assertj.core.groups.Tuple.tuple(1, OpinionValue.FAVOURABLE));
    }

    @Test
    void isReplacedUntilItsTimeIsOver() {
        give();
        ConsultationId id = ofThePost().id();
        trade.at(ofThePost().dueAt().minusSeconds(1));
        given.replace(trade.actor("post"), id, 1, reserved());

        trade.at(ofThePost().dueAt());

        assertThat(given.mayReplace(ofThePost())).isFalse();
        assertThat(codesOf(() -> given.replace(trade.actor("post"), id, 2, reserved())))
                .containsExactly("NO_SUCH_TASK");
    }

    @Test
    void isNotReplacedByWhoHasNotReadTheNewest() {
        give();
        ConsultationId id = ofThePost().id();
        given.replace(trade.actor("post"), id, 1, reserved());

        assertThat(codesOf(() -> given.replace(trade.actor("post"), id, 1, reserved())))
                .containsExactly("STALE_VERSION");
    }

    @Test
    void isNotReplacedByAnotherBodyNorBeforeItWasGiven() {
        ConsultationId id = ofThePost().id();

        assertThat(codesOf(() -> given.replace(trade.actor("prefecture"), id, 0, reserved())))
                .containsExactly("FORBIDDEN");
        assertThat(codesOf(() -> given.replace(trade.actor("post"), id, 0, reserved())))
                .containsExactly("NO_SUCH_TASK");
    }

    @Test
    void keepsALateOpinionBesideTheSilence() {
        ConsultationId id = ofThePost().id();
        consultations.recordSilence(Actor.clockwork(), id);

        given.giveLate(trade.actor("post"), id, 0, reserved());

        Consultation silent = ofThePost();
        assertThat(silent.value()).isEqualTo(OpinionValue.DEEMED_SILENT);
        assertThat(silent.status()).isEqualTo(Consultation.Status.SILENT);
        assertThat(silent.late()).hasValueSatisfying(late -> {
            assertThat(late.late()).isTrue();
            assertThat(late.value()).isEqualTo(OpinionValue.RESERVED);
            assertThat(late.comment()).isEqualTo(WHY);
        });
    }

    @Test
    void takesNoLateOpinionOfABodyThatMayStillAnswer() {
        assertThat(codesOf(() -> given.giveLate(trade.actor("post"), ofThePost().id(), 0, reserved())))
                .containsExactly("NO_SUCH_TASK");
    }

    @Test
    void offersWhatThePostWroteOfTheSamePartnerBefore() {
        trade.give(trade.actor("post"), dossier, ConsultationKind.EMBASSY, reserved());
        DossierId next = trade.completeDraft(call, "agent", "Écoles de Tanguiéra", "12000.00");
        submitted(next);
        ConsultationId asked =
                consultations.of(trade.actor("post"), next).get(0).id();

        assertThat(given.earlier(trade.actor("post"), asked)).singleElement().satisfies(earlier -> {
            assertThat(earlier.partners()).isEqualTo("Commune de Tanguiéra");
            assertThat(earlier.said().comment()).isEqualTo(WHY);
            assertThat(earlier.said().value()).isEqualTo(OpinionValue.RESERVED);
        });
        assertThat(codesOf(() -> given.earlier(trade.actor("prefecture"), asked)))
                .containsExactly("FORBIDDEN");
        assertThat(given.earlier(trade.actor("post"), ofThePost().id())).isEmpty();
    }

    @Autowired
    org.passerelle.dossiers.Dossiers dossiers;

    private void submitted(DossierId id) {
        dossiers.submit(trade.actor("signatory"), id);
        trade.admissible(id);
    }

    private OpinionAnswer reserved() {
        return trade.opinion(ConsultationKind.EMBASSY, OpinionValue.RESERVED, WHY, List.of());
    }

    private void give() {
        trade.give(trade.actor("post"), dossier, ConsultationKind.EMBASSY, trade.favourable(ConsultationKind.EMBASSY));
    }

    private Consultation ofThePost() {
        return consultations.of(trade.actor("post"), dossier).get(0);
    }
}

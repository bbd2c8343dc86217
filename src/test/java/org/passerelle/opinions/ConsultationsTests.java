package org.passerelle.opinions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.shared.Language;
import org.passerelle.shared.Texts;
import org.passerelle.shared.WorldRegion;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class ConsultationsTests {

    @Autowired
    Trade trade;

    @Autowired
    Consultations consultations;

    @Autowired
    ConsultationChanges changes;

    CallId call;
    DossierId dossier;

    @BeforeEach
    void aDossierUnderAppraisal() {
        call = trade.openCall("AAP-2027-TEST");
        dossier = trade.underAppraisal(call);
    }

    @Test
    void asksThePostOfTheCountryAndThePrefectureOfTheLead() {
        assertThat(consultations.of(trade.actor(Role.CASE_OFFICER), dossier))
                .extracting(Consultation::body)
                .containsExactlyInAnyOrder("EMBASSY:COTONOU", "PREFECTURE:Région fictive B");
    }

    @Test
    void keepsWhatTheBodySays() {
        String comment = "Le poste connaît la commune et demande un point d'étape avant les travaux.";
        trade.give(
                trade.actor("post"),
                dossier,
                ConsultationKind.EMBASSY,
                trade.opinion(
                        ConsultationKind.EMBASSY,
                        OpinionValue.FAVOURABLE_WITH_CONDITIONS,
                        comment,
                        List.of("Point d'étape avant les travaux.")));

        Consultation given = ofTheEmbassy();
        assertThat(given.value()).isEqualTo(OpinionValue.FAVOURABLE_WITH_CONDITIONS);
        assertThat(given.conditions()).containsExactly("Point d'étape avant les travaux.");
        assertThat(given.comment()).isEqualTo(comment);
    }

    @Test
    void recordsAnOpinionForTheOneOfTwoDesksForWhichItIsGiven() {
        Actor officer = trade.actor(Role.CASE_OFFICER);
        changes.add(officer, dossier, "GEO_DESK:AFRICA", "Contexte régional (fictif)");
        changes.add(officer, dossier, "GEO_DESK:ASIA_OCEANIA", "Réseau asiatique (fictif)");
        trade.desk("desk.africa", WorldRegion.AFRICA);
        ConsultationId asia = of("GEO_DESK:ASIA_OCEANIA").id();
        OpinionAnswer answer = trade.favourable(ConsultationKind.GEO_DESK);
        consultations.give(trade.actor("desk.africa"), of("GEO_DESK:AFRICA").id(), answer);

        assertThat(codesOf(() -> consultations.give(trade.actor("desk.africa"), asia, answer)))
                .containsExactly("FORBIDDEN");
        consultations.give(trade.actor("geo_desk"), asia, answer);

        assertThat(of("GEO_DESK:AFRICA").givenBy()).isEqualTo("Personne fictive desk.africa");
        assertThat(of("GEO_DESK:ASIA_OCEANIA").givenBy())
                .isEqualTo(trade.actor("geo_desk").name());
    }

    private Consultation of(String body) {
        return consultations.of(Actor.clockwork(), dossier).stream()
                .filter(one -> one.body().equals(body))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void refusesASecondOpinionOfTheSameBody() {
        give("post", ConsultationKind.EMBASSY);

        assertThat(codesOf(() -> give("post", ConsultationKind.EMBASSY))).containsExactly("ALREADY_DONE");
    }

    @Test
    void forbidsABodyThatWasNotAsked() {
        assertThat(codesOf(() -> give("partner.state", ConsultationKind.PARTNER_STATE)))
                .containsExactly("FORBIDDEN");
    }

    @Test
    void asksForACommentUnlessFavourable() {
        OpinionAnswer bare = trade.opinion(ConsultationKind.EMBASSY, OpinionValue.RESERVED, "Réservé.", List.of());

        assertThat(codesOf(() -> trade.give(trade.actor("post"), dossier, ConsultationKind.EMBASSY, bare)))
                .containsExactly("COMMENT_REQUIRED");
    }

    @Test
    void leavesTheLengthOfTheCommentToTheFormOfTheBody() {
        OpinionAnswer brief =
                trade.opinion(ConsultationKind.PREFECTURE, OpinionValue.RESERVED, "Capacité à vérifier.", List.of());

        trade.give(trade.actor("prefecture"), dossier, ConsultationKind.PREFECTURE, brief);

        assertThat(consultations.of(trade.actor("prefecture"), dossier))
                .extracting(Consultation::value)
                .containsExactly(OpinionValue.RESERVED);
    }

    @Test
    void namesEveryFaultOfAnOpinionAtOnce() {
        OpinionAnswer sound = trade.favourable(ConsultationKind.EMBASSY);
        Map<String, Object> answers = new HashMap<>(sound.answers());
        answers.remove("priority");
        OpinionAnswer faulty = new OpinionAnswer(OpinionValue.UNFAVOURABLE, "Non.", List.of(), answers, false);

        assertThat(codesOf(() -> trade.give(trade.actor("post"), dossier, ConsultationKind.EMBASSY, faulty)))
                .containsExactly("COMMENT_REQUIRED", "REQUIRED_FIELD");
    }

    @Test
    void callsABodyByWhatItIsInTheReadersLanguage() {
        Texts texts = new Texts();
        List<Consultation> asked = consultations.of(trade.actor(Role.CASE_OFFICER), dossier);

        assertThat(asked)
                .extracting(c -> c.title(texts, Language.FR))
                .containsExactlyInAnyOrder("Ambassade de France à Cotonou", "Préfecture de la région fictive B");
        assertThat(asked).extracting(c -> c.title(texts, Language.EN)).contains("Regional prefecture (fictive B)");
    }

    @Test
    void takesNothingFromOneWithAnInterest() {
        OpinionAnswer plain = trade.favourable(ConsultationKind.EMBASSY);
        OpinionAnswer interested =
                new OpinionAnswer(plain.value(), plain.comment(), plain.conditions(), plain.answers(), true);

        assertThat(codesOf(() -> trade.give(trade.actor("post"), dossier, ConsultationKind.EMBASSY, interested)))
                .containsExactly("CONFLICT_OF_INTEREST");
    }

    @Test
    void letsNobodySpeakForSilence() {
        OpinionAnswer silent =
                trade.opinion(ConsultationKind.EMBASSY, OpinionValue.DEEMED_SILENT, "x".repeat(50), List.of());

        assertThat(codesOf(() -> trade.give(trade.actor("post"), dossier, ConsultationKind.EMBASSY, silent)))
                .containsExactly("INVALID_VALUE");
    }

    @Test
    void recordsSilenceAsSilenceAndNothingAfterIt() {
        consultations.recordSilence(Actor.clockwork(), ofTheEmbassy().id());

        assertThat(ofTheEmbassy().value()).isEqualTo(OpinionValue.DEEMED_SILENT);
        assertThat(codesOf(() -> give("post", ConsultationKind.EMBASSY))).containsExactly("NO_SUCH_TASK");
    }

    @Test
    void takesNothingOnceTheTimeIsOverThoughNobodyRecordedTheSilenceYet() {
        Instant due = ofTheEmbassy().dueAt();

        trade.at(due);

        assertThat(codesOf(() -> give("post", ConsultationKind.EMBASSY))).containsExactly("NO_SUCH_TASK");
        assertThat(ofTheEmbassy().status()).isEqualTo(Consultation.Status.ASKED);
        trade.at(due.minusSeconds(1));
        give("post", ConsultationKind.EMBASSY);
    }

    @Test
    void showsABodyItsOwnOpinionAlone() {
        assertThat(consultations.of(trade.actor("post"), dossier))
                .extracting(Consultation::kind)
                .containsExactly(ConsultationKind.EMBASSY);
        assertThat(codesOf(() -> consultations.of(trade.actor("agent"), dossier)))
                .containsExactly("FORBIDDEN");
    }

    private Consultation ofTheEmbassy() {
        return consultations.of(trade.actor("post"), dossier).get(0);
    }

    private void give(String login, ConsultationKind kind) {
        trade.give(trade.actor(login), dossier, kind, trade.favourable(kind));
    }
}

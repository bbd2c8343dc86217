package org.passerelle.ui.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.dossiers.DossierId;
import org.passerelle.forms.Forms;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.ConsultationId;
import org.passerelle.opinions.OpinionValue;
import org.passerelle.ui.component.ScreenTest;

class OpinionsPanelTests extends ScreenTest {

    private static final Instant ASKED = Instant.parse("2027-03-01T08:00:00Z");
    private static final Forms FORMS = new Forms();

    @Test
    void showsAllThatThePostAnswered() {
        show(given(
                ConsultationKind.EMBASSY,
                Map.of(
                        "priority",
                        2,
                        "relevance",
                        "Au cœur du plan",
                        "suggestedAmount",
                        "80000.00",
                        "zone",
                        "ORANGE")));

        assertThat(words())
                .contains("Favorable avec réserves")
                .contains("MotivationSous une condition")
                .contains("RéserveUne étude d’impact")
                .contains("Priorité pour le poste (1 à 5)2")
                .contains("Cohérence avec la stratégie dans le paysAu cœur du plan")
                .contains("80")
                .contains("Orange – déconseillée");
    }

    @Test
    void showsWhatThePrefectureSaysOfLegality() {
        show(given(ConsultationKind.PREFECTURE, Map.of("legality", "Délibération transmise", "rank", 3)));

        assertThat(words())
                .contains("LégalitéDélibération transmise")
                .contains("Rang proposé parmi les dossiers de la région3");
    }

    @Test
    void marksWhatTheApplicantMustNotRead() {
        show(given(ConsultationKind.EMBASSY, Map.of("sensitivity", "Élections proches", "relevance", "Bonne")));

        assertThat(words())
                .contains("Sensibilité politique ou diplomatique (confidentiel\u00a0: jamais montré au demandeur)"
                        + "Élections proches")
                .contains("Cohérence avec la stratégie dans le paysBonne");
    }

    private static Consultation given(ConsultationKind kind, Map<String, Object> answers) {
        return new Consultation(
                ConsultationId.random(),
                DossierId.random(),
                kind,
                kind.name(),
                "Un organisme",
                ASKED,
                ASKED.plusSeconds(86_400),
                Consultation.Status.GIVEN,
                OpinionValue.FAVOURABLE_WITH_CONDITIONS,
                "Sous une condition",
                List.of("Une étude d’impact"),
                answers,
                ASKED.plusSeconds(3_600),
                "Personne fictive");
    }

    private static void show(Consultation consultation) {
        String form =
                consultation.kind() == ConsultationKind.EMBASSY ? Forms.OPINION_EMBASSY : Forms.OPINION_PREFECTURE;
        UI.getCurrent().add(new OpinionsPanel(List.of(consultation), c -> FORMS.get(form), ZoneId.of("Europe/Paris")));
    }

    private static String words() {
        return UI.getCurrent().getElement().getTextRecursively();
    }
}

package org.passerelle.ui.committee;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.dossiers.DossierId;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.ConsultationId;
import org.passerelle.opinions.Course;
import org.passerelle.opinions.OpinionValue;
import org.passerelle.opinions.OpinionVersion;
import org.passerelle.ui.component.ScreenTest;

class OpinionMarksTests extends ScreenTest {

    private static final Instant DUE = Instant.parse("2027-05-03T22:00:00Z");

    @Test
    void showTheCommitteeALateOpinionBesideTheSilenceThatCounts() {
        OpinionVersion late = new OpinionVersion(
                1, true, DUE.plusSeconds(60), "Poste", OpinionValue.UNFAVOURABLE, "Trop tard", List.of(), Map.of());
        Consultation silent = new Consultation(
                ConsultationId.random(),
                new DossierId(UUID.randomUUID()),
                ConsultationKind.AFD,
                "AFD",
                "",
                DUE.minusSeconds(60),
                DUE,
                Consultation.Status.SILENT,
                OpinionValue.DEEMED_SILENT,
                null,
                List.of(),
                Map.of(),
                null,
                null,
                new Course(null, null, null, null, 1, late));

        assertThat(new OpinionMarks(List.of(silent)).getElement().getTextRecursively())
                .contains("Réputé rendu sans observation", "Hors délai\u00a0: Défavorable");
    }
}

package org.passerelle.opinions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.passerelle.calls.ConsultationKind;
import org.passerelle.dossiers.DossierId;

class OpinionSummaryTests {

    private static final Instant NOW = Instant.parse("2027-05-03T08:00:00Z");

    @Test
    void asksForAReasonedPositionWhereABodyIsAgainstOrHasReserves() {
        OpinionSummary summary = OpinionSummary.of(
                List.of(given(OpinionValue.RESERVED, Map.of()), given(OpinionValue.UNFAVOURABLE, Map.of()), asked()));

        assertThat(summary.flags())
                .extracting(OpinionFlag::reason, OpinionFlag::isRed)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(OpinionFlag.Reason.UNFAVOURABLE, true),
                        org.assertj.core.groups.Tuple.tuple(OpinionFlag.Reason.RESERVED, false));
        assertThat(summary.needsReasonedPosition()).isTrue();
        assertThat(summary.awaited()).isEqualTo(1);
    }

    @Test
    void flagsAmberWhereAllKeptSilentAndOnlyThen() {
        assertThat(reasons(silent(null), silent(null))).containsExactly(OpinionFlag.Reason.NO_FIELD_OPINION);
        assertThat(reasons(silent(null), asked())).isEmpty();
        assertThat(reasons(silent(null), given(OpinionValue.FAVOURABLE, Map.of())))
                .isEmpty();
        assertThat(reasons()).isEmpty();
    }

    @Test
    void leavesASilenceASilenceWhateverCameLate() {
        OpinionSummary summary = OpinionSummary.of(List.of(silent(OpinionValue.UNFAVOURABLE)));

        assertThat(summary.counts()).containsExactly(Map.entry(OpinionValue.DEEMED_SILENT, 1));
        assertThat(summary.flags())
                .extracting(OpinionFlag::reason)
                .containsExactly(OpinionFlag.Reason.NO_FIELD_OPINION);
        assertThat(summary.conditions()).isEmpty();
        assertThat(summary.late()).hasSize(1);
    }

    @Test
    void flagsARedZoneOfAFavourablePost() {
        OpinionSummary summary = OpinionSummary.of(List.of(given(OpinionValue.FAVOURABLE, Map.of("zone", "RED"))));

        assertThat(summary.flags()).extracting(OpinionFlag::reason).containsExactly(OpinionFlag.Reason.RED_ZONE);
        assertThat(summary.needsReasonedPosition()).isFalse();
    }

    @Test
    void collectsTheConditionsWithTheBodyThatSetsThem() {
        OpinionSummary summary =
                OpinionSummary.of(List.of(given(OpinionValue.FAVOURABLE_WITH_CONDITIONS, Map.of(), "Une étude.")));

        assertThat(summary.conditions()).singleElement().satisfies(condition -> {
            assertThat(condition.words()).isEqualTo("Une étude.");
            assertThat(condition.from().body()).isEqualTo("AFD");
        });
    }

    private static List<OpinionFlag.Reason> reasons(Consultation... all) {
        return OpinionSummary.of(List.of(all)).flags().stream()
                .map(OpinionFlag::reason)
                .toList();
    }

    private static Consultation asked() {
        return consultation(Consultation.Status.ASKED, null, List.of(), Map.of(), Course.PLAIN);
    }

    private static Consultation given(OpinionValue value, Map<String, Object> answers, String... conditions) {
        return consultation(Consultation.Status.GIVEN, value, List.of(conditions), answers, Course.PLAIN);
    }

    private static Consultation silent(@Nullable OpinionValue late) {
        OpinionVersion said = late == null
                ? null
                : new OpinionVersion(1, true, NOW, "Personne fictive", late, "", List.of("Une étude."), Map.of());
        return consultation(
                Consultation.Status.SILENT,
                OpinionValue.DEEMED_SILENT,
                List.of(),
                Map.of(),
                new Course(null, null, null, null, late == null ? 0 : 1, said));
    }

    private static Consultation consultation(
            Consultation.Status status,
            @Nullable OpinionValue value,
            List<String> conditions,
            Map<String, Object> answers,
            Course course) {
        return new Consultation(
                ConsultationId.random(),
                DossierId.random(),
                ConsultationKind.AFD,
                "AFD",
                "",
                NOW,
                NOW,
                status,
                value,
                "",
                conditions,
                answers,
                NOW,
                "Personne fictive",
                course);
    }
}

package org.passerelle.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.passerelle.files.FileId;
import org.passerelle.rehearsal.script.Act;
import org.passerelle.rehearsal.script.Expectations;
import org.passerelle.rehearsal.script.Pointer;
import org.passerelle.shared.Money;

class ComparisonTests {

    private static final Pointer ACT = new Pointer("/acts/3");
    private static final Pointer END = new Pointer("/expect/dossiers/D1");

    private final Comparison comparison = new Comparison();

    @Test
    void findsNoDifferenceWhereTheFileNamesNothing() {
        comparison.now(ACT, expect(null, null, null), dossier());
        comparison.atTheEnd(END, new Expectations.OfDossier(null, null, null, null, null, null, null), dossier());

        assertThat(comparison.differences()).isEmpty();
    }

    @Test
    void comparesWhoIsAwaitedExactlyAndUnordered() {
        comparison.now(ACT, expect(null, List.of("REVIEWER", "EMBASSY:HANOI"), null), dossier());
        assertThat(comparison.differences()).isEmpty();

        comparison.now(ACT, expect(null, List.of("EMBASSY:HANOI"), null), dossier());
        assertThat(told()).containsExactly("/acts/3/awaited: expected [EMBASSY:HANOI], got [EMBASSY:HANOI, REVIEWER]");
    }

    @Test
    void tellsAStatusAndAnOpinionThatDiffer() {
        comparison.now(ACT, expect("UNDER_APPRAISAL", null, Map.of("PREFECTURE:A", "RESERVED")), dossier());

        assertThat(told())
                .containsExactly(
                        "/acts/3/status: expected UNDER_APPRAISAL, got APPRAISED",
                        "/acts/3/opinions/PREFECTURE:A: expected RESERVED, got FAVOURABLE");
    }

    @Test
    void tellsWhatTheApplicantIsShownApartFromTheStage() {
        comparison.now(ACT, new Act.Expect(null, "audit", "D1", null, "APPRAISED", "APPRAISED", null, null), dossier());

        assertThat(told()).containsExactly("/acts/3/shown: expected APPRAISED, got UNDER_APPRAISAL");
    }

    @Test
    void tellsThatADossierIsNotDrafted() {
        comparison.now(ACT, expect("DRAFT", null, null), null);

        assertThat(told()).containsExactly("/acts/3/dossier: expected a dossier that is drafted, got D1");
    }

    @Test
    void wantsTheNamedDocumentsAmongThoseIssued() {
        comparison.atTheEnd(
                END,
                new Expectations.OfDossier(null, null, null, null, null, null, List.of("RECEIPT", "AWARD_LETTER")),
                dossier());

        assertThat(told()).containsExactly("/expect/dossiers/D1/documents/1: expected AWARD_LETTER, got [RECEIPT]");
    }

    @Test
    void tellsFiguresThatDifferFunderByFunder() {
        comparison.atTheEnd(
                END,
                new Expectations.OfDossier(null, "82.50", "MAIN", 1, Map.of("MEAE", Money.of("10.00")), null, null),
                dossier());

        assertThat(told())
                .containsExactly(
                        "/expect/dossiers/D1/mean: expected 82.50, got none",
                        "/expect/dossiers/D1/list: expected MAIN, got none",
                        "/expect/dossiers/D1/waitingRank: expected 1, got none",
                        "/expect/dossiers/D1/grants/MEAE: expected 10.00, got none");
    }

    @Test
    void wantsTheWholeOrderOfACall() {
        comparison.atTheEnd(
                new Pointer("/expect/calls/C"),
                new Expectations.OfCall(List.of("D1", "D2"), null, Map.of("MEAE", Money.of("0.00"))),
                new Observed.OfCall("C", List.of(), List.of("D2", "D1"), Map.of(), Map.of("MEAE", Money.of("0.00"))));

        assertThat(told()).containsExactly("/expect/calls/C/order: expected [D1, D2], got [D2, D1]");
    }

    private List<String> told() {
        return comparison.differences().stream().map(Difference::toString).toList();
    }

    private static Act.Expect expect(String status, List<String> awaited, Map<String, String> opinions) {
        return new Act.Expect(null, "audit", "D1", null, status, null, awaited, opinions);
    }

    private static Observed.OfDossier dossier() {
        return new Observed.OfDossier(
                "D1",
                "DOS-2027-0001",
                "APPRAISED",
                "UNDER_APPRAISAL",
                new TreeSet<>(Set.of("EMBASSY:HANOI", "REVIEWER")),
                null,
                null,
                null,
                Map.of(),
                Map.of("PREFECTURE:A", "FAVOURABLE"),
                List.of(new Observed.Document("RECEIPT", FileId.random(), "C/D/RECEIPT.pdf", "00", null)),
                List.of());
    }
}

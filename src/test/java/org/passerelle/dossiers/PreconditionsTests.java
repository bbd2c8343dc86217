package org.passerelle.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.people.Actor;
import org.passerelle.people.Organisation;
import org.passerelle.people.Organisations;
import org.passerelle.people.Role;
import org.passerelle.shared.Finding;
import org.passerelle.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class PreconditionsTests {

    private static final String HEAD = "siret;precondition;state;date;source\n";

    @Autowired
    Trade trade;

    @Autowired
    Preconditions preconditions;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierFile file;

    @Autowired
    Organisations organisations;

    private Organisation lead;
    private DossierId draft;
    private Actor officer;

    @BeforeEach
    void aDraft() {
        CallId call = trade.openCall("AAP-2027-TEST");
        draft = trade.completeDraft(call);
        officer = trade.actor(Role.CASE_OFFICER);
        lead = organisations.get(file.get(draft).lead());
    }

    @Test
    void whatNobodySaidIsUnknownAndStopsNothing() {
        assertThat(preconditions.of(trade.actor("agent"), lead.id()))
                .extracting(Standing::state)
                .containsOnly(Standing.State.UNKNOWN);
        assertThat(dossiers.submit(trade.actor("signatory"), draft).number()).isEqualTo("DOS-2027-0001");
    }

    @Test
    void anOverdueReportStopsSubmissionUntilItIsFiled() {
        record(Precondition.REPORTS, Standing.State.UNMET, "2027-01-05");
        assertThat(codes()).contains("E05");
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> dossiers.submit(trade.actor("signatory"), draft));
        assertThat(refusal.findings()).extracting(Finding::code).containsExactly("E05");

        record(Precondition.REPORTS, Standing.State.MET, "2027-01-12");

        assertThat(dossiers.submit(trade.actor("signatory"), draft).number()).isEqualTo("DOS-2027-0001");
    }

    @Test
    void anAtlasRecordIsConfirmedForTwelveMonths() {
        record(Precondition.ATLAS, Standing.State.MET, "2026-01-12");
        assertThat(codes()).doesNotContain("E06");

        record(Precondition.ATLAS, Standing.State.MET, "2026-01-11");

        assertThat(codes()).contains("E06");
    }

    @Test
    void aMissingReturnOfAidWarns() {
        record(Precondition.ODA_RETURN, Standing.State.UNMET, "2027-01-05");

        assertThat(dossiers.review(trade.actor("agent"), draft))
                .filteredOn(finding -> finding.code().equals("E07"))
                .extracting(Finding::blocks)
                .containsExactly(false);
    }

    @Test
    void aReturnOfAidHoldsUntilTheNextCampaignHasClosed() {
        LocalDate made = LocalDate.of(2026, 4, 20);

        assertThat(Precondition.ODA_RETURN.isStale(made, LocalDate.of(2027, 5, 31)))
                .isFalse();
        assertThat(Precondition.ODA_RETURN.isStale(made, LocalDate.of(2027, 6, 1)))
                .isTrue();
    }

    @Test
    void takesAFileWholeOrNotAtAll() {
        String good = lead.siret() + ";atlas;MET;2026-12-01;Atlas, export\n";
        String bad = "12345678901234;ATLAS;MET;2026-12-01;Atlas\n" + lead.siret() + ";ATLAS;MET;2028-01-01;Atlas\n"
                + lead.siret() + ";ATLAS;PERHAPS;2026-12-01;Atlas\nseul\n";

        Refusal refusal = catchThrowableOfType(Refusal.class, () -> preconditions.take(officer, HEAD + good + bad));

        assertThat(refusal.findings())
                .extracting(finding -> finding.evidence().get("line") + " "
                        + finding.evidence().get("what"))
                .containsExactly("3 SIRET", "4 DATE", "5 STATE", "6 CELLS");
        assertThat(preconditions.latest(officer, 10)).isEmpty();
        assertThat(preconditions.take(officer, HEAD + good)).isEqualTo(1);
        assertThat(preconditions.latest(officer, 10))
                .extracting(r -> r.standing().source())
                .containsExactly("Atlas, export");
    }

    private void record(Precondition what, Standing.State state, String day) {
        preconditions.record(officer, lead.id(), new Standing(what, state, LocalDate.parse(day), "Note du service"));
    }

    private List<String> codes() {
        return dossiers.review(trade.actor("agent"), draft).stream()
                .map(Finding::code)
                .toList();
    }
}

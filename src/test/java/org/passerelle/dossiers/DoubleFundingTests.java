package org.passerelle.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.Refusals.codesOf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.funding.StateShare;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.shared.Money;
import org.passerelle.shared.Percent;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Dossiers that are likely to ask twice for the same project, of any call. */
@IntegrationTest
class DoubleFundingTests {

    private static final String TITLE = "Eau potable et assainissement à Tanguiéra";

    @Autowired
    Trade trade;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DoubleFunding funding;

    @Autowired
    DossierFile file;

    @Autowired
    JdbcClient jdbc;

    CallId first;
    CallId second;
    Actor officer;

    @BeforeEach
    void twoOpenCalls() {
        first = trade.openCall("AAP-2027-UN");
        second = trade.publishedCall("AAP-2027-DEUX");
        trade.at(Trade.OPENS.plusDays(1));
        officer = trade.actor(Role.CASE_OFFICER);
    }

    @Test
    void showsBothNumbersAndWhy() {
        DossierId one = submitted(first, TITLE);
        DossierId other = submitted(second, "Assainissement et eau potable pour Tanguiéra");

        assertThat(funding.of(officer, one)).singleElement().satisfies(likeness -> {
            assertThat(likeness.other()).isEqualTo(other);
            assertThat(likeness.number()).isEqualTo("DOS-2027-0002");
            assertThat(likeness.callCode()).isEqualTo("AAP-2027-DEUX");
            assertThat(likeness.titlePercent()).isBetween(45, 99);
            assertThat(likeness.common()).containsExactly("Commune de Brévalle", "Commune de Tanguiéra");
        });
        assertThat(funding.of(officer, other)).extracting(Likeness::number).containsExactly("DOS-2027-0001");
    }

    /** Each asks 24 000 € of the State for 48 000 €: half of each plan, all of one project (B16). */
    @Test
    void addsUpTheShareOfTheStateAsIfAllWereOneProjectAndDecidesNothing() {
        DossierId one = submitted(first, TITLE);
        assertThat(funding.together(officer, one).share()).isNull();
        DossierId other = submitted(second, "Assainissement et eau potable pour Tanguiéra");

        assertThat(funding.together(officer, one).share()).isNotNull().satisfies(together -> {
            assertThat(together).isEqualTo(new StateShare(2, Money.of(48_000), Money.of(48_000)));
            assertThat(together.exceeds()).isTrue();
        });
        assertThat(funding.together(file.get(other)).share())
                .isNotNull()
                .extracting(StateShare::share)
                .isEqualTo(Percent.of(100));
        assertThat(file.get(one).stage()).isEqualTo(Stage.SUBMITTED);
    }

    @Test
    void leavesOutWhatIsAtAnotherTimeOrAboutSomethingElse() {
        DossierId one = submitted(first, TITLE);
        later(submitted(second, TITLE));
        submitted(second, "Forêt communale de Brévalle");

        assertThat(funding.of(officer, one)).isEmpty();
    }

    @Test
    void leavesOutWhatHasEndedAndWhatIsNotSubmitted() {
        DossierId one = submitted(first, TITLE);
        DossierId withdrawn = submitted(second, TITLE);
        trade.completeDraft(second, "agent", TITLE, "24000.00");
        assertThat(funding.of(officer, one)).hasSize(1);

        dossiers.withdraw(trade.actor("signatory"), withdrawn, "Abandon");

        assertThat(funding.of(officer, one)).isEmpty();
    }

    @Test
    void keepsForBothWhatTheOfficerFound() {
        DossierId one = submitted(first, TITLE);
        DossierId other = submitted(second, TITLE);
        assertThat(codesOf(() -> funding.examine(officer, one, other, " "))).containsExactly("COMMENT_REQUIRED");
        assertThat(codesOf(() -> funding.examine(officer, one, one, "x"))).containsExactly("UNKNOWN");
        assertThat(codesOf(() -> funding.of(trade.actor("agent"), one))).containsExactly("FORBIDDEN");

        funding.examine(officer, other, one, "Deux tranches distinctes.");

        assertThat(funding.of(officer, one).get(0).examined()).isNotNull().satisfies(examined -> {
            assertThat(examined.comment()).isEqualTo("Deux tranches distinctes.");
            assertThat(examined.name()).isEqualTo(officer.name());
        });
    }

    private DossierId submitted(CallId call, String title) {
        DossierId id = trade.completeDraft(call, "agent", title, "24000.00");
        dossiers.submit(trade.actor("signatory"), id);
        return id;
    }

    /** Its project takes place years after all others. */
    private void later(DossierId id) {
        jdbc.sql("update passerelle.dossier set answers = answers || :days::jsonb where id = :id")
                .param("days", "{\"startsOn\": \"2033-01-01\", \"endsOn\": \"2034-12-31\"}")
                .param("id", id.value())
                .update();
    }
}

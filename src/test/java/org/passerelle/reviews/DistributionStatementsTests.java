package org.passerelle.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.people.Role;
import org.passerelle.ui.applicant.Statements;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class DistributionStatementsTests {

    @Autowired
    Trade trade;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Distributions distributions;

    @Autowired
    Statements statements;

    @Test
    void asksTheDatabaseNoMoreForMoreDossiers() {
        CallId call = trade.openCall("AAP-2027-TEST");
        wait(call, 1);
        int forOne = asked(call);

        wait(call, 4);

        assertThat(distributions.preview(trade.actor(Role.CASE_OFFICER), call).shares())
                .hasSize(5);
        assertThat(asked(call)).isEqualTo(forOne).isLessThan(12);
    }

    private int asked(CallId call) {
        return statements
                .during(() -> distributions.preview(trade.actor(Role.CASE_OFFICER), call))
                .size();
    }

    private void wait(CallId call, int more) {
        for (int i = 0; i < more; i++) {
            DossierId id = trade.completeDraft(call, "agent", "Projet " + more + i, "24000.00");
            dossiers.submit(trade.actor("signatory"), id);
            trade.admissible(id);
        }
    }
}

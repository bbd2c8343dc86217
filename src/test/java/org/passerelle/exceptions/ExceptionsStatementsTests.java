package org.passerelle.exceptions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.TieKind;
import org.passerelle.dossiers.Ties;
import org.passerelle.people.Role;
import org.passerelle.ui.applicant.Statements;
import org.springframework.beans.factory.annotation.Autowired;

/** The register is read in as many statements for many exceptions as for one. */
@IntegrationTest
class ExceptionsStatementsTests {

    @Autowired
    Trade trade;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Ties ties;

    @Autowired
    Exceptions exceptions;

    @Autowired
    Statements statements;

    @Test
    void asksTheDatabaseNoMoreForMoreExceptions() {
        CallId call = trade.openCall("AAP-2027-TEST");
        recusals(call, 1);
        int forOne = asked(call);

        recusals(call, 4);

        assertThat(exceptions.of(trade.actor(Role.CALL_MANAGER), call)).hasSize(5);
        assertThat(asked(call)).isEqualTo(forOne).isLessThanOrEqualTo(2);
    }

    private int asked(CallId call) {
        var manager = trade.actor(Role.CALL_MANAGER);
        return statements.during(() -> exceptions.of(manager, call)).size();
    }

    private void recusals(CallId call, int more) {
        for (int i = 0; i < more; i++) {
            DossierId id = trade.completeDraft(call, "agent", "Projet " + more + i, "24000.00");
            dossiers.submit(trade.actor("signatory"), id);
            ties.find(trade.actor(Role.CASE_OFFICER), id, trade.person("reviewer1"), TieKind.FAMILY, "Lien fictif");
        }
    }
}

package org.passerelle.awards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.committee.RankingList;
import org.passerelle.desk.CaseOfficers;
import org.passerelle.dossiers.DossierId;
import org.passerelle.exchanges.Exchanges;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.synthesis.Syntheses;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who may examine an appeal. */
@IntegrationTest
class AppraisersTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    CaseOfficers officers;

    @Autowired
    Syntheses syntheses;

    @Autowired
    Exchanges exchanges;

    @Autowired
    Appeals appeals;

    @Test
    void hadNoPartInTheDossierAtAnyTime() {
        SecretCall call = new SecretCall(application);
        DossierId id = call.dossier(RankingList.REJECT);
        Actor first = trade.actor(Role.CASE_OFFICER);
        Actor manager = trade.actor(Role.CALL_MANAGER);
        Actor former = trade.officer("former.officer");
        Actor writer = trade.officer("writing.officer");
        Actor correspondent = trade.officer("asking.officer");
        Actor free = trade.secondOfficer();
        officers.handOver(manager, id, former.personId(), "Absence (fictive)");
        officers.handOver(manager, id, first.personId(), "Retour (fictif)");
        syntheses.prepare(writer, id);
        exchanges.write(correspondent, id, "Bonjour (fictif)", List.of());
        call.decided();
        call.publish();

        assertThat(appeals.candidates(manager, id).keySet())
                .contains(free.personId())
                .doesNotContain(first.personId(), former.personId(), writer.personId(), correspondent.personId());
    }
}

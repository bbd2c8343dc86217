package org.passerelle.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.springframework.beans.factory.annotation.Autowired;

@IntegrationTest
class WithdrawalNoticesTests {

    @Autowired
    Trade trade;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Outbox outbox;

    @Test
    void tellThoseWhoWriteAndThoseWhoSignWhoWithdrewTheDossierAndWhy() {
        var call = trade.openCall("AAP-2027-RETRAIT");
        DossierId dossier = trade.completeDraft(call);

        dossiers.withdraw(trade.actor("signatory"), dossier, "Le maire <renonce> & s'en explique");

        for (String login : new String[] {"agent", "signatory"}) {
            assertThat(outbox.to(login + "@exemple.invalid"))
                    .filteredOn(mail -> mail.key().equals("dossier.withdrawn"))
                    .singleElement()
                    .satisfies(mail -> assertThat(mail.body())
                            .contains("Personne fictive signatory")
                            .contains("Le maire <renonce> & s'en explique")
                            .contains("/my/dossiers/" + dossier));
        }
        assertThat(outbox.to("case_officer@exemple.invalid"))
                .as("a draft is its applicant's own")
                .noneMatch(mail -> mail.key().equals("dossier.withdrawnOfficers"));
    }

    @Test
    void tellTheOfficersThatADossierOfTheirsIsWithdrawn() {
        DossierId dossier = trade.submitted(trade.openCall("AAP-2027-RETRAIT"));

        dossiers.withdraw(trade.actor("signatory"), dossier, "Le conseil renonce (fictif)");

        assertThat(outbox.to("case_officer@exemple.invalid"))
                .filteredOn(mail -> mail.key().equals("dossier.withdrawnOfficers"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.body())
                        .contains("Personne fictive signatory", "Le conseil renonce (fictif)")
                        .contains("/dossiers/" + dossier));
    }
}

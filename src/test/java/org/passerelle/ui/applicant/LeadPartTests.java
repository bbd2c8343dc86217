package org.passerelle.ui.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Actor;
import org.passerelle.people.Organisation;
import org.passerelle.people.Organisations;
import org.passerelle.people.People;
import org.passerelle.shared.Language;
import org.passerelle.ui.Screen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What an applicant reads of its own authority in the dossier. */
@IntegrationTest
class LeadPartTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    People people;

    @Autowired
    Organisations organisations;

    @AfterEach
    void leave() {
        Screen.close();
    }

    @Test
    void saysWhereTheSeatIs() {
        DossierId id = trade.completeDraft(trade.openCall("AAP-2027-TEST"));
        Organisation lead = organisations.get(trade.organisation("BRE"));
        organisations.update(
                Actor.clockwork(),
                new Organisation(
                        lead.id(),
                        lead.key(),
                        lead.kind(),
                        lead.level(),
                        lead.name(),
                        lead.country(),
                        "99101",
                        "Brévalle",
                        lead.siret(),
                        lead.region(),
                        lead.inseeCode(),
                        lead.iban(),
                        lead.fictional()));

        Screen.open(application, people.byLogin("agent").orElseThrow(), Language.FR);
        UI.getCurrent().navigate("dossier/" + id + "/B");

        assertThat(Screen.words()).contains("Siège").contains("99101 Brévalle");
    }
}

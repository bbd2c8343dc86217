package org.passerelle.ui.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.dossiers.DossierContent;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.PartRequests;
import org.passerelle.dossiers.Partner;
import org.passerelle.dossiers.PartnerRole;
import org.passerelle.links.PartnerLinks;
import org.passerelle.links.Tongue;
import org.passerelle.people.Actor;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.OrganisationKind;
import org.passerelle.people.People;
import org.passerelle.shared.Language;
import org.passerelle.ui.Screen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the section of the partners tells of each, and what it asks the database for it. */
@IntegrationTest
class PartnersPartTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    People people;

    @Autowired
    Dossiers dossiers;

    @Autowired
    PartRequests requests;

    @Autowired
    PartnerLinks links;

    @Autowired
    Statements statements;

    Actor agent;
    DossierId dossier;

    @BeforeEach
    void aDraft() {
        var call = trade.openCall("AAP-2027-TEST");
        agent = trade.actor("agent");
        dossier = trade.completeDraft(call);
    }

    @AfterEach
    void leave() {
        Screen.close();
    }

    @ParameterizedTest
    @CsvSource({"C, Organisme fictif RE", "E, Collectivité fictive FE"})
    void asksTheDatabaseAsMuchForManyPartnersAsForFew(String section, String last) {
        askedPartners("A");
        enter(section); // the first reader of all finds nothing remembered
        List<String> forFew = statements.during(() -> enter(section));
        askedPartners("B", "C", "D", "E");
        List<String> forMany = statements.during(() -> enter(section));

        assertThat(Screen.words()).contains(last);
        assertThat(forMany).containsExactlyElementsOf(forFew);
    }

    /** Two partners for each name, one of each side, and each asked to confirm its part. */
    private void askedPartners(String... names) {
        List<OrganisationId> french = Stream.of(names)
                .map(name -> trade.lead("R" + name, OrganisationKind.REGION))
                .toList();
        List<OrganisationId> foreign =
                Stream.of(names).map(name -> trade.foreign("F" + name, "BJ")).toList();
        List<Partner> partners = new ArrayList<>();
        partners.add(new Partner(trade.organisation("TAN"), PartnerRole.FOREIGN_LEAD));
        french.forEach(id -> partners.add(new Partner(id, PartnerRole.FRENCH)));
        foreign.forEach(id -> partners.add(new Partner(id, PartnerRole.FOREIGN)));
        dossiers.edit(agent, dossier, DossierContent.partners(partners));
        french.forEach(id -> requests.ask(agent, dossier, id));
        foreign.forEach(id -> links.invite(agent, dossier, id, "mairie@exemple.org", Tongue.FR));
    }

    private void enter(String section) {
        Screen.close();
        Screen.open(application, people.byLogin("agent").orElseThrow(), Language.FR);
        UI.getCurrent().navigate("dossier/" + dossier + "/" + section);
    }
}

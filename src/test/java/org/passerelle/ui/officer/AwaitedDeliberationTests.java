package org.passerelle.ui.officer;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.awards.Awards;
import org.passerelle.awards.Decision;
import org.passerelle.calls.CallId;
import org.passerelle.calls.DocumentType;
import org.passerelle.committee.Deliberation;
import org.passerelle.dossiers.Deliberations;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.Role;
import org.passerelle.shared.Language;
import org.passerelle.ui.Screen;
import org.passerelle.ui.component.LazyTabs;
import org.passerelle.workflow.Walk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A deliberation that follows (E09), from the receipt through the engine to the decision. */
@IntegrationTest
class AwaitedDeliberationTests {

    private static final LocalDate COUNCIL = LocalDate.of(2027, 5, 20);
    private static final String FOLLOWS = "La délibération suivra : le conseil se réunit le 20 mai 2027.";

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    People people;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierFile file;

    @Autowired
    Deliberations deliberations;

    @Autowired
    Awards awards;

    CallId call;
    DossierId id;
    Actor agent;

    @BeforeEach
    void aDossierWhoseCouncilSitsAfterTheClosing() {
        trade.peopled();
        call = walk.openCall("AAP-2027-TEST");
        agent = trade.actor("agent");
        id = trade.completeDraft(call);
        file.attachments(agent, id).stream()
                .filter(document -> document.type() == DocumentType.DELIBERATION)
                .forEach(document -> dossiers.detach(agent, id, document.id()));
        deliberations.willFollow(agent, id, COUNCIL);
        dossiers.submit(trade.actor("signatory"), id);
        walk.to(Trade.CLOSES.plusDays(5));
    }

    @AfterEach
    void leave() {
        Screen.close();
    }

    @Test
    void isAwaitedForTheOfficerAndAConditionOfTheGrant() {
        walk.waits(id, Stage.SUBMITTED, "CASE_OFFICER");
        assertThat(documents()).contains(FOLLOWS);
        _get(Button.class, s -> s.withText("Enregistrer la conclusion"));

        walk.appraise(id, "4")
                .propose(call)
                .deliberate(call, Deliberation.acceptProposal())
                .decide(call);

        walk.waits(id, Stage.AWARDED, "APPLICANT_SIGNATORY");
        assertThat(decision().conditions())
                .containsExactly("Délibération du conseil prévue le 20 mai 2027, à transmettre avant tout versement.");
    }

    @Test
    void isNeitherOnceItIsHandedIn() {
        walk.appraise(id, "4").propose(call);
        deliberations.handIn(agent, id, trade.document(agent, "deliberation.pdf"));
        assertThat(documents()).doesNotContain(FOLLOWS).contains("deliberation.pdf");

        walk.deliberate(call, Deliberation.acceptProposal()).decide(call);

        walk.waits(id, Stage.AWARDED, "APPLICANT_SIGNATORY");
        assertThat(decision().conditions()).isEmpty();
    }

    private Decision decision() {
        return awards.of(trade.actor(Role.AUTHORISING_OFFICER), id).orElseThrow();
    }

    /** The documents of the dossier, beside the check of admissibility. */
    private String documents() {
        Screen.open(application, people.byLogin(Trade.login(Role.CASE_OFFICER)).orElseThrow(), Language.FR);
        UI.getCurrent().navigate("dossiers/" + id + "/admissibility");
        LazyTabs tabs = _get(LazyTabs.class);
        tabs.open("Documents");
        return tabs.getElement().getTextRecursively().replace('\u00A0', ' ');
    }
}

package org.passerelle.ui.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.Definitions;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.committee.Deliberation;
import org.passerelle.dossiers.DossierId;
import org.passerelle.shared.Language;
import org.passerelle.ui.Screen;
import org.passerelle.workflow.Walk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a passer-by reads of the constraints that a call publishes. */
@IntegrationTest
class PublicConstraintsTests {

    private static final String CODE = "AAP-2027-TEST";

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    CallId call;

    @BeforeEach
    void aCallThatPublishesTwo() {
        call = trade.peopled()
                .published(Definitions.with(
                        CODE,
                        Map.of(
                                "procedure",
                                Map.of(
                                        "committee",
                                        Map.of(
                                                "constraints",
                                                List.of(
                                                        Map.of("kind", "SHARE_OF_GROUP", "of", "LDC", "least", 60),
                                                        Map.of("kind", "COUNTRIES", "of", "", "least", 2)))))));
        walk.to(Trade.OPENS.plusDays(1));
    }

    @AfterEach
    void leave() {
        Screen.close();
    }

    @Test
    void listsThemFromThePublicationOnAndSaysOnceResultsArePublicWhichAreMet() {
        DossierId id = walk.submitted(call);
        assertThat(page())
                .contains("au moins 60 % des montants attribués", "Des projets dans au moins 2 pays partenaires")
                .doesNotContain("Tenue");
        walk.to(Trade.CLOSES.plusDays(5));
        walk.appraise(id, "4").propose(call).deliberate(call, Deliberation.acceptProposal());
        assertThat(page()).doesNotContain("Tenue");

        walk.decide(call);

        assertThat(page())
                .contains("Tenue Pays les moins avancés : 100 % (au moins 60 %)")
                .contains("Non tenue Pays partenaires : 1 (au moins 2)");
    }

    private String page() {
        Screen.close();
        Screen.openToAnybody(application, Language.FR);
        UI.getCurrent().navigate("calls/" + CODE);
        return Screen.words();
    }
}

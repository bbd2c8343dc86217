package org.passerelle.ui.officer;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;
import org.passerelle.exchanges.Exchanges;
import org.passerelle.people.Actor;
import org.passerelle.people.FurtherOrganisations;
import org.passerelle.people.Memberships;
import org.passerelle.people.Newcomer;
import org.passerelle.people.OrganisationId;
import org.passerelle.people.OrganisationKind;
import org.passerelle.people.People;
import org.passerelle.people.Role;
import org.passerelle.people.Verifications;
import org.passerelle.questions.OwnQuestions;
import org.passerelle.questions.Questions;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Language;
import org.passerelle.ui.Screen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the worklist says beside the dossiers. */
@IntegrationTest
class OtherWorkTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    Questions questions;

    @Autowired
    OwnQuestions ownQuestions;

    @Autowired
    People people;

    @Autowired
    FurtherOrganisations organisations;

    @Autowired
    Memberships memberships;

    @Autowired
    Verifications verifications;

    @Autowired
    Exchanges exchanges;

    CallId call;

    @BeforeEach
    void aQuestionFromADraft() {
        call = trade.openCall("AAP-2027-TEST");
        ownQuestions.ask(trade.actor("agent"), trade.completeDraft(call), "N", "Peut-on valoriser des locaux ?");
    }

    @AfterEach
    void leave() {
        Screen.close();
    }

    @Test
    void saysHowManyQuestionsWaitAndUntilWhen() {
        assertThat(worklist()).contains("1 question attend une réponse", "d’ici au 19 janvier 2027");
    }

    @Test
    void saysWhatIsLateAndNothingOfWhatIsAnswered() {
        trade.at(Trade.OPENS.plusDays(10));
        assertThat(worklist()).contains("en retard depuis le 19 janvier 2027");

        questions.answer(officer(), questions.waiting(officer()).get(0).id(), "Oui.", Optional.empty());
        assertThat(worklist()).doesNotContain("attend une réponse");
    }

    @Test
    void saysHowManyOrganisationsAreToBeVerifiedUntilTheyAre() {
        OrganisationId quimper = toVerify();
        assertThat(worklist()).contains("1 organisation est à vérifier – d’ici au 19 janvier 2027");

        trade.at(Trade.OPENS.plusDays(10));
        assertThat(worklist()).contains("1 organisation est à vérifier – en retard depuis le 19 janvier 2027");

        verifications.accept(officer(), quimper);
        assertThat(worklist()).doesNotContain("à vérifier");
    }

    @Test
    void saysOnHowManyDossiersAnApplicantWaitsToBeRead() {
        DossierId id = trade.submitted(call);
        exchanges.write(trade.actor("agent"), id, "Une précision.", List.of());
        assertThat(worklist()).contains("1 dossier a des messages non lus", "le plus ancien du");

        exchanges.open(officer(), id);

        assertThat(worklist()).doesNotContain("messages non lus");
    }

    private OrganisationId toVerify() {
        Actor newcomer = trade.actor("other.agent");
        OrganisationId quimper = organisations
                .add(
                        newcomer,
                        new Newcomer(
                                OrganisationKind.COMMUNE,
                                "Commune de Quimper",
                                CountryCode.of("FR"),
                                "29000",
                                "Quimper",
                                "21290232400012"))
                .orElseThrow()
                .id();
        memberships.actFor(newcomer, quimper);
        verifications.prove(trade.actor("other.agent"), UUID.randomUUID(), "deliberation.pdf");
        return quimper;
    }

    private Actor officer() {
        return trade.actor(Role.CASE_OFFICER);
    }

    private String worklist() {
        Screen.close();
        Screen.open(application, people.get(officer().personId()), Language.FR);
        UI.getCurrent().navigate("worklist");
        return Screen.words();
    }
}

package org.passerelle.ui.officer;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.Role;
import org.passerelle.questions.OwnQuestions;
import org.passerelle.questions.Questions;
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

    @BeforeEach
    void aQuestionFromADraft() {
        CallId call = trade.openCall("AAP-2027-TEST");
        ownQuestions.ask(trade.actor("agent"), trade.completeDraft(call), "N", "Peut-on valoriser des locaux ?");
    }

    @AfterEach
    void leave() {
        Screen.close();
    }

    @Test
    void saysHowManyQuestionsWaitAndUntilWhen() {
        assertThat(worklist()).contains("1 question attend une réponse", "d’ici le 19 janvier 2027");
    }

    @Test
    void saysWhatIsLateAndNothingOfWhatIsAnswered() {
        trade.at(Trade.OPENS.plusDays(10));
        assertThat(worklist()).contains("en retard depuis le 19 janvier 2027");

        questions.answer(officer(), questions.waiting(officer()).get(0).id(), "Oui.", Optional.empty());
        assertThat(worklist()).doesNotContain("attend une réponse");
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

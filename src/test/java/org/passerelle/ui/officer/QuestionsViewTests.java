package org.passerelle.ui.officer;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.Role;
import org.passerelle.questions.Faq;
import org.passerelle.questions.OwnQuestions;
import org.passerelle.questions.Questions;
import org.passerelle.shared.Language;
import org.passerelle.ui.Screen;
import org.passerelle.ui.WorkPaths;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Answering a question, for who asked and for everybody. */
@IntegrationTest
class QuestionsViewTests {

    private static final String QUESTION = "Question, telle que tous la liront";
    private static final String ANSWER = "Réponse, telle que tous la liront";

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    OwnQuestions own;

    @Autowired
    Questions questions;

    @Autowired
    People people;

    CallId call;
    Actor officer;

    @BeforeEach
    void aQuestionThatWaits() {
        call = trade.openCall("AAP-2027-TEST");
        own.ask(trade.actor("agent"), call, "Brévalle peut-elle valoriser ses locaux ?");
        officer = trade.actor(Role.CASE_OFFICER);
        Screen.open(application, people.get(officer.personId()), Language.FR);
        UI.getCurrent().navigate(WorkPaths.QUESTIONS);
        _setValue(area("Réponse à la personne"), "Oui, au loyer évité.");
    }

    @AfterEach
    void leave() {
        Screen.close();
    }

    @Test
    void publishesNothingUnasked() {
        send();

        assertThat(questions.waiting(officer)).isEmpty();
        assertThat(questions.published(call)).isEmpty();
        assertThat(Screen.words()).contains("Aucune question n’attend");
    }

    @Test
    void publishesInOtherWordsThanThoseOfWhoAsked() {
        publish();
        assertThat(area(QUESTION).getValue()).isEqualTo("Brévalle peut-elle valoriser ses locaux ?");
        assertThat(area(ANSWER).getValue()).isEqualTo("Oui, au loyer évité.");

        _setValue(area(QUESTION), "Peut-on valoriser ses locaux ?");
        send();

        assertThat(questions.published(call))
                .extracting(Faq::question, Faq::answer)
                .containsExactly(tuple("Peut-on valoriser ses locaux ?", "Oui, au loyer évité."));
    }

    @Test
    void sendsNothingWhereTheQuestionForEverybodyIsEmpty() {
        publish();
        _setValue(area(QUESTION), " ");
        send();

        assertThat(area(QUESTION).isInvalid()).isTrue();
        assertThat(area(QUESTION).getErrorMessage())
                .isEqualTo("Question, telle que tous la liront : rien n’est écrit. Remplissez ce champ.");
        assertThat(questions.waiting(officer)).hasSize(1);
    }

    private static void publish() {
        _setValue(_get(Checkbox.class), true);
    }

    private static void send() {
        _click(_get(Button.class, spec -> spec.withText("Envoyer la réponse")));
    }

    private static TextArea area(String label) {
        return _get(TextArea.class, spec -> spec.withLabel(label));
    }
}

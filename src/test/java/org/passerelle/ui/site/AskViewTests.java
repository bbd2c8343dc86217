package org.passerelle.ui.site;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Location;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;
import org.passerelle.notices.OwnNotices;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.Role;
import org.passerelle.questions.OwnQuestions;
import org.passerelle.questions.Question;
import org.passerelle.questions.Questions;
import org.passerelle.shared.Language;
import org.passerelle.ui.Screen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Asking the service, for who has signed in and for a passer-by. */
@IntegrationTest
class AskViewTests {

    private static final String PAGE = "ask/AAP-2027-TEST";

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    OwnQuestions own;

    @Autowired
    Questions questions;

    @Autowired
    OwnNotices notices;

    @Autowired
    People people;

    CallId call;
    Actor officer;

    @BeforeEach
    void anOpenCall() {
        call = trade.openCall("AAP-2027-TEST");
        officer = trade.actor(Role.CASE_OFFICER);
    }

    @AfterEach
    void leave() {
        Screen.close();
    }

    @Test
    void asksWhoHasSignedInForNothingButTheQuestion() {
        open("agent");
        UI.getCurrent().navigate(PAGE);
        assertThat(_find(EmailField.class)).isEmpty();

        _setValue(_get(TextArea.class), "Peut-on valoriser des locaux ?");
        _click(_get(Button.class, spec -> spec.withText("Envoyer la question")));

        assertThat(questions.waiting(officer))
                .extracting(Question::words, Question::email)
                .containsExactly(tuple("Peut-on valoriser des locaux ?", "agent@exemple.invalid"));
        assertThat(Screen.words())
                .contains("Votre question est transmise", "Vos questions sur cet appel", "d’ici au 19 janvier 2027");
    }

    @Test
    void asksFromTheSectionOfADraftAndLeadsBackToIt() {
        DossierId draft = trade.completeDraft(call);
        open("agent");
        Location page = new Location(AskView.of("AAP-2027-TEST", draft, "N"));
        UI.getCurrent().navigate(page.getPath(), page.getQueryParameters());

        _setValue(_get(TextArea.class), "Peut-on valoriser des locaux ?");
        _click(_get(Button.class, spec -> spec.withText("Envoyer la question")));

        assertThat(questions.waiting(officer))
                .extracting(Question::dossier, Question::place)
                .containsExactly(tuple(draft, "N"));
        assertThat(_get(Anchor.class, spec -> spec.withText("Retour au dossier"))
                        .getHref())
                .isEqualTo("dossier/" + draft + "/N");
    }

    @Test
    void isWhereTheNoticeOfAnAnswerLeads() {
        DossierId draft = trade.completeDraft(call);
        own.ask(trade.actor("agent"), draft, "N", "Peut-on valoriser des locaux ?");
        questions.answer(officer, questions.waiting(officer).get(0).id(), "Oui, au loyer évité.", Optional.empty());
        trade.at(Trade.CLOSES.plusDays(1));
        open("agent");

        UI.getCurrent().navigate(notices.latest(trade.actor("agent"), 1).get(0).path());

        assertThat(Screen.words()).contains("ne reçoit plus de questions", "Oui, au loyer évité.");
        assertThat(_find(TextArea.class)).isEmpty();
        assertThat(_find(Anchor.class).stream().map(Anchor::getHref)).contains("dossier/" + draft + "/N");
    }

    @Test
    void provesTheAddressOfAPasserBy() {
        Screen.openToAnybody(application, Language.FR);
        UI.getCurrent().navigate(PAGE);
        _setValue(_get(EmailField.class), "mairie@commune.invalid");
        _setValue(_get(TextArea.class), "Qui peut déposer ?");
        _click(_get(Button.class, spec -> spec.withText("Recevoir le lien")));

        assertThat(Screen.words()).contains("Un lien vient de vous être envoyé").doesNotContain("Vos questions");
        assertThat(questions.waiting(officer)).isEmpty();
    }

    private void open(String login) {
        Screen.open(application, people.get(trade.person(login)), Language.FR);
    }
}

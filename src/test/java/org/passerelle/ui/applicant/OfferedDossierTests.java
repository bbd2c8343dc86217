package org.passerelle.ui.applicant;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.people.Accounts;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.ui.component.Confirm;
import org.passerelle.workflow.OfferedCall;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An applicant whose result is out is told the next act and its one term, in the list and on the page alike. */
@IntegrationTest
class OfferedDossierTests {

    /** Sixty days would be another call's; this one gives fifteen, from the release on 10 May. */
    private static final String ANSWER = "25 mai 2027";

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    OfferedCall offered;

    @WalkedOnce
    void resultsThatAreOut() {
        offered = new OfferedCall(application).decided();
    }

    @AfterEach
    void leave() {
        Screen.close();
    }

    @Test
    void saysInTheListWhatIsNextAndUntilWhen() {
        String list = read("signatory", "my/dossiers");

        assertThat(list)
                .contains("Répondez à l’offre au plus tard le " + ANSWER, "\n" + ANSWER)
                .contains(
                        "Rien à faire\u00a0: le dossier attend sur la liste complémentaire, jusqu’au 31 décembre 2027.")
                .doesNotContain("Lisez la décision");
        assertThat(read("agent", "my/dossiers")).contains("Faites répondre à l’offre par le représentant légal");
    }

    @Test
    void leadsToTheOfferAndPutsTheLetterFirstInIt() {
        String page = read("signatory", Pages.dossier(offered.partial));

        assertThat(page).contains("Répondre à l’offre", "vous aurez 15 jours pour remettre un budget révisé");
        String offer = words(_get(Section.class, s -> s.withId("offer")));
        assertThat(offer.lines().filter(line -> !line.isBlank()).toList())
                .startsWith("Offre de cofinancement")
                .element(1)
                .asString()
                .startsWith("Lire la décision\u00a0:");
    }

    @Test
    void namesTheSameDayForTheRevisedBudgetBeforeAndAfterTheAcceptance() {
        enter("signatory", Pages.dossier(offered.partial));
        _click(_get(Button.class, s -> s.withText("Accepter l’offre")));
        assertThat(words(_get(Confirm.class))).contains("remettre le budget révisé, au plus tard le " + ANSWER);
        offered.accept(offered.partial);

        String page = read("signatory", Pages.dossier(offered.partial));
        assertThat(page)
                .contains("Remettez le budget révisé au plus tard le " + ANSWER, "seul son budget se révise encore")
                .doesNotContain("il ne se modifie plus");
        assertThat(read("signatory", "my/dossiers")).contains("Remettez le budget révisé au plus tard le " + ANSWER);
    }

    @Test
    void asksForTheAccountOnceTheBudgetIsRevised() {
        offered.accept(offered.partial);
        offered.revise(offered.partial);

        assertThat(read("signatory", Pages.dossier(offered.partial)))
                .contains("Donnez les coordonnées bancaires\u00a0: le paiement en dépend.")
                .doesNotContain("Lisez la décision");
    }

    @Test
    void takesBackWhatItSaidOfABankFieldOnceThatIsChanged() {
        enter("signatory", Pages.bank(offered.partial));
        TextField holder = _get(TextField.class, s -> s.withLabel("Titulaire du compte"));
        DatePicker day = _get(DatePicker.class, s -> s.withLabel("Date du relevé"));
        _setValue(holder, "");
        _click(_get(Button.class, s -> s.withText("Transmettre")));
        assertThat(holder.isInvalid() && day.isInvalid()).isTrue();
        assertThat(words(UI.getCurrent())).contains("4 réponses sont à corriger", "aucun fichier n’est joint");

        _setValue(day, LocalDate.of(2027, 5, 3));
        assertThat(day.isInvalid()).isFalse();
        assertThat(words(UI.getCurrent())).contains("3 réponses sont à corriger", "aucun fichier n’est joint");
        _setValue(holder, "Commune de Brévalle");
        assertThat(holder.isInvalid()).isFalse();
        assertThat(words(UI.getCurrent())).contains("2 réponses sont à corriger");
    }

    private String read(String login, String path) {
        Screen.close();
        enter(login, path);
        return words(UI.getCurrent());
    }

    private void enter(String login, String path) {
        accounts.open(Actor.clockwork(), List.of(trade.person(login)), login);
        Screen.open(application, people.byLogin(login).orElseThrow());
        UI.getCurrent().navigate(path);
    }

    private static String words(Component component) {
        StringBuilder words = new StringBuilder();
        gather(component, words);
        return words.toString();
    }

    private static void gather(Component component, StringBuilder into) {
        if (component.isVisible()) {
            into.append(component.getElement().getText()).append('\n');
            component.getChildren().forEach(child -> gather(child, into));
        }
    }
}

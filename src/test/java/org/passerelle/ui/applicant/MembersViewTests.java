package org.passerelle.ui.applicant;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.people.People;
import org.passerelle.people.PeopleFixture;
import org.passerelle.people.Person;
import org.passerelle.shared.Language;
import org.passerelle.ui.Screen;
import org.passerelle.ui.component.Confirmation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who acts for the organisation, as its members see it. */
@IntegrationTest
class MembersViewTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    People people;

    @Autowired
    PeopleFixture fixture;

    @BeforeEach
    void somePeople() {
        trade.peopled();
    }

    @AfterEach
    void leave() {
        Screen.close();
    }

    @Test
    void aSignatoryInvitesAColleagueAndTakesLeaveOfHer() {
        enter("signatory");
        _setValue(_get(TextField.class, s -> s.withLabel("Nom et prénom")), "Claire (fictive)");
        _setValue(_get(EmailField.class, s -> s.withLabel("Adresse électronique")), "claire@exemple.fr");
        click("Envoyer l’invitation");

        assertThat(fixture.mailsTo("claire@exemple.fr")).containsExactly("account.invitation");
        assertThat(Screen.words()).contains("Claire (fictive)").contains("claire@exemple.fr");

        _click(_get(
                Button.class,
                s -> s.withPredicate(b -> b.getAriaLabel()
                        .filter("Retirer Claire (fictive)"::equals)
                        .isPresent())));
        Confirmation.give();
        assertThat(Screen.words()).doesNotContain("claire@exemple.fr");
        assertThat(people.byLogin("claire@exemple.fr").map(Person::status)).hasValue(Person.Status.DISABLED);
    }

    @Test
    void saysWhyTheLastSignatoryCannotGo() {
        enter("signatory");
        _click(_find(Button.class, s -> s.withText("Retirer"))
                .get(_find(Button.class, s -> s.withText("Retirer")).size() - 1));
        Confirmation.give();

        assertThat(Screen.words()).contains("Il ne resterait personne pour engager l’organisation.");
    }

    @Test
    void saysBesideTheFieldWhyNobodyIsInvited() {
        enter("signatory");
        _setValue(_get(TextField.class, s -> s.withLabel("Nom et prénom")), "Claire (fictive)");
        _setValue(_get(EmailField.class, s -> s.withLabel("Adresse électronique")), "agent@exemple.invalid");
        click("Envoyer l’invitation");

        EmailField address = _get(EmailField.class);
        assertThat(address.isInvalid()).isTrue();
        assertThat(address.getErrorMessage()).contains("est déjà membre de votre organisation.");
        assertThat(Screen.words()).doesNotContain("à corriger");
        assertThat(_get(TextField.class, s -> s.withLabel("Nom et prénom")).isInvalid())
                .isFalse();
    }

    @Test
    void anEditorReadsWhoActsAndChangesNothing() {
        enter("agent");

        assertThat(Screen.words()).contains("Un représentant légal peut inviter d’autres personnes");
        _assertNone(Button.class, s -> s.withText("Envoyer l’invitation"));
        _assertNone(Button.class, s -> s.withText("Retirer"));
    }

    private void enter(String login) {
        Screen.open(application, people.byLogin(login).orElseThrow(), Language.FR);
        UI.getCurrent().navigate("my/organisation");
    }

    private static void click(String words) {
        _click(_get(Button.class, s -> s.withText(words)));
    }
}

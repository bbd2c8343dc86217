package org.passerelle.ui.security;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.PeopleFixture;
import org.passerelle.people.Person;
import org.passerelle.people.Register;
import org.passerelle.people.Role;
import org.passerelle.people.Territory;
import org.passerelle.people.Verifications;
import org.passerelle.shared.Language;
import org.passerelle.ui.Screen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** From no account to a verified organisation, as the people at both ends see it. */
@IntegrationTest
class RegisterViewTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    People people;

    @Autowired
    PeopleFixture fixture;

    @Autowired
    Verifications verifications;

    @Autowired
    Register register;

    @AfterEach
    void leave() {
        Screen.close();
    }

    @Test
    void aPersonRegistersProvesAndIsVerified() {
        trade.peopled();
        Screen.openToAnybody(application, Language.FR);
        UI.getCurrent().navigate("register");
        register("21290232400012");
        click("Créer le compte");
        assertThat(Screen.words()).contains("un lien y a été envoyé");

        UI.getCurrent().navigate("registration/" + fixture.tokenSentTo("claire@exemple.fr"));
        _find(PasswordField.class).forEach(field -> _setValue(field, PeopleFixture.PASSWORD));
        click("Ouvrir mon compte");
        Person claire = people.byLogin("claire@exemple.fr").orElseThrow();
        assertThat(claire.status()).isEqualTo(Person.Status.ACTIVE);

        Screen.open(application, claire, Language.FR);
        UI.getCurrent().navigate("my/organisation");
        assertThat(Screen.words()).contains("Justificatif attendu").contains("Commune de Quimper");
        verifications.prove(claire.actor(), UUID.randomUUID(), "deliberation.pdf");

        Actor officer = trade.actor(Role.CASE_OFFICER);
        Screen.open(application, people.get(officer.personId()), Language.FR);
        UI.getCurrent().navigate("admin/verifications");
        assertThat(Screen.words()).contains("Commune de Quimper").contains("Claire (fictive)");
        click("Vérifiée");
        assertThat(Screen.words()).contains("Aucune organisation n’attend de vérification.");
        assertThat(fixture.mailsTo("claire@exemple.fr")).contains("account.verified");
    }

    @Test
    void fillsWhatTheRegisterKnowsAndSaysWhatIsLeft() {
        Screen.openToAnybody(application, Language.FR);
        UI.getCurrent().navigate("register");

        choose("Quimper");
        assertThat(textOf("SIRET")).isEqualTo("212902324");
        assertThat(textOf("Code postal")).isEqualTo("29000");
        assertThat(textOf("Ville")).isEqualTo("Quimper");
        assertThat(Screen.words()).contains("après le SIREN 212902324 viennent cinq chiffres");

        text("SIRET", "21290232400012");
        choose("Polynésie");
        assertThat(textOf("SIRET")).as("another authority's number").isEmpty();
        assertThat(textOf("Code postal")).isEmpty();
        assertThat(textOf("Ville")).isEmpty();
        assertThat(Screen.words())
                .contains("Le registre ne donne pas son numéro SIREN : saisissez les quatorze chiffres")
                .contains("saisissez aussi le code postal et la ville du siège");
    }

    @Test
    void fillsTheSirenAndSeatOfADepartmentAndOfARegion() {
        Screen.openToAnybody(application, Language.FR);
        UI.getCurrent().navigate("register");

        choose("Département du Finistère");
        assertThat(textOf("SIRET")).as("the five last digits are typed").isEqualTo("222900011");
        assertThat(textOf("Code postal")).isEqualTo("29000");
        assertThat(textOf("Ville")).isEqualTo("Quimper");

        choose("Région Bretagne");
        assertThat(textOf("SIRET")).isEqualTo("233500016");
        assertThat(textOf("Code postal")).as("Rennes has several").isEmpty();
        assertThat(textOf("Ville")).isEqualTo("Rennes");
        assertThat(Screen.words()).contains("saisissez aussi le code postal du siège");
    }

    @Test
    void leavesAPostalCodeThatWasTypedBesideTheSameTown() {
        Screen.openToAnybody(application, Language.FR);
        UI.getCurrent().navigate("register");
        choose("Région Bretagne");
        text("Code postal", "35700");
        text("SIRET", "23350001600040");

        assertThat(textOf("Code postal")).isEqualTo("35700");
        text("SIRET", "21290232400012");
        assertThat(textOf("Code postal")).isEqualTo("29000");
    }

    @Test
    void offersToAskTheMembersOfAnOrganisationThatHasSome() {
        trade.peopled();
        Screen.openToAnybody(application, Language.FR);
        UI.getCurrent().navigate("register");
        register("21990101400015");

        assertThat(Screen.words()).contains("« Commune de Brévalle » a déjà des membres");
        click("Demander à ses membres de m’inviter");
        assertThat(Screen.words()).contains("Votre demande a été transmise aux membres");
        assertThat(fixture.mailsTo("claire@exemple.fr")).isEmpty();
    }

    @Test
    void whoHasAnAccountAddsAnOrganisationAndActsForIt() {
        trade.peopled();
        trade.letIn("agent");
        enter("agent", "account");
        _assertNone(Button.class, s -> s.withText("Agir pour Commune de Quimper"));
        _assertOne(RouterLink.class, s -> s.withText("Agir pour une autre organisation"));

        UI.getCurrent().navigate("account/organisation");
        text("SIRET", "21290232400012");
        click("Ajouter cette organisation");
        assertThat(Screen.words()).contains("Vous êtes membre de « Commune de Quimper ».");

        UI.getCurrent().navigate("account");
        click("Agir pour Commune de Quimper");
        enter("agent", "my/organisation");
        assertThat(Screen.words()).contains("Justificatif attendu").contains("Commune de Quimper");
    }

    @Test
    void whoWorksForTheServiceHasNoOrganisationToAdd() {
        trade.peopled();
        Screen.open(application, people.get(trade.actor(Role.CASE_OFFICER).personId()), Language.FR);
        UI.getCurrent().navigate("account");

        _assertNone(RouterLink.class, s -> s.withText("Agir pour une autre organisation"));
    }

    @Test
    void saysWhatIsMissingAndThatALinkIsSpent() {
        Screen.openToAnybody(application, Language.FR);
        UI.getCurrent().navigate("register");
        click("Créer le compte");
        assertThat(Screen.words()).contains("6 réponses sont à corriger").doesNotContain("Ce n’est pas");
        assertThat(faultOf("SIRET")).startsWith("Ce n’est pas un numéro SIRET. Un SIRET a quatorze chiffres");
        assertThat(faultOf("Ville")).isEqualTo("La ville de l’organisation est attendue. Écrivez celle de son siège.");
        assertThat(_get(EmailField.class).getErrorMessage()).startsWith("Ce n’est pas une adresse électronique.");

        UI.getCurrent().navigate("registration/spent");
        assertThat(_get(H1.class).getText()).isNotBlank();
        assertThat(Screen.words()).contains("Ce lien n’est plus valable");
    }

    private void enter(String login, String path) {
        Screen.open(application, people.byLogin(login).orElseThrow(), Language.FR);
        UI.getCurrent().navigate(path);
    }

    private static void register(String siret) {
        text("SIRET", siret);
        text("Nom et prénom", "Claire (fictive)");
        _setValue(_get(EmailField.class), "claire@exemple.fr");
    }

    private static void text(String label, String value) {
        _setValue(_get(TextField.class, s -> s.withLabel(label)), value);
    }

    @SuppressWarnings("unchecked")
    private void choose(String name) {
        ComboBox<Territory> search = _get(ComboBox.class, s -> s.withLabel("Chercher une collectivité"));
        _setValue(search, register.search(name, 1).get(0));
    }

    private static String textOf(String label) {
        return _get(TextField.class, s -> s.withLabel(label)).getValue();
    }

    private static String faultOf(String label) {
        TextField field = _get(TextField.class, s -> s.withLabel(label));
        assertThat(field.isInvalid()).isTrue();
        return field.getErrorMessage();
    }

    private static void click(String words) {
        _click(_get(Button.class, s -> s.withText(words)));
    }
}

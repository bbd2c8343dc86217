package org.passerelle.ui.security;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.passerelle.people.PeopleFixture.PASSWORD;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.people.Accounts;
import org.passerelle.people.Actor;
import org.passerelle.people.FirstAdministrator;
import org.passerelle.people.PasswordLinks;
import org.passerelle.people.People;
import org.passerelle.people.PeopleFixture;
import org.passerelle.people.PersonId;
import org.passerelle.people.Role;
import org.passerelle.people.SignIn;
import org.passerelle.shared.Language;
import org.passerelle.ui.AccountScreen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
class AccountPagesTests {

    private static final String NEXT = "cinq autres mots tout neufs";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private PeopleFixture fixture;

    @Autowired
    private People people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private PasswordLinks links;

    @Autowired
    private FirstAdministrator first;

    @AfterEach
    void leave() {
        AccountScreen.close();
    }

    @Test
    void theLoginFormIsPostedByTheBrowserUnderOrdinaryNames() {
        AccountScreen.open(context, Language.FR);
        UI.getCurrent().navigate("login");

        NativeForm form = _get(NativeForm.class);
        assertThat(form.getElement().getAttribute("method")).isEqualTo("post");
        assertThat(_get(TextField.class).getElement().getAttribute("name")).isEqualTo("username");
        assertThat(_get(PasswordField.class).getElement().getAttribute("name")).isEqualTo("password");
        assertThat(_get(PasswordField.class).getElement().getAttribute("autocomplete"))
                .isEqualTo("current-password");
    }

    @Test
    void theLoginPageSpeaksEnglishToo() {
        AccountScreen.open(context, Language.EN);
        UI.getCurrent().navigate("login", QueryParameters.of("wrong", ""));

        assertThat(_get(H1.class).getText()).isEqualTo("Sign in");
        assertThat(_find(Paragraph.class).stream().map(Paragraph::getText))
                .anyMatch(text -> text.startsWith("The name and the password do not go together"));
    }

    @Test
    void aForgottenPasswordIsAnsweredAlikeForKnownAndUnknown() {
        fixture.active("claire", Role.AUDITOR);
        for (String name : new String[] {"claire@exemple.fr", "inconnue@exemple.fr"}) {
            AccountScreen.open(context, Language.FR);
            UI.getCurrent().navigate("forgotten-password");
            _setValue(_get(TextField.class), name);

            click("Envoyer le lien");

            assertThat(_find(Paragraph.class).stream().map(Paragraph::getText))
                    .anyMatch(text -> text.startsWith("Si un compte correspond"));
        }
    }

    @Test
    void anInvitedPersonChoosesAPasswordOnThePageOfItsLink() {
        PersonId paul = fixture.invited("paul", Role.REVIEWER);
        links.invite(Actor.clockwork(), paul);
        AccountScreen.open(context, Language.FR);
        UI.getCurrent().navigate("password/" + fixture.tokenSentTo("paul@exemple.fr"));

        type("court", "court");
        assertThat(secret("Nouveau mot de passe").getErrorMessage()).contains("trop court", "12");
        type(NEXT, "autre chose");
        assertThat(secret("Mot de passe, encore une fois").isInvalid()).isTrue();
        type(NEXT, NEXT);

        assertThat(accounts.signIn("paul", NEXT)).isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void aLinkThatWasUsedSaysSo() {
        AccountScreen.open(context, Language.FR);

        for (String path : new String[] {"password/rien", "address/rien", "first-administrator/rien"}) {
            UI.getCurrent().navigate(path);
            assertThat(_get(H1.class).getText()).isEqualTo("Ce lien n’est plus valable");
        }
    }

    @Test
    void theFirstAdministratorIsMadeOnThePageOfItsLink() {
        String link = first.link().orElseThrow();
        AccountScreen.open(context, Language.FR);
        UI.getCurrent().navigate("first-administrator/" + link.substring(link.lastIndexOf('/') + 1));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Nom affiché")), "Racine (fictive)");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Identifiant ou adresse électronique")), "racine");
        _setValue(_get(EmailField.class), "racine@exemple.fr");
        _setValue(secret("Nouveau mot de passe"), NEXT);
        _setValue(secret("Mot de passe, encore une fois"), NEXT);

        click("Créer le compte");

        assertThat(people.actorByLogin("racine").is(Role.ADMIN)).isTrue();
    }

    @Test
    void theOwnAccountAsksThePresentPasswordForANewOne() {
        fixture.active("claire", Role.AUDITOR);
        AccountScreen.open(context, "claire", Language.FR);
        UI.getCurrent().navigate("account");
        PasswordField present = _find(PasswordField.class, spec -> spec.withLabel("Mot de passe actuel"))
                .get(1);
        _setValue(secret("Nouveau mot de passe"), NEXT);
        _setValue(secret("Mot de passe, encore une fois"), NEXT);
        _setValue(present, "faux");
        click("Changer de mot de passe");
        assertThat(present.isInvalid()).isTrue();

        _setValue(present, PASSWORD);
        click("Changer de mot de passe");

        assertThat(accounts.signIn("claire", NEXT)).isInstanceOf(SignIn.Welcome.class);
    }

    @Test
    void anAddressIsChangedFromTheAccountByWayOfBothLinks() {
        Actor claire = fixture.active("claire", Role.AUDITOR);
        AccountScreen.open(context, "claire", Language.FR);
        UI.getCurrent().navigate("account");
        _setValue(_get(EmailField.class), "nouvelle@exemple.fr");
        _setValue(
                _find(PasswordField.class, spec -> spec.withLabel("Mot de passe actuel"))
                        .get(0),
                PASSWORD);
        click("Changer d’adresse");

        for (String address : new String[] {"nouvelle@exemple.fr", "claire@exemple.fr"}) {
            UI.getCurrent().navigate("address/" + fixture.tokenSentTo(address));
            click("Confirmer");
        }

        assertThat(people.get(claire.personId()).email()).isEqualTo("nouvelle@exemple.fr");
    }

    private void type(String password, String again) {
        _setValue(secret("Nouveau mot de passe"), password);
        _setValue(secret("Mot de passe, encore une fois"), again);
        click("Enregistrer le mot de passe");
    }

    private static PasswordField secret(String label) {
        return _get(PasswordField.class, spec -> spec.withLabel(label));
    }

    private static void click(String words) {
        _click(_get(Button.class, spec -> spec.withText(words)));
    }
}

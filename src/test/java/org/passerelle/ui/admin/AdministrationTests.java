package org.passerelle.ui.admin;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.people.Actor;
import org.passerelle.people.OrganisationKind;
import org.passerelle.people.Organisations;
import org.passerelle.people.People;
import org.passerelle.people.PeopleFixture;
import org.passerelle.people.Person;
import org.passerelle.people.Posts;
import org.passerelle.people.Role;
import org.passerelle.people.Trail;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.Language;
import org.passerelle.ui.AccountScreen;
import org.passerelle.ui.Screen;
import org.passerelle.ui.component.Confirmation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@IntegrationTest
class AdministrationTests {

    @Autowired
    Trail trail;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private PeopleFixture fixture;

    @Autowired
    private People people;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Posts posts;

    @BeforeEach
    void anAdministratorSignsIn() {
        fixture.active("racine", Role.ADMIN);
        AccountScreen.open(context, "racine", Language.FR);
    }

    @AfterEach
    void leave() {
        AccountScreen.close();
    }

    @Test
    void invitesAPersonWhoIsWrittenTo() {
        UI.getCurrent().navigate("admin/people");
        click("Inviter une personne");
        text("Identifiant", "paul");
        text("Nom", "Paul (fictif)");
        _setValue(_get(EmailField.class), "paul@exemple.fr");
        roles(Role.REVIEWER);

        click("Envoyer l’invitation");

        assertThat(people.byLogin("paul")).map(Person::status).hasValue(Person.Status.INVITED);
        assertThat(fixture.mailsTo("paul@exemple.fr")).containsExactly("account.invitation");
        assertThat(_get(H1.class).getText()).isEqualTo("Paul (fictif)");
    }

    @Test
    void asksForTheBodyThatARoleNeedsAndForAFreeLogin() {
        UI.getCurrent().navigate("admin/person/new");
        text("Identifiant", "racine");
        text("Nom", "Double (fictif)");
        _setValue(_get(EmailField.class), "double@exemple.fr");
        roles(Role.APPLICANT_SIGNATORY);
        click("Envoyer l’invitation");
        assertThat(fixture.mailsTo("double@exemple.fr")).isEmpty();

        roles(Role.REVIEWER);
        click("Envoyer l’invitation");

        assertThat(_get(TextField.class, spec -> spec.withLabel("Identifiant")).getErrorMessage())
                .isEqualTo("Cette valeur est déjà utilisée.");
    }

    @Test
    void closesAnAccountOnceItIsConfirmed() {
        Person claire = people.get(fixture.active("claire", Role.AUDITOR).personId());
        UI.getCurrent().navigate("admin/person/" + claire.id());

        click("Fermer le compte");
        assertThat(people.get(claire.id()).status()).isEqualTo(Person.Status.ACTIVE);
        Confirmation.give();

        assertThat(people.get(claire.id()).status()).isEqualTo(Person.Status.DISABLED);
    }

    @Test
    void findsPeopleByPartOfTheirName() {
        fixture.active("claire", Role.AUDITOR);
        UI.getCurrent().navigate("admin/people");

        _setValue(_get(TextField.class), "CLAIR");

        assertThat(_find(RouterLink.class).stream().map(RouterLink::getText))
                .contains("Personne claire (fictive)")
                .doesNotContain("Personne racine (fictive)");
    }

    @Test
    void keepsAnOrganisationWhoseSiretIsRight() {
        UI.getCurrent().navigate("admin/organisation/new");
        text("Nom", "Commune de Brévalle (fictive)");
        text("Clé", "BRE");
        kind(OrganisationKind.COMMUNE);
        text("SIRET", "219 901 014 00016");
        click("Enregistrer");
        assertThat(organisations.byKey("BRE")).isEmpty();

        text("SIRET", "219 901 014 00015");
        click("Enregistrer");

        assertThat(organisations.bySiret("21990101400015")).isPresent();
    }

    @Test
    @SuppressWarnings("unchecked")
    void addsAPost() {
        UI.getCurrent().navigate("admin/posts");
        click("Ajouter un poste");
        text("Clé", "cotonou");
        text("Nom", "Ambassade de France à Cotonou");
        _setValue(_get(MultiSelectComboBox.class, spec -> spec.withLabel("Pays")), Set.of(CountryCode.of("BJ")));

        click("Enregistrer");

        assertThat(posts.byCountry(CountryCode.of("BJ"))).hasSize(1);
    }

    @Test
    void opensEachPageOfTheAdministrator() {
        for (String path : new String[] {
            "admin/organisations",
            "admin/posts",
            "admin/bodies",
            "admin/country-groups",
            "admin/failed-steps",
            "admin/mails"
        }) {
            UI.getCurrent().navigate(path);
            assertThat(_find(H1.class)).as(path).hasSize(1);
        }
    }

    @Test
    void leavesATrailThatTheAuditorBrowses() {
        fixture.active("claire", Role.AUDITOR);
        AccountScreen.close();
        AccountScreen.open(context, "claire", Language.FR);

        UI.getCurrent().navigate("admin/trail");

        assertThat(_get(TrailView.class).getElement().getOuterHTML())
                .contains("Création d’un compte", "Passerelle")
                .doesNotContain("clockwork");
    }

    @Test
    void tellsTheTrailInWordsAndFiguresOfPeople() {
        trail.record(
                Actor.clockwork(),
                null,
                null,
                "lodgeAppeal",
                null,
                null,
                Map.of(
                        "against",
                        "PARTIAL_AWARD",
                        "edition",
                        "APPLICANT",
                        "noConflict",
                        true,
                        "due",
                        LocalDate.of(2027, 7, 12),
                        "total",
                        "76.00",
                        "body",
                        "PREFECTURE:Bretagne",
                        "resultsExpectedAt",
                        LocalDateTime.of(2027, 9, 30, 12, 0),
                        "resultsAt",
                        LocalDateTime.of(2027, 10, 1, 9, 30)));
        fixture.active("claire", Role.AUDITOR);
        AccountScreen.close();
        AccountScreen.open(context, "claire", Language.FR);

        UI.getCurrent().navigate("admin/trail");

        assertThat(Screen.words())
                .contains("Contre : Attribution partielle", "Édition : de l’organisation")
                .contains("Aucun conflit d’intérêts : Oui", "Au plus tard le : 12 juillet 2027", "Total : 76")
                .contains("Organisme : Préfecture de la région Bretagne")
                .contains("30 septembre 2027", "octobre 2027")
                .doesNotContain("2027-09-30", "2027-10-01");
    }

    @Test
    @SuppressWarnings("unchecked")
    void proposesWhatTheRegisterKnowsAndWarnsOfAnotherCommunesCode() {
        UI.getCurrent().navigate("admin/organisation/new");
        text("SIRET", "21290232400012");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Nom")).getValue())
                .isEqualTo("Commune de Quimper");
        ComboBox<String> region = _get(ComboBox.class, spec -> spec.withLabel("Région"));
        assertThat(region.getItemLabelGenerator().apply(region.getValue())).isEqualTo("Bretagne (53)");
        assertThat(Screen.words()).doesNotContain("vérifiez le code INSEE");

        text("Code INSEE", "29019");
        assertThat(Screen.words()).contains("Ce SIRET est celui d’une autre commune : vérifiez le code INSEE.");

        text("Clé", "QUI");
        click("Enregistrer");
        assertThat(organisations.byKey("QUI").orElseThrow().region()).isEqualTo("53");
        assertThat(organisations.byKey("QUI").orElseThrow().seat()).isEqualTo("29000 Quimper");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Code postal")).getValue())
                .as("shown again")
                .isEqualTo("29000");
    }

    private static void roles(Role... roles) {
        @SuppressWarnings("unchecked")
        CheckboxGroup<Role> group = _get(CheckboxGroup.class);
        _setValue(group, Set.of(roles));
    }

    @SuppressWarnings("unchecked")
    private static void kind(OrganisationKind kind) {
        _setValue((Select<OrganisationKind>) _get(Select.class, spec -> spec.withLabel("Catégorie")), kind);
    }

    private static void text(String label, String value) {
        _setValue(_get(TextField.class, spec -> spec.withLabel(label)), value);
    }

    private static void click(String words) {
        _click(_get(Button.class, spec -> spec.withText(words)));
    }
}

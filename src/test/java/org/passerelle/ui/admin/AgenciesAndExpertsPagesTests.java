package org.passerelle.ui.admin;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.people.Actor;
import org.passerelle.people.AfdAgencies;
import org.passerelle.people.AfdAgency;
import org.passerelle.people.BodyContact;
import org.passerelle.people.BodyContacts;
import org.passerelle.people.People;
import org.passerelle.people.Post;
import org.passerelle.people.Role;
import org.passerelle.people.ThematicExpert;
import org.passerelle.people.ThematicExperts;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.EmailAddress;
import org.passerelle.shared.Language;
import org.passerelle.ui.Screen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the administrator reads and writes of the agencies of AFD and the experts of themes, and of who speaks for them. */
@IntegrationTest
class AgenciesAndExpertsPagesTests {

    private static final CountryCode SENEGAL = CountryCode.of("SN");

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    People people;

    @Autowired
    AfdAgencies agencies;

    @Autowired
    ThematicExperts experts;

    @Autowired
    BodyContacts contacts;

    @BeforeEach
    void theAdministratorSignsIn() {
        Actor admin = trade.peopled().actor(Role.ADMIN);
        Screen.open(application, people.byLogin(admin.login()).orElseThrow(), Language.FR);
    }

    @AfterEach
    void leave() {
        Screen.close();
    }

    @Test
    void entersAnAgencyWithItsCountriesAndItsMailbox() {
        UI.getCurrent().navigate("admin/agencies");
        assertThat(Screen.words()).contains("AFD – siège Pays éligibles à l’aide qui n’ont pas d’agence Ouverte");
        click("Ajouter une agence");
        text("Clé", "dakar");
        text("Nom", "agence de Dakar");
        countries(SENEGAL, CountryCode.of("GM"));
        mailbox("dakar@exemple.fr");
        click("Enregistrer");

        assertThat(agencies.byKey("DAKAR").orElseThrow().countries())
                .containsExactlyInAnyOrder(SENEGAL, CountryCode.of("GM"));
        assertThat(contacts.of("AFD:DAKAR").mailbox()).isEqualTo(new EmailAddress("dakar@exemple.fr"));
        assertThat(Screen.words()).contains("AFD – agence de Dakar Gambie, Sénégal Ouverte dakar@exemple.fr – –");
    }

    @Test
    void saysWhichAgencyHasACountryAndKeepsTheDialogOpen() {
        trade.agency("DAKAR", "afd.dakar", "SN");
        UI.getCurrent().navigate("admin/agencies");
        click("Ajouter une agence");
        text("Clé", "BANJUL");
        text("Nom", "agence de Banjul");
        countries(SENEGAL);
        click("Enregistrer");

        assertThat(_get(MultiSelectComboBox.class, spec -> spec.withLabel("Pays"))
                        .getErrorMessage())
                .contains("Sénégal : une autre agence en répond déjà (agence fictive de DAKAR).");
        assertThat(_find(Dialog.class)).hasSize(1);
        assertThat(agencies.byKey("BANJUL")).isEmpty();
    }

    @Test
    void refusesATakenKeyBesideItAndKeepsTheAgencyThatHasIt() {
        trade.agency("DAKAR", "afd.dakar", "SN");
        contacts.save(
                Actor.clockwork(),
                new BodyContact("AFD:DAKAR", new EmailAddress("dakar@exemple.fr"), "", null, new TreeSet<>()));
        AfdAgency before = agencies.byKey("DAKAR").orElseThrow();
        UI.getCurrent().navigate("admin/agencies");
        click("Ajouter une agence");
        text("Clé", "dakar");
        text("Nom", "agence de Banjul");
        countries(CountryCode.of("GM"));
        click("Enregistrer");

        assertThat(_get(TextField.class, spec -> spec.withLabel("Clé")).getErrorMessage())
                .isEqualTo("La clé DAKAR est déjà prise (agence fictive de DAKAR). Choisissez une autre clé\u00a0;"
                        + " pour changer ce qui existe, utilisez «\u00a0Modifier\u00a0» dans la liste.");
        assertThat(agencies.byKey("DAKAR")).contains(before);
        assertThat(contacts.of("AFD:DAKAR").mailbox()).isEqualTo(new EmailAddress("dakar@exemple.fr"));

        text("Clé", "banjul");
        click("Enregistrer");
        assertThat(_find(Dialog.class)).isEmpty();
        assertThat(agencies.byKey("BANJUL")).isPresent();
    }

    @Test
    @SuppressWarnings("unchecked")
    void refusesAThemeWhoseExpertAnotherAdministratorEnteredMeanwhile() {
        Screen.close();
        Actor admin = trade.actor(Role.ADMIN);
        Screen.open(application, people.byLogin(admin.login()).orElseThrow(), Language.EN);
        UI.getCurrent().navigate("admin/experts");
        click("Add an expert");
        experts.save(Actor.clockwork(), new ThematicExpert("WATER", Post.Status.CLOSED));
        ComboBox<String> theme = _get(ComboBox.class, spec -> spec.withLabel("Theme"));
        _setValue(theme, "WATER");
        click("Save");

        assertThat(theme.getErrorMessage())
                .isEqualTo("This theme has an expert already. To change it, use “Edit” in the list.");
        assertThat(experts.all()).containsExactly(new ThematicExpert("WATER", Post.Status.CLOSED));
    }

    @Test
    void marksWhatIsMissingOfAnAgency() {
        UI.getCurrent().navigate("admin/agencies");
        click("Ajouter une agence");
        text("Clé", "de la mer");
        click("Enregistrer");

        assertThat(_get(TextField.class, spec -> spec.withLabel("Clé")).getErrorMessage())
                .startsWith("Au plus quarante lettres");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Nom")).isInvalid())
                .isTrue();
        assertThat(_get(MultiSelectComboBox.class, spec -> spec.withLabel("Pays"))
                        .isInvalid())
                .isTrue();
    }

    @Test
    void suspendsAnAgencyWhoseMembersTheListNames() {
        trade.agency("DAKAR", "afd.dakar", "SN");
        UI.getCurrent().navigate("admin/agencies");
        assertThat(Screen.words()).contains("Sénégal Ouverte – – Personne fictive afd.dakar");
        change("AFD – agence fictive de DAKAR");
        status(Post.Status.SUSPENDED);
        click("Enregistrer");

        assertThat(agencies.byKey("DAKAR").orElseThrow().isOpen()).isFalse();
    }

    @Test
    void closesTheHeadquartersThatNeedNoCountry() {
        UI.getCurrent().navigate("admin/agencies");
        change("AFD – siège");
        status(Post.Status.CLOSED);
        click("Enregistrer");

        assertThat(agencies.byKey(AfdAgency.HEADQUARTERS).orElseThrow().isOpen())
                .isFalse();
    }

    @Test
    @SuppressWarnings("unchecked")
    void entersTheExpertOfATheme() {
        UI.getCurrent().navigate("admin/experts");
        assertThat(Screen.words()).contains("Aucun thème n’a d’expert.");
        click("Ajouter un expert");
        click("Enregistrer");
        ComboBox<String> theme = _get(ComboBox.class, spec -> spec.withLabel("Thème"));
        assertThat(theme.isInvalid()).isTrue();
        _setValue(theme, "WATER");
        mailbox("eau@exemple.fr");
        click("Enregistrer");

        assertThat(experts.all()).containsExactly(new ThematicExpert("WATER", Post.Status.OPEN));
        assertThat(contacts.of("THEMATIC:WATER").mailbox()).isEqualTo(new EmailAddress("eau@exemple.fr"));
        assertThat(Screen.words()).contains("Eau et assainissement Ouvert eau@exemple.fr – –");
        change("Eau et assainissement");
        status(Post.Status.CLOSED);
        click("Enregistrer");
        assertThat(experts.all()).containsExactly(new ThematicExpert("WATER", Post.Status.CLOSED));
    }

    @Test
    void listsExpertsByThemeAndAgenciesByNameAsThePageIsRead() {
        trade.expert("ENERGY", "expert.energie").expert("GENDER", "expert.egalite");
        UI.getCurrent().navigate("admin/experts");
        assertThat(Screen.words()).containsSubsequence("Égalité entre les femmes et les hommes", "Énergie");

        named("TUNIS", "agence de Tunis", "TN");
        named("ABIDJAN", "agence d’Abidjan", "CI");
        UI.getCurrent().navigate("admin/agencies");
        assertThat(Screen.words())
                .containsSubsequence("AFD – siège", "AFD – agence d’Abidjan", "AFD – agence de Tunis");
    }

    private void named(String key, String name, String country) {
        agencies.save(
                trade.actor(Role.ADMIN), new AfdAgency(key, name, List.of(CountryCode.of(country)), Post.Status.OPEN));
    }

    @Test
    void listsAmongTheOtherBodiesNoAgencyAndNoThemeWithItsOwnList() {
        trade.agency("DAKAR", "afd.dakar", "SN").expert("WATER", "expert.eau");
        UI.getCurrent().navigate("admin/bodies");

        assertThat(Screen.words())
                .contains("Expert thématique")
                .doesNotContain("AFD –")
                .doesNotContain("Expert –");
    }

    @Test
    @SuppressWarnings("unchecked")
    void givesAPersonItsAgencyAndItsTheme() {
        trade.agency("DAKAR", "afd.dakar", "SN").expert("WATER", "expert.eau");
        UI.getCurrent().navigate("admin/person/" + trade.person("afd_contact"));
        ComboBox<AfdAgency> agency = _get(ComboBox.class, spec -> spec.withLabel("Agence de l’AFD"));
        _setValue(agency, agencies.byKey("DAKAR").orElseThrow());
        ComboBox<String> theme = _get(ComboBox.class, spec -> spec.withLabel("Thème"));
        assertThat(theme.getItemLabelGenerator().apply("WATER")).isEqualTo("Eau et assainissement");
        _setValue(theme, "WATER");
        click("Enregistrer");

        assertThat(trade.actor("afd_contact").agency()).isEqualTo("DAKAR");
        assertThat(trade.actor("afd_contact").theme()).isEqualTo("WATER");
    }

    @SuppressWarnings("unchecked")
    private static void countries(CountryCode... codes) {
        _setValue(
                (MultiSelectComboBox<CountryCode>) _get(MultiSelectComboBox.class, spec -> spec.withLabel("Pays")),
                Set.of(codes));
    }

    @SuppressWarnings("unchecked")
    private static void status(Post.Status status) {
        _setValue((Select<Post.Status>) _get(Select.class, spec -> spec.withLabel("Situation")), status);
    }

    private static void mailbox(String address) {
        _setValue(_get(EmailField.class, spec -> spec.withLabel("Boîte aux lettres du service")), address);
    }

    private static void change(String named) {
        _click(_get(
                Button.class,
                spec -> spec.withPredicate(b -> b.getAriaLabel().orElse("").endsWith(named))));
    }

    private static void text(String label, String value) {
        _setValue(_get(TextField.class, spec -> spec.withLabel(label)), value);
    }

    private static void click(String words) {
        _click(_get(Button.class, spec -> spec.withText(words)));
    }
}

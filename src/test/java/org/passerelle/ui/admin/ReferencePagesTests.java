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
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.calls.SuspendedCountries;
import org.passerelle.calls.Suspension;
import org.passerelle.funding.CountryGroup;
import org.passerelle.funding.CountryGroups;
import org.passerelle.people.Actor;
import org.passerelle.people.AuthorityLevel;
import org.passerelle.people.BodyContact;
import org.passerelle.people.BodyContacts;
import org.passerelle.people.OrganisationKind;
import org.passerelle.people.Organisations;
import org.passerelle.people.People;
import org.passerelle.people.Post;
import org.passerelle.people.Posts;
import org.passerelle.people.Role;
import org.passerelle.shared.CountryCode;
import org.passerelle.shared.EmailAddress;
import org.passerelle.shared.Language;
import org.passerelle.ui.Screen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the administrator reads and writes on the pages of reference data, in words. */
@IntegrationTest
class ReferencePagesTests {

    private static final CountryCode BENIN = CountryCode.of("BJ");

    @Autowired
    BodyContacts contacts;

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    People people;

    @Autowired
    Organisations organisations;

    @Autowired
    Posts posts;

    @Autowired
    CountryGroups groups;

    @Autowired
    SuspendedCountries suspended;

    @Autowired
    JdbcClient jdbc;

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
    void findsAnOrganisationAndSaysWhenThereIsNone() {
        UI.getCurrent().navigate("admin/organisations");
        assertThat(Screen.words()).contains("Commune de Brévalle Commune France 21990101400015");

        text("Rechercher par nom ou par clé", "tangui");
        assertThat(Screen.words())
                .contains("Commune de Tanguiéra Autorité locale étrangère Bénin")
                .doesNotContain("Commune de Brévalle");

        text("Rechercher par nom ou par clé", "nulle part");
        assertThat(Screen.words()).contains("Aucune organisation ne correspond.");
    }

    @Test
    void asksTheTierOfAForeignAuthorityInWords() {
        UI.getCurrent().navigate("admin/organisation/" + trade.organisation("TAN"));
        Select<AuthorityLevel> level = select("Échelon");
        assertThat(level.getItemLabelGenerator().apply(AuthorityLevel.MUNICIPALITY))
                .isEqualTo("Commune, ville");
        _setValue(level, AuthorityLevel.PROVINCE);
        click("Enregistrer");

        assertThat(organisations.byKey("TAN").orElseThrow().level()).isEqualTo(AuthorityLevel.PROVINCE);
    }

    @Test
    void saysBesideTheFieldThatAKeyIsTaken() {
        UI.getCurrent().navigate("admin/organisation/new");
        text("Nom", "Une autre");
        text("Clé", "BRE");
        Select<OrganisationKind> kind = select("Catégorie");
        _setValue(kind, OrganisationKind.COMMUNE);
        click("Enregistrer");

        assertThat(field("Clé").getErrorMessage()).isEqualTo("Cette valeur est déjà utilisée.");
    }

    @Test
    void suspendsAPostWhoseCountryThenFallsToTheDirectorate() {
        UI.getCurrent().navigate("admin/posts");
        assertThat(Screen.words()).contains("Ambassade de France à Cotonou Bénin Ouvert");
        click("Modifier");
        assertThat(field("Clé").isReadOnly()).isTrue();
        Select<Post.Status> status = select("Situation");
        _setValue(status, Post.Status.SUSPENDED);
        assertThat(status.getHelperText()).as("nothing is awaited of it").isNull();
        click("Enregistrer");

        assertThat(posts.all()).extracting(Post::status).containsExactly(Post.Status.SUSPENDED);
        assertThat(Screen.words()).contains("Ambassade de France à Cotonou Bénin Suspendu");
        assertThat(_find(Dialog.class)).isEmpty();
    }

    @Test
    void saysWhatBecomesOfWhatIsAwaitedFromAPostThatIsClosed() {
        CallId call = trade.publishedCall("AAP-2027-POSTE");
        trade.at(Trade.OPENS.plusDays(1));
        trade.underAppraisal(call);
        UI.getCurrent().navigate("admin/posts");
        click("Modifier");
        Select<Post.Status> status = select("Situation");
        _setValue(status, Post.Status.CLOSED);
        assertThat(status.getHelperText())
                .isEqualTo("Un avis attendu de ce poste sera demandé à la direction géographique.");

        _setValue(status, Post.Status.OPEN);
        assertThat(status.getHelperText()).isNull();
    }

    @Test
    @SuppressWarnings("unchecked")
    void refusesANewPostWithATakenKeyBesideItAndKeepsThePostThatHasIt() {
        Post before = posts.byKey("COTONOU").orElseThrow();
        BodyContact reached =
                new BodyContact("EMBASSY:COTONOU", new EmailAddress("scac@exemple.fr"), "", null, new TreeSet<>());
        contacts.save(Actor.clockwork(), reached);
        UI.getCurrent().navigate("admin/posts");
        click("Ajouter un poste");
        text("Clé", "cotonou");
        text("Nom", "Consulat fictif");
        _setValue(
                (MultiSelectComboBox<CountryCode>) _get(MultiSelectComboBox.class, spec -> spec.withLabel("Pays")),
                Set.of(CountryCode.of("TG")));
        click("Enregistrer");

        assertThat(field("Clé").getErrorMessage())
                .startsWith("La clé COTONOU est déjà prise (Ambassade de France à Cotonou).");
        assertThat(posts.byKey("COTONOU")).contains(before);
        assertThat(contacts.of("EMBASSY:COTONOU")).isEqualTo(reached);
    }

    @Test
    void keepsTheDialogOfAPostOpenWhileSomethingIsMissing() {
        UI.getCurrent().navigate("admin/posts");
        click("Ajouter un poste");
        text("Nom", "Consulat fictif");
        click("Enregistrer");

        assertThat(field("Clé").getErrorMessage()).isEqualTo("Clé : rien n’est écrit. Remplissez ce champ.");
        assertThat(_get(MultiSelectComboBox.class, spec -> spec.withLabel("Pays"))
                        .isInvalid())
                .isTrue();
        assertThat(posts.all()).hasSize(1);
    }

    @Test
    @SuppressWarnings("unchecked")
    void keepsForWhichPartAPostAnswersAndHowItIsReached() {
        UI.getCurrent().navigate("admin/posts");
        click("Modifier");
        _setValue(
                (ComboBox<CountryCode>) _get(ComboBox.class, spec -> spec.withLabel("Pays de cette partie")),
                CountryCode.of("TG"));
        text("Subdivision ou ville", "Kara");
        click("Ajouter cette partie");
        _setValue(_get(EmailField.class, spec -> spec.withLabel("Boîte aux lettres du service")), "poste@exemple.fr");
        text("Responsable", "Cheffe fictive");
        _setValue(_get(DatePicker.class), LocalDate.of(2027, 8, 1));
        click("Ajouter ce jour");
        click("Enregistrer");

        assertThat(posts.all().get(0).areas()).containsExactly(new Post.Area(CountryCode.of("TG"), "Kara"));
        assertThat(Screen.words()).contains("Bénin, Togo – Kara Ouvert poste@exemple.fr Cheffe fictive");
        assertThat(contacts.of("EMBASSY:COTONOU").daysOff()).containsExactly(LocalDate.of(2027, 8, 1));
    }

    @Test
    void keepsHowAPrefectureIsReached() {
        UI.getCurrent().navigate("admin/bodies");
        assertThat(Screen.words()).contains("Préfecture de la région fictive B", "Direction géographique", "DGCT");
        _click(_get(
                Button.class,
                spec -> spec.withPredicate(b -> b.getAriaLabel().orElse("").contains("fictive B"))));
        _setValue(_get(EmailField.class, spec -> spec.withLabel("Boîte aux lettres du service")), "pas une adresse");
        click("Enregistrer");
        assertThat(_find(Dialog.class)).hasSize(1);
        _setValue(_get(EmailField.class, spec -> spec.withLabel("Boîte aux lettres du service")), "sgar@exemple.fr");
        click("Enregistrer");

        assertThat(contacts.of("PREFECTURE:Région fictive B").mailbox()).isEqualTo(new EmailAddress("sgar@exemple.fr"));
        assertThat(Screen.words()).contains("sgar@exemple.fr");
    }

    @Test
    void recordsHowACountryStandsFromADayOn() {
        UI.getCurrent().navigate("admin/country-groups");
        assertThat(Screen.words()).contains("Bénin Pays les moins avancés");
        click("Ajouter une situation");
        country(BENIN);
        Select<CountryGroup> group = select("Groupe");
        _setValue(group, CountryGroup.ODA_OTHER);
        _setValue(_get(DatePicker.class), LocalDate.of(2027, 6, 1));
        text("Source", "Liste fictive de 2027");
        click("Enregistrer");

        assertThat(groups.on(BENIN, LocalDate.of(2027, 6, 1))).contains(CountryGroup.ODA_OTHER);
        assertThat(Screen.words()).contains("1er juin 2027 Liste fictive de 2027");
    }

    @Test
    void suspendsTheCooperationWithACountryAndEndsTheSuspensionLater() {
        UI.getCurrent().navigate("admin/country-groups");
        assertThat(Screen.words()).contains("La coopération n’est suspendue avec aucun pays.");
        click("Ajouter une suspension");
        country(BENIN);
        _setValue(day("Premier jour"), LocalDate.of(2027, 1, 4));
        _setValue(day("Dernier jour"), LocalDate.of(2027, 1, 3));
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Décision et motif")), "Note fictive du 2 janvier 2027");
        click("Enregistrer");
        assertThat(day("Dernier jour").getErrorMessage()).isEqualTo("Le dernier jour ne peut pas précéder le premier.");

        _setValue(day("Dernier jour"), null);
        click("Enregistrer");
        assertThat(Screen.words()).contains("Bénin 4 janvier 2027 – Note fictive du 2 janvier 2027");

        _click(_get(
                Button.class,
                spec -> spec.withPredicate(b -> b.getAriaLabel().orElse("").endsWith("Bénin"))));
        assertThat(day("Premier jour").isReadOnly()).isTrue();
        _setValue(day("Dernier jour"), LocalDate.of(2027, 6, 30));
        click("Enregistrer");

        assertThat(suspended.all())
                .containsExactly(new Suspension(
                        BENIN, LocalDate.of(2027, 1, 4), LocalDate.of(2027, 6, 30), "Note fictive du 2 janvier 2027"));
    }

    private static DatePicker day(String label) {
        return _get(DatePicker.class, spec -> spec.withLabel(label));
    }

    @Test
    void saysWhatWouldFillEmptyReferenceData() {
        jdbc.sql("delete from passerelle.country_group").update();
        jdbc.sql("update passerelle.person set post = null").update();
        jdbc.sql("delete from passerelle.post").update();
        UI.getCurrent().navigate("admin/country-groups");
        assertThat(Screen.words()).contains("Aucune situation n’est enregistrée. Sans elle, aucun taux");
        UI.getCurrent().navigate("admin/posts");
        assertThat(Screen.words()).contains("Aucun poste n’est enregistré. Sans poste pour un pays");
    }

    @SuppressWarnings("unchecked")
    private static void country(CountryCode country) {
        _setValue((ComboBox<CountryCode>) _get(ComboBox.class, spec -> spec.withLabel("Pays")), country);
    }

    @SuppressWarnings("unchecked")
    private static <T> Select<T> select(String label) {
        return _get(Select.class, spec -> spec.withLabel(label));
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static void text(String label, String value) {
        _setValue(field(label), value);
    }

    private static void click(String words) {
        _click(_get(Button.class, spec -> spec.withText(words)));
    }
}

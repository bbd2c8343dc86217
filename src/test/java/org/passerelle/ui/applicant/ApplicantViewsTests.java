package org.passerelle.ui.applicant;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.passerelle.Definitions;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.calls.CallId;
import org.passerelle.committee.Deliberation;
import org.passerelle.dossiers.DossierContent;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.Stage;
import org.passerelle.letters.Letters;
import org.passerelle.people.Accounts;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.shared.CountryCode;
import org.passerelle.ui.component.Confirmation;
import org.passerelle.workflow.Walk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What an applicant reads and does, on the whole application without a browser. */
@IntegrationTest
class ApplicantViewsTests {

    @Autowired
    Letters letters;

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierFile file;

    @Autowired
    Walk walk;

    CallId call;

    @WalkedOnce
    void anOpenCall() {
        call = trade.openCall("AAP-2027-TEST");
    }

    @AfterEach
    void leave() {
        Screen.close();
    }

    @Test
    void beginsADraftOnceConfirmed() {
        enter("agent", "my/dossiers/new/AAP-2027-TEST");
        _click(_get(Button.class, s -> s.withText("Commencer le dossier")));

        assertThat(_get(H1.class).getText()).isEqualTo("A. Identification du projet");
        assertThat(page()).contains("Dossier NON DÉPOSÉ.");
        assertThat(file.ofCall(call)).hasSize(1);
    }

    @Test
    void beginsASecondDraftOnlyOnceConfirmed() {
        trade.completeDraft(call);
        enter("agent", "my/dossiers/new/AAP-2027-TEST");
        _click(_get(Button.class, s -> s.withText("Commencer le dossier")));
        assertThat(file.ofCall(call)).hasSize(1);
        Confirmation.give();

        assertThat(file.ofCall(call)).hasSize(2);
    }

    @Test
    void beginsWhereAnEarlierDossierEnded() {
        trade.submitted(call);
        enter("agent", "my/dossiers/new/AAP-2027-TEST");
        _click(_get(Button.class, s -> s.withText("Partir de ce dossier")));
        assertThat(earlier().isInvalid()).as("none is chosen").isTrue();
        chooseTheEarlier();
        _click(_get(Button.class, s -> s.withText("Partir de ce dossier")));

        assertThat(_get(H1.class).getText()).isEqualTo("A. Identification du projet");
        assertThat(page()).contains("Dossier NON DÉPOSÉ.");
        assertThat(_get(TextField.class, s -> s.withLabel("Intitulé du projet")).getValue())
                .isEqualTo("Services d'eau durables à Tanguiéra");
        assertThat(file.ofCall(call)).hasSize(2);
    }

    @Test
    void takesTheBudgetOfAnEarlierDossierOnceConfirmed() {
        DossierId earlier = trade.submitted(call);
        DossierId draft = dossiers.draft(trade.actor("agent"), call, DossierContent.answers(Map.of("title", "Autre")));
        enter("agent", "my/dossiers/" + draft);
        chooseTheEarlier();
        _click(_get(Button.class, s -> s.withText("Reprendre ce budget")));
        assertThat(file.get(draft).plan().expenses()).isEmpty();
        Confirmation.give();

        assertThat(file.get(draft).plan()).isEqualTo(file.get(earlier).plan());
        assertThat(file.get(draft).title()).isEqualTo("Autre");
        assertThat(_get(H1.class).getText()).startsWith("N");
    }

    private static void chooseTheEarlier() {
        Select<Object> choice = earlier();
        _setValue(choice, choice.getListDataView().getItem(0));
    }

    @SuppressWarnings("unchecked")
    private static Select<Object> earlier() {
        return _get(Select.class, s -> s.withLabel("Dossier antérieur"));
    }

    @Test
    void takesDocumentsAsLargeAsTheCallSays() {
        CallId large = trade.published(Definitions.with("AAP-2027-LOURD", Map.of("maxFileMegabytes", 60)));
        enter("agent", "dossier/" + trade.completeDraft(large) + "/Q");

        assertThat(_find(Upload.class)).isNotEmpty().allSatisfy(upload -> assertThat(upload.getMaxFileSize())
                .isEqualTo(60_000_000));
        assertThat(_find(Upload.class).get(0).getI18n().getError().getFileIsTooBig())
                .contains("60");
    }

    @Test
    void savesWhatIsWrittenAndSaysWhen() {
        DossierId id = trade.completeDraft(call);
        enter("agent", "dossier/" + id + "/A");
        _setValue(_get(TextField.class, s -> s.withLabel("Sigle")), "EAU");

        assertThat(file.get(id).answers().text("acronym")).isEqualTo("EAU");
        assertThat(page()).contains("Enregistré à 09:00:00");
    }

    @Test
    void savesOnTopOfAnotherPersonsSectionAndLetsChooseInTheSameField() {
        DossierId id = trade.completeDraft(call);
        enter("agent", "dossier/" + id + "/A");
        other(id, Map.of("needs", "Un puits"));
        _setValue(_get(TextField.class, s -> s.withLabel("Sigle")), "EAU");
        assertThat(file.get(id).answers().text("acronym")).isEqualTo("EAU");
        assertThat(file.get(id).answers().text("needs")).isEqualTo("Un puits");

        other(id, Map.of("acronym", "AUTRE"));
        TextField acronym = _get(TextField.class, s -> s.withLabel("Sigle"));
        _setValue(acronym, "MIEN");
        assertThat(file.get(id).answers().text("acronym")).isEqualTo("AUTRE");
        assertThat(acronym.getValue()).isEqualTo("AUTRE");
        assertThat(page()).contains("Vous avez écrit à deux dans le même champ", "MIEN", "Enregistré par");

        _click(_get(Button.class, s -> s.withText("Garder ma saisie")));
        assertThat(file.get(id).answers().text("acronym")).isEqualTo("MIEN");
        assertThat(acronym.getValue()).isEqualTo("MIEN");
    }

    @Test
    void entersAPartnerThatTheDirectoryDoesNotHave() {
        DossierId id = trade.completeDraft(call);
        enter("agent", "dossier/" + id + "/E");
        newPartner("Commune de Kédougou", "SN", "Kédougou");

        assertThat(page()).contains("Commune de Kédougou (Kédougou, Sénégal)");
        assertThat(file.get(id).partners()).hasSize(2);
    }

    @Test
    void leadsToAPartnerThatIsInTheDirectoryAndSaysWhereItTakesPartAlready() {
        DossierId id = trade.completeDraft(call);
        enter("agent", "dossier/" + id + "/E");
        newPartner("commune de tanguiera", "BJ", "Tanguiéra");
        assertThat(page()).contains("«\u00a0Commune de Tanguiéra\u00a0» est déjà dans l’annuaire.");

        _click(_get(Button.class, s -> s.withText("Choisir «\u00a0Commune de Tanguiéra\u00a0»")));
        assertThat(page()).contains("participe déjà à ce dossier en qualité de");
        assertThat(file.get(id).partners()).hasSize(1);
    }

    @SuppressWarnings("unchecked")
    private static void newPartner(String name, String country, String city) {
        _setValue(_get(TextField.class, s -> s.withLabel("Nom de l’organisation")), name);
        _setValue((ComboBox<CountryCode>) _get(ComboBox.class, s -> s.withLabel("Pays")), CountryCode.of(country));
        _setValue(_get(TextField.class, s -> s.withLabel("Ville")), city);
        _click(_get(Button.class, s -> s.withText("Inscrire et ajouter au dossier")));
    }

    @Test
    void saysWhatIsLeftInEachSection() {
        DossierId id = trade.completeDraft(call);
        Map<String, Object> none = new TreeMap<>();
        none.put("history", null);
        other(id, none);
        enter("agent", "dossier/" + id + "/G");

        assertThat(page()).contains("Histoire du partenariat\u00a0: une réponse est attendue.");
        assertThat(page()).contains("1 point à corriger");
    }

    @Test
    void tellsAnEditorWhoCanSubmit() {
        DossierId id = trade.completeDraft(call);
        enter("agent", "my/dossiers/" + id + "/submit");

        assertThat(page()).contains("Seul le représentant légal peut déposer").contains("Personne fictive signatory");
        _assertNone(Button.class, s -> s.withText("Déposer le dossier"));
    }

    @Test
    void submitsOnceTheSignatoryConfirms() {
        DossierId id = trade.completeDraft(call);
        enter("signatory", "my/dossiers/" + id + "/submit");
        _click(_get(Button.class, s -> s.withText("Déposer le dossier")));
        assertThat(file.get(id).stage()).isEqualTo(Stage.DRAFT);
        Confirmation.give();

        assertThat(file.get(id).stage()).isEqualTo(Stage.SUBMITTED);
        assertThat(page()).contains("DOS-2027-0001").contains("Déposé");
    }

    @Test
    void showsTheReceiptOnThePageOfTheSubmissionAsSoonAsItIsMade() {
        DossierId id = trade.submitted(call);
        enter("signatory", "my/dossiers/" + id);
        assertThat(page()).contains("DOS-2027-0001", "L’accusé de réception est en cours d’établissement");

        letters.issueReceipt(Actor.clockwork(), id);
        ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), false));

        assertThat(_get(Anchor.class, s -> s.withText("Accusé de réception (PDF)"))
                        .isVisible())
                .isTrue();
        assertThat(page()).doesNotContain("en cours d’établissement");
        assertThat(UI.getCurrent().getPollInterval()).isEqualTo(-1);
    }

    @Test
    void doesNotOfferToSubmitWhatIsBlocked() {
        DossierId id = dossiers.draft(trade.actor("agent"), call, DossierContent.answers(Map.of("title", "Vide")));
        enter("signatory", "my/dossiers/" + id + "/submit");

        assertThat(_get(Button.class, s -> s.withText("Déposer le dossier")).isEnabled())
                .isFalse();
        assertThat(page()).contains("le dossier ne peut pas être déposé");
    }

    @Test
    void withdrawsWithAReason() {
        DossierId id = trade.submitted(call);
        enter("signatory", "my/dossiers/" + id);
        _click(_get(Button.class, s -> s.withText("Retirer le dossier")));
        _setValue(_get(TextArea.class, s -> s.withLabel("Motif")), "Le projet change.");
        _click(_find(Button.class, s -> s.withText("Retirer le dossier")).get(1));

        assertThat(file.get(id).stage()).isEqualTo(Stage.WITHDRAWN);
    }

    @Test
    void letsOnlyTheSignatoryWithdraw() {
        DossierId id = trade.submitted(call);
        enter("agent", "my/dossiers/" + id);

        assertThat(_get(Button.class, s -> s.withText("Retirer le dossier")).isEnabled())
                .isFalse();
    }

    @Test
    void readsAnothersDossierAsNotFound() {
        DossierId id = trade.completeDraft(call);
        enter("other.agent", "my/dossiers/" + id);
        assertThat(page()).doesNotContain("Tanguiéra");
    }

    @Test
    void showsASubmittedDossierWithoutLettingItBeChanged() {
        DossierId id = trade.submitted(call);
        enter("agent", "dossier/" + id + "/A");

        assertThat(_get(TextField.class, s -> s.withLabel("Intitulé du projet")).isReadOnly())
                .isTrue();
        assertThat(page()).contains("Dossier déposé sous le numéro DOS-2027-0001");
    }

    @Test
    void listsTheDossiersOfTheOwnAuthorityAlone() {
        trade.completeDraft(call);
        enter("agent", "my/dossiers");
        assertThat(page()).contains("Services d'eau durables à Tanguiéra").contains("encore 78 jours");

        Screen.close();
        enter("other.agent", "my/dossiers");
        assertThat(page()).contains("Aucun dossier pour le moment.").doesNotContain("Tanguiéra");
    }

    @Test
    void showsNothingOfTheCommitteeBeforeTheReleaseButThatItSits() {
        CallId opened = walk.openCall("AAP-2027-SECRET");
        DossierId id = walk.submitted(opened);
        walk.appraise(id, "4");
        walk.to(Trade.CLOSES.plusMinutes(1));
        walk.propose(opened);
        List<String> before = doors(id);
        assertThat(before.get(0)).contains("En délibération");

        walk.deliberate(opened, new Deliberation(Map.of(), List.of(), "Paris"));
        assertThat(doors(id)).isEqualTo(before);

        walk.decide(opened);
        assertThat(String.join("", doors(id))).contains("Répondez à l’offre au plus tard le");
    }

    /** Everything that the applicant can open about one dossier. */
    private List<String> doors(DossierId id) {
        return List.of("my/dossiers", "my/dossiers/" + id, "dossier/" + id + "/A").stream()
                .map(path -> {
                    enter("signatory", path);
                    String words = page();
                    Screen.close();
                    return words;
                })
                .toList();
    }

    private void enter(String login, String path) {
        accounts.open(Actor.clockwork(), List.of(trade.person(login)), login);
        Screen.open(application, people.byLogin(login).orElseThrow());
        UI.getCurrent().navigate(path);
    }

    private void other(DossierId id, Map<String, Object> answers) {
        dossiers.edit(trade.actor("agent"), id, DossierContent.answers(answers));
    }

    /** Everything that stands on the page, as text. */
    private static String page() {
        StringBuilder words = new StringBuilder();
        gather(UI.getCurrent(), words);
        return words.toString();
    }

    private static void gather(Component component, StringBuilder into) {
        if (component.isVisible()) {
            into.append(component.getElement().getText()).append('\n');
            component.getChildren().forEach(child -> gather(child, into));
        }
    }
}

package org.passerelle.ui.signatory;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.awards.SecretCall;
import org.passerelle.committee.RankingList;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.People;
import org.passerelle.people.Role;
import org.passerelle.shared.Language;
import org.passerelle.ui.Screen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The acts before the authorising officer: what the committee said stands in them, and can be changed. */
@IntegrationTest
class SigningPageTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    People people;

    @Autowired
    DossierFile file;

    @Autowired
    LettersWritten letters;

    @Autowired
    JdbcClient jdbc;

    SecretCall call;

    @WalkedOnce
    void aCallToSign() {
        call = new SecretCall(application);
        call.propose();
        call.deliberate();
    }

    @AfterEach
    void leave() {
        Screen.close();
    }

    @Test
    void listsEachActWithItsReasonsAndAsksForADelegation() {
        open(Role.AUTHORISING_OFFICER);

        assertThat(Screen.words())
                .contains("Page de motifs du dossier " + number(RankingList.WAITING))
                .contains("Le calendrier reste à préciser.", "R2 – Note inférieure au seuil");
        _get(Select.class, spec -> spec.withLabel("Délégation de signature"));
        _get(Button.class, spec -> spec.withText("Signer les 4 décisions"));
    }

    @Test
    void isNotForThoseWhoDoNotSign() {
        open(Role.AUDITOR);

        assertThat(_find(Button.class, spec -> spec.withText("Signer les 4 décisions")))
                .isEmpty();
        assertThat(_find(Checkbox.class)).isEmpty();
    }

    @Test
    void saysWhoeverHasNoDelegationThatNothingCanBeSigned() {
        jdbc.sql("update passerelle.signing_delegation set ended_at = now()").update();

        open(Role.AUTHORISING_OFFICER);

        assertThat(Screen.words()).contains("Aucune délégation de signature en cours");
        assertThat(_find(Button.class, spec -> spec.withText("Signer les 4 décisions")))
                .isEmpty();
    }

    @Test
    void namesTheActsThatWereNeverOpenedAndAsksForThePasswordAgain() {
        String officer = trade.actor(Role.AUTHORISING_OFFICER).login();
        trade.letIn(officer);
        open(Role.AUTHORISING_OFFICER);
        UI.getCurrent().navigate("decisions/" + SecretCall.CODE + "/" + number(RankingList.MAIN));
        UI.getCurrent().navigate("decisions/" + SecretCall.CODE);
        _click(_get(Button.class, spec -> spec.withText("Signer les 4 décisions")));
        Dialog dialog = _get(Dialog.class);

        assertThat(_find(dialog, ListItem.class))
                .extracting(item -> item.getElement().getTextRecursively())
                .hasSize(3)
                .noneMatch(words -> words.contains(number(RankingList.MAIN)));
        PasswordField password = _get(dialog, PasswordField.class);
        Button sign = _get(dialog, Button.class, spec -> spec.withText("Signer les 4 décisions"));
        _setValue(password, "autre chose");
        _click(sign);
        assertThat(password.getErrorMessage()).startsWith("Ce mot de passe n’est pas le vôtre");
        assertThat(file.get(call.dossier(RankingList.MAIN)).stage()).isEqualTo(Stage.PROPOSED);
        _setValue(password, officer);
        _click(sign);
        assertThat(dialog.isOpened()).isFalse();
    }

    @Test
    void leavesWhatExceedsTheCeilingToSomebodyElse() {
        jdbc.sql("update passerelle.signing_delegation set ceiling = 21000").update();

        open(Role.AUTHORISING_OFFICER);

        assertThat(Screen.words()).contains("1 décision dépasse le plafond");
        _get(Button.class, spec -> spec.withText("Signer les 3 décisions"));
    }

    @Test
    void showsTheActToTheLetterAndKeepsWhatAHumanMakesOfIt() {
        open(Role.COMMITTEE_SECRETARY);
        UI.getCurrent().navigate("decisions/" + SecretCall.CODE + "/" + number(RankingList.WAITING));
        assertThat(Screen.words()).contains("prend le rang 1 de la liste complémentaire", "Avis recueillis");
        TextArea reasons = _get(TextArea.class, spec -> spec.withLabel("Paragraphe de motifs, en français"));

        _setValue(reasons, "Autrement dit.");
        _click(_get(Button.class, spec -> spec.withText("Enregistrer la page de motifs")));

        assertThat(Screen.words())
                .contains("Autrement dit.", "Versions enregistrées")
                .contains("Ce que la rédaction automatique proposait");
    }

    @Test
    void showsBesideTheFieldThatADepartureWantsReasons() {
        open(Role.AUTHORISING_OFFICER);
        UI.getCurrent().navigate("decisions/" + SecretCall.CODE + "/" + number(RankingList.PARTIAL));
        _setValue(_get(TextField.class, spec -> spec.withLabel("Montant attribué par le ministère")), "15000");

        _click(_get(Button.class, spec -> spec.withText("Enregistrer la page de motifs")));

        TextArea why = _get(TextArea.class, spec -> spec.withLabel("Motifs de l’écart avec le comité"));
        assertThat(why.isInvalid()).isTrue();
    }

    @Test
    void namesBesideTheFieldTheConditionThatIsLeftOutWithoutReasons() {
        open(Role.AUTHORISING_OFFICER);
        UI.getCurrent().navigate("decisions/" + SecretCall.CODE + "/" + number(RankingList.MAIN));
        call.conditioned(RankingList.MAIN, "Assurer un suivi à distance (fictif).");

        _click(_get(Button.class, spec -> spec.withText("Enregistrer la page de motifs")));

        TextArea why = _get(TextArea.class, spec -> spec.withLabel("Motifs de l’écart avec le comité"));
        assertThat(why.isInvalid()).isTrue();
        assertThat(why.getErrorMessage())
                .contains("ne sont pas celles du comité", "écrivez ici pourquoi, ou reprenez celles-ci")
                .contains("Retiré", "Assurer un suivi à distance (fictif).");
    }

    @Test
    void countsTheLettersAndNamesThoseThatFailed() {
        call.sign();
        jdbc.sql("update public.act_ru_job set retries_ = 0 where job_def_id_ in"
                        + " (select id_ from public.act_ru_jobdef where act_id_ = 'issueDecisionLetter')")
                .update();
        assertThat(letters.of(trade.actor(Role.AUTHORISING_OFFICER), call.id()))
                .isEqualTo(new LettersWritten.Standing(
                        0,
                        List.of(
                                number(RankingList.MAIN),
                                number(RankingList.PARTIAL),
                                number(RankingList.WAITING),
                                number(RankingList.REJECT))));

        jdbc.sql("update public.act_ru_job set retries_ = 3 where retries_ = 0").update();
        call.letters();

        assertThat(letters.of(trade.actor(Role.AUTHORISING_OFFICER), call.id()))
                .isEqualTo(new LettersWritten.Standing(4, List.of()));
    }

    private String number(RankingList list) {
        return file.get(call.dossier(list)).name();
    }

    private void open(Role role) {
        Screen.open(application, people.byLogin(trade.actor(role).login()).orElseThrow(), Language.FR);
        UI.getCurrent().navigate("decisions/" + SecretCall.CODE);
    }
}

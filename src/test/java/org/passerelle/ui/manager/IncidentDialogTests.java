package org.passerelle.ui.manager;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.WalkedOnce;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.People;
import org.passerelle.people.Role;
import org.passerelle.shared.Language;
import org.passerelle.ui.Screen;
import org.passerelle.workflow.Walk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The manager opens submission again after an incident; the applicant and everybody else see until when. */
@IntegrationTest
class IncidentDialogTests {

    private static final String CODE = "AAP-2027-TEST";

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    People people;

    @Autowired
    DossierFile file;

    CallId call;
    DossierId draft;

    @WalkedOnce
    void aDraftThatExpiredAtTheClosing() {
        trade.peopled();
        call = walk.openCall(CODE);
        walk.submitted(call);
        draft = trade.completeDraft(call);
        walk.to(LocalDateTime.of(2027, 4, 1, 9, 0));
    }

    @AfterEach
    void close() {
        Screen.close();
    }

    @Test
    void saysBesideEachFieldWhatIsMissing() {
        open(Trade.login(Role.CALL_MANAGER), "manage/calls/" + CODE);
        click("Déclarer un incident");
        click("Rouvrir le dépôt");
        assertThat(picker("Début de l’incident").isInvalid()).isTrue();
        assertThat(picker("Dépôt rouvert jusqu’au").isInvalid()).isTrue();

        fill(LocalDateTime.of(2027, 3, 31, 23, 59, 59));
        click("Rouvrir le dépôt");

        assertThat(picker("Début de l’incident").getErrorMessage()).contains("n’a empêché aucun dépôt");
        assertThat(picker("Fin de l’incident").isInvalid()).isTrue();
        assertThat(_get(TextArea.class).isInvalid()).isTrue();
        assertThat(file.get(draft).stage()).isEqualTo(Stage.EXPIRED_DRAFT);
    }

    @Test
    @SuppressWarnings("unchecked")
    void namesOneDraftByItsLeadAndShowsWhatWasDeclared() {
        open(Trade.login(Role.CALL_MANAGER), "manage/calls/" + CODE);
        click("Déclarer un incident");
        Select<Object> whom = _get(Select.class, spec -> spec.withLabel("Pour qui"));
        _setValue(whom, whom.getListDataView().getItem(0));
        fill(LocalDateTime.of(2027, 3, 31, 21, 0));
        _setValue(_get(TextArea.class), "Panne du service.");
        click("Rouvrir le dépôt");

        assertThat(file.get(draft).stage()).isEqualTo(Stage.DRAFT);
        assertThat(Screen.words())
                .contains("Incidents du service", "Commune de Brévalle", "2 avril 2027 à 18:00", "Panne du service.")
                .doesNotContain("Services d'eau durables");
        Screen.close();
        open("agent", "my/dossiers/" + draft);
        assertThat(Screen.words()).contains("2 avril 2027 à 18:00 (heure de Paris)", "à la suite d’un incident");
        Screen.close();
        open("agent", "calls/" + CODE);
        assertThat(Screen.words()).doesNotContain("incident du service");
    }

    @Test
    void everybodyReadsOnThePageOfTheCallThatAllDraftsMaySubmit() {
        open(Trade.login(Role.CALL_MANAGER), "manage/calls/" + CODE);
        click("Déclarer un incident");
        fill(LocalDateTime.of(2027, 3, 31, 21, 0));
        _setValue(_get(TextArea.class), "Panne du service.");
        click("Rouvrir le dépôt");
        Screen.close();

        open("other.agent", "calls/" + CODE);
        assertThat(Screen.words())
                .contains("les dossiers commencés avant la clôture peuvent être déposés jusqu’au 2 avril 2027 à 18:00");
        Screen.close();
        trade.at(LocalDateTime.of(2027, 4, 2, 18, 0));
        open("other.agent", "calls/" + CODE);
        assertThat(Screen.words()).doesNotContain("incident du service");
    }

    @Test
    void theAuditorDeclaresNothing() {
        open(Trade.login(Role.AUDITOR), "manage/calls/" + CODE);

        _assertNone(Button.class, spec -> spec.withText("Déclarer un incident"));
    }

    private void fill(LocalDateTime from) {
        _setValue(picker("Début de l’incident"), from);
        _setValue(picker("Fin de l’incident"), LocalDateTime.of(2027, 3, 31, 23, 30));
        _setValue(picker("Dépôt rouvert jusqu’au"), LocalDateTime.of(2027, 4, 2, 18, 0));
    }

    private static DateTimePicker picker(String label) {
        return _get(DateTimePicker.class, spec -> spec.withLabel(label));
    }

    private static void click(String words) {
        _click(_get(Button.class, spec -> spec.withText(words)));
    }

    private void open(String login, String path) {
        Screen.open(application, people.byLogin(login).orElseThrow(), Language.FR);
        UI.getCurrent().navigate(path);
    }
}

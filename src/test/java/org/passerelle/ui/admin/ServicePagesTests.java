package org.passerelle.ui.admin;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.Calls;
import org.passerelle.dossiers.DossierId;
import org.passerelle.notices.Outbox;
import org.passerelle.notices.UndeliveredMails;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.Role;
import org.passerelle.shared.Language;
import org.passerelle.ui.Screen;
import org.passerelle.workflow.DueJobs;
import org.passerelle.workflow.FailedJobs;
import org.passerelle.workflow.Walk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the service does: its mails, its failed steps, its trail, as the administrator and the auditor read them. */
@IntegrationTest
class ServicePagesTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    People people;

    @Autowired
    Calls calls;

    @Autowired
    Outbox outbox;

    @Autowired
    UndeliveredMails lost;

    @Autowired
    FailedJobs failed;

    @Autowired
    DueJobs jobs;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void people() {
        trade.peopled();
    }

    @AfterEach
    void leave() {
        Screen.close();
    }

    @Test
    void saysThatNoMailWasWritten() {
        jdbc.sql("delete from passerelle.outbox").update();
        enter(Role.ADMIN, "admin/mails");
        assertThat(Screen.words()).contains("Aucun message Une invitation");
    }

    @Test
    void showsAMailThatWaitsWithItsWordsWhereNoServerTakesIt() {
        outbox.send(
                "claire@exemple.invalid",
                Language.FR,
                "account.reset",
                Map.of("name", "Claire", "login", "claire", "link", "http://localhost/password/secret"));
        enter(Role.ADMIN, "admin/mails");
        assertThat(Screen.words())
                .contains("claire@exemple.invalid")
                .contains("choisissez un nouveau mot de passe")
                .contains("http://localhost/password/secret")
                .contains("En attente");
    }

    @Test
    void findsAMailThatCameBackByItsAddressHoweverManyWereWrittenSinceAndSaysWhatBecameOfIt() {
        write("claire@exemple.invalid", 1);
        jdbc.sql("update passerelle.outbox set sent_at = created_at, body = ''").update();
        trade.at(Trade.OPENS.plusDays(2));
        write("hugo@exemple.invalid", 101);
        enter(Role.ADMIN, "admin/mails");
        assertThat(Screen.words()).contains("hugo@exemple.invalid").doesNotContain("claire@exemple.invalid");

        _setValue(_get(TextField.class, spec -> spec.withLabel("Rechercher par adresse")), "claire@exemple");
        _click(_get(Button.class, spec -> spec.withText("Signaler un retour")));
        _setValue(_get(TextArea.class), "Boîte inconnue (fictif)");
        List<Button> acts = _find(Button.class, spec -> spec.withText("Signaler un retour"));
        _click(acts.get(acts.size() - 1));

        assertThat(Screen.words())
                .contains("claire@exemple.invalid")
                .contains("Non remis")
                .doesNotContain("hugo@");
        Actor admin = trade.actor(Role.ADMIN);
        lost.dismiss(admin, lost.page(admin, Optional.empty(), 1).get(0).mail(), "Prévenue par téléphone (fictif)");
        enter(Role.ADMIN, "admin/mails");
        _setValue(_get(TextField.class, spec -> spec.withLabel("Rechercher par adresse")), "claire@exemple");
        assertThat(Screen.words()).contains("Non remis, traité");
    }

    private void write(String to, int many) {
        for (int i = 0; i < many; i++) {
            outbox.send(to, Language.FR, "account.passwordChanged", Map.of("name", "Personne fictive"));
        }
    }

    @Test
    void saysThatNoStepHasFailed() {
        enter(Role.ADMIN, "admin/failed-steps");
        assertThat(Screen.words()).contains("Aucune étape en échec");
    }

    @Test
    void namesAFailedStepAndHasItTriedAgain() {
        jdbc.sql("alter table passerelle.letter rename to letter_away").update();
        try {
            walk.submitted(walk.openCall("AAP-2027-TEST"));
        } finally {
            jdbc.sql("alter table passerelle.letter_away rename to letter").update();
        }
        enter(Role.ADMIN, "admin/failed-steps");
        assertThat(Screen.words()).contains("DOS-2027-0001 Établir l’accusé de réception");

        _click(_get(Button.class, spec -> spec.withText("Relancer")));

        assertThat(Screen.words()).contains("Aucune étape en échec");
        jobs.runDue();
        assertThat(failed.page(trade.actor(Role.ADMIN), Optional.empty(), 10)).isEmpty();
    }

    @Test
    void tellsTheTrailInWordsAndNeverInKeys() {
        calls.create(trade.actor(Role.CALL_MANAGER), Trade.definition("AAP-2027-AUTRE"));
        DossierId dossier = trade.underAppraisal(walk.openCall("AAP-2027-TEST"));
        trade.appraise(dossier, "4");
        enter(Role.AUDITOR, "admin/trail");

        assertThat(Screen.words())
                .contains("Avis : Favorable")
                .contains("Recevable : Oui")
                .contains("Évaluateurs : Personne fictive reviewer1, Personne fictive reviewer2")
                .contains("Attendu avant le : ")
                .doesNotContain("FAVOURABLE")
                .doesNotContain("dueAt")
                .doesNotContain("sha256")
                .doesNotContain("trail.detail");
    }

    @Test
    void tellsTheTrailOfTheDaysThatAreMeantAlone() {
        walk.openCall("AAP-2027-TEST");
        trade.at(Trade.OPENS.plusDays(3).with(LocalTime.of(23, 59)));
        calls.create(trade.actor(Role.CALL_MANAGER), Trade.definition("AAP-2027-SOIR"));
        trade.at(Trade.OPENS.plusDays(4).with(LocalTime.MIDNIGHT));
        calls.create(trade.actor(Role.CALL_MANAGER), Trade.definition("AAP-2027-MINUIT"));
        enter(Role.AUDITOR, "admin/trail");
        LocalDate day = Trade.OPENS.plusDays(3).toLocalDate();

        day("Du").setValue(day);

        assertThat(Screen.words()).contains("AAP-2027-SOIR", "AAP-2027-MINUIT").doesNotContain("AAP-2027-TEST");

        day("Au").setValue(day);

        assertThat(Screen.words()).contains("AAP-2027-SOIR").doesNotContain("AAP-2027-MINUIT");

        day("Du").setValue(day.plusDays(1));

        assertThat(Screen.words()).contains("Aucune ligne ne correspond");
        assertThat(day("Au").isInvalid()).isTrue();
    }

    private static DatePicker day(String label) {
        return _get(DatePicker.class, spec -> spec.withLabel(label));
    }

    @Test
    void tellsTheTrailInEnglishToo() {
        trade.underAppraisal(walk.openCall("AAP-2027-TEST"));
        Screen.open(application, people.withRole(Role.AUDITOR).get(0), Language.EN);
        UI.getCurrent().navigate("admin/trail");
        assertThat(Screen.words()).contains("Admissible: Yes").doesNotContain(" : ");
    }

    private void enter(Role role, String path) {
        Screen.open(application, people.withRole(role).get(0), Language.FR);
        UI.getCurrent().navigate(path);
    }
}

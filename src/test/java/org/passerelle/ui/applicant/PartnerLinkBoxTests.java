package org.passerelle.ui.applicant;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;
import org.passerelle.links.Tongue;
import org.passerelle.notices.Outbox;
import org.passerelle.people.People;
import org.passerelle.shared.Language;
import org.passerelle.shared.ServiceClock;
import org.passerelle.ui.Screen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The lead sends a foreign partner its link from the section of the partners, and takes it back there. */
@IntegrationTest
class PartnerLinkBoxTests {

    private static final String MAILBOX = "mairie@exemple.org";
    private static final String LABEL = "Adresse électronique du partenaire";

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    People people;

    @Autowired
    Outbox outbox;

    @Autowired
    ServiceClock clock;

    DossierId dossier;

    @BeforeEach
    void aDraft() {
        CallId call = trade.openCall("AAP-2027-TEST");
        dossier = trade.completeDraft(call);
    }

    @AfterEach
    void leave() {
        Screen.close();
    }

    @Test
    void sendsTheLinkAndTellsUntilWhenItHolds() {
        enter("agent");
        assertThat(Screen.words()).contains("Aucun lien envoyé.");

        send(MAILBOX, Tongue.PT);

        assertThat(Screen.words()).contains("à " + MAILBOX + ", valable jusqu’au");
        assertThat(outbox.to(MAILBOX).get(0).body()).contains("/p/");
        enter("agent");
        assertThat(_get(EmailField.class, s -> s.withLabel(LABEL)).getValue()).isEqualTo(MAILBOX);
    }

    @Test
    void takesTheLinkBackAndSendsAnotherAMinuteLater() {
        enter("agent");
        send(MAILBOX, Tongue.FR);
        _click(_get(Button.class, s -> s.withText("Révoquer")));
        assertThat(Screen.words()).contains("révoqué le");
        _assertNone(Button.class, s -> s.withText("Révoquer"));

        _click(_get(Button.class, s -> s.withText("Envoyer à nouveau")));
        assertThat(outbox.to(MAILBOX)).hasSize(1);
        clock.stopAt(clock.instant().plus(Duration.ofMinutes(2)));
        _click(_get(Button.class, s -> s.withText("Envoyer à nouveau")));
        assertThat(outbox.to(MAILBOX)).hasSize(2);
        assertThat(Screen.words()).contains("valable jusqu’au");
    }

    @Test
    void refusesBesideTheFieldWhatIsNoMailbox() {
        enter("agent");
        send("mairie", Tongue.FR);

        assertThat(_get(EmailField.class, s -> s.withLabel(LABEL)).isInvalid()).isTrue();
        assertThat(Screen.words()).contains("Aucun lien envoyé.");
    }

    @Test
    void showsTheSignatoryTheStateAlone() {
        enter("agent");
        send(MAILBOX, Tongue.FR);

        enter("signatory");

        assertThat(Screen.words()).contains("valable jusqu’au");
        _assertNone(EmailField.class, s -> s.withLabel(LABEL));
    }

    @SuppressWarnings("unchecked")
    private static void send(String mailbox, Tongue tongue) {
        _setValue(_get(EmailField.class, s -> s.withLabel(LABEL)), mailbox);
        _setValue((Select<Tongue>) _get(Select.class, s -> s.withLabel("Langue du message")), tongue);
        _click(_get(Button.class, s -> s.withText("Envoyer le lien")));
    }

    private void enter(String login) {
        Screen.close();
        Screen.open(application, people.byLogin(login).orElseThrow(), Language.FR);
        UI.getCurrent().navigate("dossier/" + dossier + "/D");
    }
}

package org.passerelle.ui.applicant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.Definitions;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.shared.Language;
import org.passerelle.shared.Refusal;
import org.passerelle.shared.RefusalCode;
import org.passerelle.ui.Screen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A call that closes on the night on which its clocks are put forward closes at the hour that its banner says. */
@IntegrationTest
class SummerTimeTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    People people;

    @Autowired
    Dossiers dossiers;

    @AfterEach
    void leave() {
        Screen.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Paris, 2027-03-27T23:59, 2027-03-27T22:59:00Z, 27 mars 2027 à 23:59 (heure de Paris)",
        "Europe/Paris, 2027-03-28T01:59:59, 2027-03-28T00:59:59Z, 28 mars 2027 à 01:59 (heure de Paris)",
        "Europe/Paris, 2027-03-28T03:00, 2027-03-28T01:00:00Z, 28 mars 2027 à 03:00 (heure de Paris)",
        "Europe/Paris, 2027-03-28T23:59, 2027-03-28T21:59:00Z, 28 mars 2027 à 23:59 (heure de Paris)",
        "Indian/Reunion, 2027-03-28T23:59, 2027-03-28T19:59:00Z, 28 mars 2027 à 23:59 (heure de La Réunion)",
        "America/Toronto, 2027-03-14T23:59, 2027-03-15T03:59:00Z, 14 mars 2027 à 23:59 (heure de Toronto)"
    })
    void closesToTheSecond(String zone, String closesAt, Instant closing, String words) {
        CallId call =
                trade.peopled().published(Definitions.with("AAP-2027-ETE", Map.of("zone", zone, "closesAt", closesAt)));
        trade.at(Trade.OPENS.plusDays(1));
        DossierId inTime = trade.completeDraft(call);
        DossierId late = trade.completeDraft(call, "agent", "Trop tard (fictif)", "24000.00");
        Actor signatory = trade.actor("signatory");

        trade.at(closing.minusSeconds(1));
        Screen.open(application, people.byLogin("signatory").orElseThrow(), Language.FR);
        UI.getCurrent().navigate("my/dossiers/" + inTime);
        assertThat(Screen.words()).contains(words).contains("1 seconde");
        assertThat(dossiers.submit(signatory, inTime).at()).isEqualTo(closing.minusSeconds(1));

        for (Instant after : new Instant[] {closing, closing.plusSeconds(1)}) {
            trade.at(after);
            assertThatThrownBy(() -> dossiers.submit(signatory, late))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(RefusalCode.CALL_CLOSED));
        }
        UI.getCurrent().navigate("my/dossiers/" + late);
        assertThat(Screen.words()).contains("ne peut plus être déposé");
    }
}

package org.passerelle.ui.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Precondition;
import org.passerelle.dossiers.Preconditions;
import org.passerelle.dossiers.Standing;
import org.passerelle.people.People;
import org.passerelle.people.Role;
import org.passerelle.shared.Language;
import org.passerelle.ui.Screen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** How the own authority stands in the conditions to file, at the head of its draft. */
@IntegrationTest
class PreconditionsPanelTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    Preconditions preconditions;

    @Autowired
    People people;

    @AfterEach
    void leave() {
        Screen.close();
    }

    @Test
    void tellsTheStateWhoSaysSoForWhichDayWhatToDoAndWhomToAsk() {
        DossierId draft = trade.completeDraft(trade.openCall("AAP-2027-TEST"));
        record(Precondition.REPORTS, Standing.State.UNMET, "2027-01-05", "Relevé du service");
        record(Precondition.ATLAS, Standing.State.MET, "2026-12-01", "Atlas, export");
        Screen.open(application, people.get(trade.person("agent")), Language.FR);
        UI.getCurrent().navigate("my/dossiers/" + draft);

        assertThat(Screen.words())
                .contains("Comptes rendus des projets passés À régler Relevé du service, au 5 janvier 2027"
                        + " Déposez-le ou, s’il ne peut être complet, demandez une dérogation")
                .contains("Fiche de l’Atlas confirmée En règle Atlas, export, au 1er décembre 2026")
                .contains("Déclaration d’aide publique au développement Inconnu Rien n’est consigné Vérifiez")
                .contains("une question : Délégation fictive, appels@exemple.invalid.");
    }

    private void record(Precondition what, Standing.State state, String day, String source) {
        preconditions.record(
                trade.actor(Role.CASE_OFFICER),
                trade.organisation("BRE"),
                new Standing(what, state, LocalDate.parse(day), source));
    }
}

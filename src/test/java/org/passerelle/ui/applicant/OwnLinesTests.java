package org.passerelle.ui.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Plans;
import org.passerelle.Trade;
import org.passerelle.dossiers.Commitment.Amount;
import org.passerelle.dossiers.Commitment.Signed;
import org.passerelle.dossiers.Dossier;
import org.passerelle.dossiers.DossierContent;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.PartnerParts;
import org.passerelle.funding.ContributionKind;
import org.passerelle.funding.Resource;
import org.passerelle.funding.ResourceSource;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.shared.Language;
import org.passerelle.shared.Money;
import org.passerelle.ui.Screen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** In the lead's plan a partner's lines are marked as its own: who confirmed them, when, and what it proposes. */
@IntegrationTest
class OwnLinesTests {

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    People people;

    @Autowired
    PartnerParts parts;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierFile file;

    @Autowired
    DossierDesk desk;

    DossierId dossier;

    @BeforeEach
    void aDraft() {
        var call = trade.openCall("AAP-2027-MARQUE");
        dossier = trade.completeDraft(call);
    }

    @AfterEach
    void leave() {
        Screen.close();
    }

    @Test
    void saysWhoConfirmedThemAndWhen() {
        confirm("9600.00");

        assertThat(mark()).containsOnlyOnce("Confirmé par Awa Exemple (Maire) le 12 janvier 2027.");
    }

    @Test
    void saysWhatThePartnerProposes() {
        confirm("8000.00");

        assertThat(mark()).contains("Le partenaire propose 8").contains("(Numéraire)");
    }

    @Test
    void saysThatTheAmountsAreOthersSince() {
        confirm("9600.00");
        dossiers.edit(trade.actor("agent"), dossier, DossierContent.plan(Plans.balanced(Money.of("30000.00"))));

        assertThat(mark())
                .contains("Confirmé par Awa Exemple le 12 janvier 2027 pour un autre montant")
                .doesNotContain("(Maire)");
    }

    private void confirm(String amount) {
        Actor partner =
                Actor.behindLink(UUID.randomUUID(), "mairie@exemple.org", "Awa Exemple", trade.organisation("TAN"));
        Amount line = new Amount(ContributionKind.CASH, Money.of("9600.00"), Money.of(amount));
        Signed signed = new Signed("Awa Exemple", "Maire", List.of(line));
        parts.confirm(partner, dossier, Map.of(), signed, trade.document(partner, "lettre.pdf"));
    }

    /** What is said of the partner's one line. */
    private String mark() {
        Screen.open(application, people.byLogin("agent").orElseThrow(), Language.FR);
        Actor reader = trade.actor("agent");
        Dossier now = file.read(reader, dossier);
        OwnLines lines = new OwnLines(desk, new Draft(desk, reader, now, (written, moved) -> {}));
        Resource own = now.plan().resources().stream()
                .filter(line -> line.source() == ResourceSource.FOREIGN)
                .findFirst()
                .orElseThrow();
        return lines.of(now.plan(), own).orElse("").replaceAll("[\\u00A0\\u202F]", " ");
    }
}

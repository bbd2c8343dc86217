package org.passerelle.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.passerelle.IntegrationTest;
import org.passerelle.Plans;
import org.passerelle.Refusals;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierContent;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.files.Files;
import org.passerelle.people.Actor;
import org.passerelle.shared.Language;
import org.passerelle.shared.Money;
import org.springframework.beans.factory.annotation.Autowired;

/** The deliberation and the letters of intent that a draft fills (D3). */
@IntegrationTest
class ModelDocumentsTests {

    @Autowired
    Trade trade;

    @Autowired
    ModelDocuments models;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Files files;

    Actor agent;
    DossierId id;

    @BeforeEach
    void aDraft() {
        CallId call = trade.openCall("AAP-2027-TEST");
        agent = trade.actor("agent");
        id = trade.completeDraft(call, "agent", "Eau & santé", "24000");
    }

    @Test
    void isAnOpenDocumentTextThatTheServiceItselfTakesIn() throws Exception {
        byte[] odt = models.deliberation(agent, id, Language.FR);

        assertThat(new String(odt, 30, 47, StandardCharsets.US_ASCII))
                .isEqualTo("mimetypeapplication/vnd.oasis.opendocument.text");
        assertThat(parts(odt).keySet())
                .containsExactly("mimetype", "META-INF/manifest.xml", "styles.xml", "content.xml");
        assertThat(files.store(agent, "deliberation.odt", new ByteArrayInputStream(odt))
                        .mediaType())
                .isEqualTo("application/vnd.oasis.opendocument.text");
    }

    @Test
    void saysWhatADeliberationMustSay() throws Exception {
        assertThat(words(models.deliberation(agent, id, Language.FR)))
                .contains(
                        "projet « Eau & santé »",
                        "articles L. 1115-1 et suivants",
                        "coopération décentralisée (Commune de Tanguiéra)",
                        "coût total est de 48 000,00 €",
                        "Il se déroule du 1er septembre 2027 au 31 décembre 2029.",
                        "apporter 14 400,00 € en numéraire et 0,00 € en valorisation",
                        "les crédits correspondants, soit 14 400,00 €, sont inscrits au budget",
                        "sollicite un cofinancement de 24 000,00 €",
                        "à signer la demande de cofinancement");
    }

    @Test
    void followsTheFiguresOfTheDraft() throws Exception {
        dossiers.edit(agent, id, DossierContent.plan(Plans.balanced(Money.of("30000"))));

        assertThat(words(models.deliberation(agent, id, Language.EN)))
                .contains("whose total cost is €60,000.00", "co-financing of €30,000.00")
                .doesNotContain("24,000");
    }

    @Test
    void commitsAPartnerToItsOwnLinesAlone() throws Exception {
        assertThat(words(models.letterOfIntent(agent, id, trade.organisation("TAN"), Language.FR)))
                .contains("Sa contribution s’élève à 9 600,00 €", "À l’attention de : Commune de Brévalle")
                .doesNotContain("14 400");
        assertThat(words(models.letterOfIntent(agent, id, trade.organisation("BRE"), Language.FR)))
                .contains("Sa contribution s’élève à 14 400,00 €")
                .doesNotContain("9 600");
    }

    @Test
    void writesALetterOfIntentInEnglish() throws Exception {
        assertThat(words(models.letterOfIntent(agent, id, trade.organisation("TAN"), Language.EN)))
                .contains("Its contribution amounts to €9,600.00, of which €9,600.00 in cash")
                .doesNotContain("contribution s’élève", "€14,400.00");
    }

    @Test
    void saysWhatIsToBeFilledInWhereThePlanHasNothingYet() throws Exception {
        dossiers.edit(agent, id, DossierContent.plan(org.passerelle.funding.FundingPlan.empty()));

        assertThat(words(models.letterOfIntent(agent, id, trade.organisation("TAN"), Language.FR)))
                .contains("s’élève à [montant] en numéraire");
    }

    @Test
    void isForThoseWhoTakePartInADraft() {
        assertThat(Refusals.codesOf(() -> models.letterOfIntent(agent, id, trade.organisation("SYL"), Language.FR)))
                .containsExactly("UNKNOWN");
        assertThat(Refusals.codesOf(() -> models.deliberation(trade.actor("other.agent"), id, Language.FR)))
                .containsExactly("FORBIDDEN");
        dossiers.submit(trade.actor("signatory"), id);
        assertThat(Refusals.codesOf(() -> models.deliberation(agent, id, Language.FR)))
                .containsExactly("WRONG_STAGE");
    }

    /** As a word processor reads it: well-formed, and with ordinary spaces for the eye. */
    private static String words(byte[] odt) throws Exception {
        byte[] content = parts(odt).get("content.xml");
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(content))
                .getDocumentElement()
                .getTextContent()
                .replaceAll("[\\s\u00a0\u202f]+", " ");
    }

    private static Map<String, byte[]> parts(byte[] zip) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }
}

package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.passerelle.Definitions;
import org.passerelle.ServerTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.DocumentType;
import org.passerelle.funding.CountryGroup;
import org.passerelle.people.Accounts;
import org.passerelle.people.Actor;
import org.passerelle.people.OrganisationKind;
import org.passerelle.rehearsal.script.ScriptReader;
import org.passerelle.rehearsal.script.ScriptedContent;
import org.passerelle.shared.Language;
import org.passerelle.ui.component.Confirmation;
import org.passerelle.workflow.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The dossiers of domain.md §6, each from an account with nothing in it to its receipt, without a mouse. */
@ServerTest
@Import(Trade.class)
@ExtendWith(Visits.class)
class WholeJourneyTests {

    private static final String CODE = "AAP-2027-TEST";
    private static final String PASSWORD = "phrase de passe fictive";
    private static final String MAIN_ACT = "main vaadin-button[theme~=primary]";

    @Autowired
    Trade trade;

    @Autowired
    Accounts accounts;

    @Autowired
    DueJobs jobs;

    @Test
    void leadsTheFirstDossierToItsReceiptInFrench(Visit visit) throws IOException {
        openCall(Trade.definition(CODE));
        trade.lead("VAL", OrganisationKind.EPCI);
        ScriptedContent dossier = scripted("D1");

        begin(visit, "val.agent");
        TypedDossier typed = new TypedDossier(
                visit,
                dossier,
                Map.of("partners.foreignLead", "Commune de Tanguiéra", "partners.french", "Commune de Brévalle"),
                Set.of(
                        DocumentType.LETTER_OF_INTENT_FR,
                        DocumentType.LETTER_OF_INTENT_FOREIGN,
                        DocumentType.DELIBERATION,
                        DocumentType.QUOTES,
                        DocumentType.COFUNDING_PROOF));
        typed.fillUpTo("/N");
        new TypedBudget(visit).write(dossier);
        sees(
                visit.page().locator(".budget-summary"),
                "Budget total 240 000 €",
                "Demande au ministère 150 000 € – 62,50 %",
                "Plafond par les taux 168 000 € – 70,00 %",
                "Collectivités françaises 60 000 € – 25,00 %");
        sees(visit.page().locator(".year-balance"), "2027 91 600 € 91 600 €", "2028 85 700 €", "2029 62 700 €");
        sees(visit.page().locator(".expenses tfoot"), "208 000", "32 000", "240 000");
        typed.fillUpTo("/submit");

        submit(visit, "val.signatory", "240 000 €", "150 000 €", "110 000 €");
    }

    @Test
    void leadsTheThirdDossierToItsReceiptInEnglish(Visit visit) throws IOException {
        openCall(Definitions.with(CODE, Map.of("countryGroups", Map.of("JP", CountryGroup.NON_ODA))));
        trade.foreign("Minasawa", "JP");
        ScriptedContent dossier = scripted("D3");

        begin(visit.in(Language.EN), "agent");
        TypedDossier typed = new TypedDossier(
                visit,
                dossier,
                Map.of("partners.foreignLead", "Collectivité fictive Minasawa"),
                Set.of(
                        DocumentType.LETTER_OF_INTENT_FR,
                        DocumentType.LETTER_OF_INTENT_FOREIGN,
                        DocumentType.DELIBERATION));
        typed.fillUpTo("/N");
        new TypedBudget(visit).write(dossier);
        sees(
                visit.page().locator(".budget-summary"),
                "Total budget €60,000",
                "Request to the ministry €18,000 – 30.00%",
                "Cap by rate €18,000 – 30.00%",
                "French authorities €27,000 – 45.00%");
        sees(visit.page().locator(".year-balance"), "2027 €31,000 €31,000", "2028 €29,000 €29,000");
        sees(visit.page().locator(".expenses tfoot"), "45,000", "15,000", "60,000");
        typed.fillUpTo("/submit");

        submit(visit, "signatory", "€60,000", "€18,000", "€12,000");
    }

    private void openCall(CallDefinition definition) {
        trade.peopled().published(definition);
        trade.at(Trade.OPENS.plusDays(1));
    }

    private void begin(Visit visit, String login) {
        Keys keys = signIn(visit, login);
        visit.at("my/dossiers/new/" + CODE);
        keys.tabTo(MAIN_ACT).press("Enter");
        visit.page().waitForURL("**/dossier/*/A");
        visit.settle();
    }

    /** The agent asks for the signature; the signatory reads, submits, and takes the receipt away. */
    private void submit(Visit visit, String signatory, String... figures) throws IOException {
        Page page = visit.page();
        sees(page.locator("main"), figures);
        new Keys(page).tabTo(MAIN_ACT).press("Enter");
        page.waitForURL(address -> !address.endsWith("/submit"));

        Keys keys = signIn(visit.in(visit.language()), signatory);
        follow(visit, keys.tabTo("main table a"));
        follow(visit, keys.tabTo("main a[href$='/submit']"));
        sees(visit.page().locator("main"), figures);
        keys.tabTo(MAIN_ACT).press("Enter");
        keys.waitUntilOn(Confirmation.BUTTON);
        follow(visit, keys);
        assertThat(visit.page().locator(".over")).containsText("DOS-2027-0001");

        jobs.runDue();
        assertThat(visit.page().getByText(visit.text("applicant.receipt"))).isVisible(); // without a reload
        keys.tabToNamed(visit.text("applicant.receipt"));
        Download receipt = visit.page().waitForDownload(() -> keys.press("Enter"));
        Assertions.assertThat(Files.readAllBytes(receipt.path()))
                .startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
    }

    private static void follow(Visit visit, Keys keys) {
        String here = visit.page().url();
        keys.press("Enter");
        visit.page().waitForURL(address -> !address.equals(here));
        visit.settle();
    }

    private Keys signIn(Visit visit, String login) {
        accounts.open(Actor.clockwork(), List.of(trade.person(login)), PASSWORD);
        Keys keys = new Keys(visit.at("login").page());
        keys.tabTo("input[name=username]")
                .type(login)
                .press("Tab")
                .type(PASSWORD)
                .press("Enter");
        visit.page().waitForURL(address -> !address.contains("/login"));
        visit.settle();
        return keys;
    }

    /** Whatever blanks stand between the figures. */
    private static void sees(Locator part, String... figures) {
        for (String figure : figures) {
            assertThat(part).containsText(Pattern.compile(figure.replace(" ", "\\s*")));
        }
    }

    private static ScriptedContent scripted(String key) throws IOException {
        try (InputStream file = WholeJourneyTests.class.getResourceAsStream("/rehearsal/valombre-2027.json")) {
            return ScriptReader.read(Objects.requireNonNull(file).readAllBytes())
                    .dossier(key)
                    .orElseThrow()
                    .content();
        }
    }
}

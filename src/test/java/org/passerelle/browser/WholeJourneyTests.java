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
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.passerelle.Definitions;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallDefinition;
import org.passerelle.calls.DocumentType;
import org.passerelle.funding.CountryGroup;
import org.passerelle.funding.Resource;
import org.passerelle.people.Accounts;
import org.passerelle.people.Actor;
import org.passerelle.people.OrganisationKind;
import org.passerelle.rehearsal.script.Act;
import org.passerelle.rehearsal.script.Script;
import org.passerelle.rehearsal.script.ScriptReader;
import org.passerelle.rehearsal.script.ScriptedContent;
import org.passerelle.shared.Language;
import org.passerelle.ui.component.Confirmation;
import org.passerelle.workflow.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;

/** The dossiers of domain.md §6, each from an account with nothing in it to its receipt, without a mouse. */
@IntegrationTest
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
        seesShares(visit, "62,50 %", "12,50 %", "10,00 %", "2,50 %", "1,67 %", "3,33 %", "7,50 %");
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
        new TypedBudget(visit).write(dossier, firstResources("D3"));
        takesWhatTheMinistryCannotPay(visit);
        sees(
                visit.page().locator(".budget-summary"),
                "Total budget €60,000",
                "Request to the ministry €18,000 – 30.00%",
                "Cap by rate €18,000 – 30.00%",
                "French authorities €27,000 – 45.00%");
        sees(visit.page().locator(".year-balance"), "2027 €31,000 €31,000", "2028 €29,000 €29,000");
        sees(visit.page().locator(".expenses tfoot"), "45,000", "15,000", "60,000");
        seesShares(visit, "30.00%", "30.00%", "15.00%", "15.00%", "10.00%");
        typed.fillUpTo("/submit");

        submit(visit, "signatory", "€60,000", "€18,000", "€12,000");
    }

    /** 24 000 € were asked for, which is more than 30 %: the lead takes 6 000 € of it. */
    private static void takesWhatTheMinistryCannotPay(Visit visit) {
        sees(visit.page().locator(".budget-summary"), "Request to the ministry €24,000 – 40.00%");
        Locator offers = visit.page().locator(".remedies li");
        assertThat(offers).hasCount(3);
        sees(offers.nth(0), "€6,000 from the ministry’s part to your own contribution", "€18,000", "€60,000");
        sees(offers.nth(1), "€20,000 more on your own contribution", "€24,000", "€80,000");
        sees(offers.nth(2), "€8,571.43 less asked of the ministry", "€15,428.57", "€51,428.57");
        visit.settle(); // what was typed last draws the offers anew
        new Keys(visit.page()).tabToNamed("Apply: €6,000 from").press("Enter");
        sees(visit.page().locator(".remedies"), "You ask for €18,000; the total budget is €60,000");
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

    /** What share of all resources each line pays, from the first line on. */
    private static void seesShares(Visit visit, String... shares) {
        assertThat(visit.page().locator(".resources tr.line .share"))
                .hasText(Stream.of(shares)
                        .map(share -> Pattern.compile(share.replace(" ", "\\s*")))
                        .toArray(Pattern[]::new));
    }

    private static ScriptedContent scripted(String key) throws IOException {
        return script().dossier(key).orElseThrow().content();
    }

    /** The funding plan with which a dossier was begun. */
    private static List<Resource> firstResources(String key) throws IOException {
        return script().acts().stream()
                .filter(Act.Draft.class::isInstance)
                .map(Act.Draft.class::cast)
                .filter(draft -> draft.dossier().equals(key))
                .findFirst()
                .orElseThrow()
                .with()
                .resources();
    }

    private static Script script() throws IOException {
        try (InputStream file = WholeJourneyTests.class.getResourceAsStream("/rehearsal/valombre-2027.json")) {
            return ScriptReader.read(Objects.requireNonNull(file).readAllBytes());
        }
    }
}

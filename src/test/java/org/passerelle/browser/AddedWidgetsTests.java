package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.passerelle.forms.Sample.question;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.forms.Forms;
import org.passerelle.forms.Sample;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The fields that no shipped form asks for, in a version of the dossier's form that does: without a mouse, and after a crash. */
@IntegrationTest
@Import(AddedWidgetsTests.WithWidgets.class)
@ExtendWith(Visits.class)
class AddedWidgetsTests {

    private static final String OFFER = ".unsaved-offer";

    @TestConfiguration
    static class WithWidgets {

        @Bean
        @Primary
        Forms formsWithWidgets() {
            return Sample.shippedAnd(Sample.shippedWith(
                    Forms.DOSSIER,
                    "L",
                    asked("country", "'widget': 'country'"),
                    asked(
                            "mission",
                            "'widget': 'period', 'first': '=date(min(years), 1, 1)', 'last': '=date(max(years), 12, 31)'"),
                    asked("birthplace", "'widget': 'commune'"),
                    asked("network", "'widget': 'organisation'")));
        }

        private static String asked(String key, String properties) {
            return question("textfield", key, properties).replace("Libellé", key);
        }
    }

    @Autowired
    Trade trade;

    @Autowired
    DossierFile file;

    @Autowired
    JdbcClient jdbc;

    DossierId id;

    @BeforeEach
    void aDraftOfThatVersion() {
        var call = trade.openCall("AAP-2027-TEST");
        id = trade.completeDraft(call);
        jdbc.sql("update passerelle.call set definition = jsonb_set(definition, '{formVersion}', '\"added\"')")
                .update();
        trade.letIn("agent");
    }

    @Test
    void areFilledWithoutAMouse(Visit visit) {
        Page page = section(visit);
        Keys keys = new Keys(page);

        keys.tabToNamed("country").type("beni");
        chooses(page, keys, "Bénin");
        keys.tabTo("#from-mission").type("sept");
        keys.tabTo("#to-mission").type("déc");
        keys.tabToNamed("birthplace").type("quimper");
        chooses(page, keys, "Quimper (29232)");
        keys.tabToNamed("network").type("inconnue de tous");
        keys.press("Tab");
        assertThat(page.locator("#field-network")).not().hasAttribute("opened", "");

        assertThat(page.locator(".saved")).containsText("Enregistré à");
        visit.seesNoViolation().keepPicture("added-widgets");
        visit.wide(360).seesNoSidewaysScroll().keepPicture("added-widgets-360");
        Assertions.assertThat(answer("country")).isEqualTo("BJ");
        Assertions.assertThat(answer("birthplace")).isEqualTo(Map.of("code", "29232", "name", "Quimper"));
        Assertions.assertThat(answer("mission")).isEqualTo(Map.of("from", "2027-09", "to", "2027-12"));
        Assertions.assertThat(answer("network")).isNull();
    }

    @Test
    void offerAgainAMonthAloneAndANameThatNobodyKnows(Visit visit) {
        Page page = section(visit);
        page.context().setOffline(true);
        page.locator("#to-mission").selectOption("décembre 2027");
        page.locator("#field-network input").pressSequentially("Réseau des inconnus");
        page.waitForFunction(
                "() => Object.keys(localStorage).filter(k => k.startsWith('passerelle.copy')).length === 2");

        visit.reopened();
        Locator offer = section(visit).locator(OFFER);
        assertThat(offer).containsText("–\ndécembre 2027");
        assertThat(offer).containsText("Réseau des inconnus");
        offer.getByText("Tout reprendre").click();

        assertThat(offer.locator("li")).hasCount(1);
        assertThat(offer).containsText("Réseau des inconnus");
        assertThat(visit.page().locator("#to-mission option:checked")).hasText("décembre 2027");
        Assertions.assertThat(answer("mission")).isEqualTo(Map.of("to", "2027-12"));
    }

    @Test
    void takeBackAKnownOrganisationByItsExactName(Visit visit) {
        Page page = section(visit);
        page.context().setOffline(true);
        page.locator("#field-network input").pressSequentially("Région Sylvania");
        page.waitForFunction("() => Object.keys(localStorage).some(k => k.startsWith('passerelle.copy'))");

        visit.reopened();
        Locator offer = section(visit).locator(OFFER);
        assertThat(offer).containsText("Région Sylvania");
        offer.getByText("Reprendre", new Locator.GetByTextOptions().setExact(true))
                .click();

        assertThat(offer).isHidden();
        assertThat(visit.page().locator("#field-network input")).hasValue(Pattern.compile("^Région Sylvania"));
        Assertions.assertThat(answer("network"))
                .isEqualTo(Map.of("code", trade.organisation("SYL").toString(), "name", "Région Sylvania"));
    }

    private static void chooses(Page page, Keys keys, String words) {
        page.locator("vaadin-combo-box-item").getByText(words).first().waitFor();
        keys.press("ArrowDown", "Enter");
    }

    private Page section(Visit visit) {
        Page page = visit.signIn("agent", "agent").at("dossier/" + id + "/L").page();
        page.locator("#to-mission").waitFor();
        return page;
    }

    private Object answer(String key) {
        return file.get(id).answers().values().get(key);
    }
}

package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.people.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** A file about the conditions to file, as a French spreadsheet saves it. */
@IntegrationTest
@ExtendWith(Visits.class)
class StandingsFileTests {

    private static final String HEAD = "siret;precondition;state;date;source\r\n";

    @Autowired
    Trade trade;

    @Test
    void isChosenFromTheDiskAndTakenWholeOrNotAtAll(Visit visit) {
        trade.openCall("AAP-2027-TEST");
        String officer = Trade.login(Role.CASE_OFFICER);
        trade.letIn(officer);
        Page page = visit.signIn(officer, officer).at("preconditions").page();

        choose(page, HEAD + "21990101400015;REPORTS;LATE;2027-01-05;Relevé\r\n");
        assertThat(page.locator(".findings")).containsText("Ligne 2");

        choose(page, HEAD + "21990101400015;REPORTS;UNMET;2027-01-05;Relevé du bureau\r\n");
        assertThat(page.getByRole(AriaRole.TABLE)).containsText("Relevé du bureau");
        assertThat(page.getByText("Ligne 2")).isHidden();
        visit.seesNoViolation();
    }

    private static void choose(Page page, String csv) {
        page.locator("input[type=file]")
                .setInputFiles(
                        new FilePayload("relevé.csv", "text/csv", csv.getBytes(Charset.forName("windows-1252"))));
    }
}

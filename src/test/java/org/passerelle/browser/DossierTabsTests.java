package org.passerelle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Role;
import org.passerelle.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;

/** The tabs of a dossier's page are all in sight, whatever the width and the language. */
@IntegrationTest
@ExtendWith(Visits.class)
class DossierTabsTests {

    @Autowired
    Trade trade;

    DossierId dossier;

    @BeforeEach
    void aDossierUnderAppraisal() {
        dossier = trade.underAppraisal(trade.openCall("AAP-2027-TEST"));
    }

    @ParameterizedTest
    @CsvSource({"1280, FR", "1280, EN", "1024, FR", "360, FR", "360, EN"})
    void areAllInSightAndReachedByTheArrows(int width, Language language, Visit visit) {
        String login = Trade.login(Role.CASE_OFFICER);
        trade.letIn(login);
        visit.in(language)
                .wide(width)
                .signIn(login, login)
                .at("dossiers/" + dossier)
                .settle();
        Locator tabs = visit.page().getByRole(AriaRole.TAB);

        assertThat(tabs.count()).isGreaterThanOrEqualTo(10);
        for (Locator tab : tabs.all()) {
            var box = tab.boundingBox();
            assertThat(box.x).as(tab.textContent()).isNotNegative();
            assertThat(box.x + box.width).as(tab.textContent()).isLessThanOrEqualTo(width);
        }
        tabs.first().focus();
        visit.page().keyboard().press("End");
        assertThat(tabs.last().getAttribute("focused")).as("the last tab").isNotNull();
        visit.seesNoSidewaysScroll().keepPicture("dossier-tabs-" + width + "-" + language);
    }
}

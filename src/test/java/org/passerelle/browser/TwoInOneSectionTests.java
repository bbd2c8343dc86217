package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.dossiers.DossierId;
import org.passerelle.shared.Language;
import org.springframework.beans.factory.annotation.Autowired;

/** Two persons of one authority who have the same section of a draft open know it before they meet in a field (ADR 0084). */
@IntegrationTest
@ExtendWith(Visits.class)
class TwoInOneSectionTests {

    @Autowired
    Trade trade;

    DossierId id;

    @BeforeEach
    void aDraftOfTwo() {
        var call = trade.openCall("AAP-2027-TEST");
        id = trade.completeDraft(call);
        trade.colleague("colleague");
        trade.letIn("agent", "colleague", "signatory");
    }

    @Test
    void readEachOthersNamesUntilOneGoes(Visit one, Visit other) {
        enter(one, "agent", "A");
        assertThat(named(one)).isHidden();

        enter(other, "colleague", "A");
        assertThat(named(one)).hasText("Personne fictive colleague est aussi dans cette rubrique.");
        assertThat(named(other)).hasText("Personne fictive agent est aussi dans cette rubrique.");
        one.seesNoViolation().keepPicture("two-in-one-section");

        other.page().locator("main nav a[href$='/B']").first().click();
        assertThat(named(one)).isHidden();
        assertThat(named(other)).isHidden();

        other.at("dossier/" + id + "/A");
        assertThat(named(one)).isVisible();
        other.at("my/dossiers");
        assertThat(named(one)).isHidden();
    }

    @Test
    void sayNothingOfWhoOnlyReadsNorOfAnotherWindowOfOnesOwn(Visit one, Visit other) {
        enter(one, "agent", "A");
        enter(other, "signatory", "A");
        one.page().context().newPage().navigate(one.page().url());
        enter(other.in(Language.FR), "colleague", "A");

        assertThat(named(one)).hasText("Personne fictive colleague est aussi dans cette rubrique.");
        assertThat(named(other)).hasText("Personne fictive agent est aussi dans cette rubrique.");
    }

    private void enter(Visit visit, String login, String section) {
        visit.signIn(login, login).at("dossier/" + id + "/" + section);
    }

    private static Locator named(Visit visit) {
        return visit.page().locator(".also-here p");
    }
}

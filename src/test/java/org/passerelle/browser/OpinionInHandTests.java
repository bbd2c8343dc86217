package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.dossiers.DossierId;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.Consultations;
import org.passerelle.people.Accounts;
import org.passerelle.people.Actor;
import org.passerelle.ui.component.Confirmation;
import org.springframework.beans.factory.annotation.Autowired;

/** A post takes an opinion in hand, hands it back, gives it and replaces it, as it does with a browser. */
@IntegrationTest
@ExtendWith(Visits.class)
class OpinionInHandTests {

    @Autowired
    Trade trade;

    @Autowired
    Accounts accounts;

    @Autowired
    Consultations consultations;

    @Test
    void isTakenHandedBackGivenAndReplaced(Visit visit) {
        DossierId id = trade.underAppraisal(trade.openCall("AAP-2027-TEST"));
        Actor post = trade.actor("post");
        accounts.open(Actor.clockwork(), List.of(post.personId()), "passerelle-demo");
        visit.signIn("post", "passerelle-demo").at("opinions/" + id);
        Page page = visit.page();

        press(page, "Je m’en charge");
        assertThat(bar(page)).containsText("Vous avez pris cet avis en charge.");
        press(page, "Ne plus m’en charger");
        assertThat(bar(page)).containsText("Personne n’a pris cet avis en charge.");
        visit.wide(360).seesNoSidewaysScroll();
        visit.wide(1280);
        answer(page, "Rendre l’avis");
        page.waitForURL("**/opinions");
        Assertions.assertThat(ofThePost(id).status()).isEqualTo(Consultation.Status.GIVEN);

        visit.at("opinions/" + id).seesNoViolation();
        press(page, "Remplacer cet avis");
        answer(page, "Remplacer l’avis");
        assertThat(button(page, "Remplacer cet avis")).isVisible();

        Assertions.assertThat(ofThePost(id).course().version()).isEqualTo(2);
    }

    private static void answer(Page page, String act) {
        Keys keys = new Keys(page);
        KeyboardActsTests.answerAll(page, keys);
        keys.press("Enter");
        keys.waitUntilOn(Confirmation.BUTTON);
        assertThat(page.locator(Confirmation.BUTTON)).hasText(act);
        keys.press("Enter");
    }

    private static Locator bar(Page page) {
        return page.locator(".hold-bar");
    }

    private static void press(Page page, String words) {
        button(page, words).click();
    }

    private static Locator button(Page page, String words) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    private Consultation ofThePost(DossierId id) {
        return consultations.of(trade.actor("post"), id).get(0);
    }
}

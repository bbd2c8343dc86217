package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.passerelle.Definitions;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.shared.Language;
import org.passerelle.workflow.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;

/** A closing is put off beyond the day on which the call ends its waiting list: the dialog says so beside that day (ADR 0125). */
@IntegrationTest
@ExtendWith(Visits.class)
class ExtensionDialogTests {

    private static final String CODE = "AAP-2027-TEST";

    @Autowired
    Trade trade;

    @Autowired
    DueJobs jobs;

    @Test
    void saysBesideTheEndOfTheListWhyItHasToMove(Visit visit) {
        look(visit, Language.FR, "extend");
    }

    @Test
    void saysItInEnglishToo(Visit visit) {
        look(visit, Language.EN, "extend-en");
    }

    private void look(Visit visit, Language language, String picture) {
        Map<String, Object> changes = new HashMap<>();
        changes.put("resultsExpectedAt", null);
        changes.put(
                "procedure",
                Map.of(
                        "decision",
                        Map.of(
                                "waitingListUntil",
                                Trade.CLOSES.plusDays(3).toLocalDate().toString())));
        trade.peopled().published(Definitions.with(CODE, changes));
        jobs.advanceTo(Trade.OPENS.plusDays(1).atZone(Trade.PARIS).toInstant());
        Actor manager = trade.actor(Role.CALL_MANAGER);
        trade.letIn(manager.login());
        Page page = visit.in(language)
                .signIn(manager.login(), manager.login())
                .at("manage/calls/" + CODE)
                .page();
        page.getByText(visit.text("managed.act.extend")).first().click();
        Locator dialog = page.locator("vaadin-dialog-overlay");
        dialog.locator("textarea").fill("Crue (fictive)");
        dialog.locator("vaadin-button[theme~=primary]").click();

        assertThat(dialog.locator("vaadin-date-picker[invalid]").first()).isVisible();
        assertThat(dialog).containsText(language == Language.FR ? "prendrait fin le" : "would end on");
        visit.keepPicture(picture);
        visit.seesNoViolation().wide(360).seesNoSidewaysScroll().keepPicture(picture + "-narrow");
    }
}

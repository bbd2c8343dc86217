package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallStage;
import org.passerelle.calls.Calls;
import org.passerelle.people.Accounts;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.shared.Language;
import org.passerelle.ui.component.Confirmation;
import org.springframework.beans.factory.annotation.Autowired;

/** A call from nothing to its publication, in English, with the keyboard alone. */
@IntegrationTest
@ExtendWith(Visits.class)
class ManagerKeyboardTests {

    private static final String CODE = "AAP-2028-KEYS";

    @Autowired
    Trade trade;

    @Autowired
    Accounts accounts;

    @Autowired
    Calls calls;

    @Test
    void writesValidatesAndPublishesACall(Visit visit) {
        Keys keys = enter(visit);
        keys.tabToNamed(visit.text("managed.create")).press("Enter");
        visit.page().waitForURL("**/manage/calls/new");
        visit.settle();
        keys.tabToNamed(visit.text("editor.save")).press("Enter");
        keys.waitUntilOn("input[aria-invalid=true], vaadin-text-field [aria-invalid=true]");
        assertThat(visit.page().locator(".alert")).hasText(visit.text("editor.incomplete"));

        keys.type(CODE);
        write(visit, keys, "editor.title", "Water for all");
        write(visit, keys, "editor.summary", "Projects about water.");
        write(visit, keys, "editor.issuingService", "A fictional service");
        write(visit, keys, "editor.contactEmail", "calls@exemple.invalid");
        keys.tabToNamed(visit.text("editor.funders.add")).press("Enter");
        keys.waitUntilOn("fieldset input");
        keys.type("MEAE");
        write(visit, keys, "editor.funderName", "A fictional ministry");
        write(visit, keys, "editor.envelope", "120000");
        keys.tabToNamed(visit.text("editor.grid.add")).press("Enter");
        keys.waitUntilOn("fieldset input");
        keys.type("C1");
        write(visit, keys, "editor.weight", "100");
        write(visit, keys, "editor.criterion", "Quality");
        keys.tabToNamed(visit.text("editor.save")).press("Enter");
        visit.page().waitForURL("**/manage/calls/" + CODE);
        visit.settle();
        assertThat(visit.page().locator(".findings h2")).hasText(visit.text("findings.none"));

        keys.tabToNamed(visit.text("managed.act.validate")).press("Enter");
        assertThat(visit.page().locator(".page-header .badge")).hasText(visit.text("callStage.VALIDATED"));
        keys.waitUntilOn("main h1");
        keys.tabToNamed(visit.text("managed.act.publish")).press("Enter");
        keys.waitUntilOn(Confirmation.BUTTON);
        keys.press("Enter");
        assertThat(visit.page().locator(".page-header .badge")).hasText(visit.text("callStage.PUBLISHED"));
        keys.waitUntilOn("main h1");
        Assertions.assertThat(calls.find(CODE).orElseThrow().stage()).isEqualTo(CallStage.PUBLISHED);
    }

    private Keys enter(Visit visit) {
        Actor manager = trade.peopled().actor(Role.CALL_MANAGER);
        accounts.open(Actor.clockwork(), List.of(manager.personId()), "passerelle-demo");
        visit.in(Language.EN).signIn(manager.login(), "passerelle-demo").at("manage/calls");
        return new Keys(visit.page());
    }

    private static void write(Visit visit, Keys keys, String label, String words) {
        keys.tabToNamed(visit.text(label)).replace(words);
    }
}

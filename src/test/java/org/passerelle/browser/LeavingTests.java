package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.committee.Committee;
import org.passerelle.committee.Deliberation;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Role;
import org.passerelle.shared.Language;
import org.passerelle.workflow.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;

/** A page that is saved by a button asks whoever leaves it with something unsaved, by mouse, keyboard and browser. */
@IntegrationTest
@ExtendWith(Visits.class)
class LeavingTests {

    private static final String DECISIONS = "decisions/AAP-2027-TEST";

    @Autowired
    Trade trade;

    @Autowired
    Committee committee;

    @Autowired
    DueJobs jobs;

    CallId call;
    boolean atTheDecision;

    @BeforeEach
    void anOpenCall() {
        call = trade.peopled().publishedCall("AAP-2027-TEST");
        jobs.advanceTo(Trade.OPENS.plusDays(1).atZone(Trade.PARIS).toInstant());
    }

    @Test
    void asksBeforeThePageOfReasonsIsLeftWithAChoiceUnsaved(Visit visit) {
        Page page = reasons(visit);
        Locator dialog = page.locator("vaadin-dialog-overlay[role=alertdialog]");
        Locator choice = radio(page, "Liste complémentaire");
        choice.press("Space");
        back(visit, page).press("Enter");
        assertThat(dialog).containsText(visit.text("leave.title"));
        visit.seesNoViolation();
        page.keyboard().press("Enter"); // stays
        assertThat(dialog).hasCount(0);
        assertThat(choice).isChecked();
        assertThat(visit.heading()).containsText("DOS-2027-0001");

        back(visit, page).press("Enter");
        dialog.getByRole(AriaRole.BUTTON, named(visit.text("leave.act"))).press("Enter");
        page.waitForURL("**/" + DECISIONS);
        assertThat(dialog).hasCount(0);
    }

    @Test
    void asksOnTheWayBackOfTheBrowserToo(Visit visit) {
        Page page = reasons(visit);
        radio(page, "Liste complémentaire").press("Space");
        visit.settle();
        page.evaluate("() => history.back()");
        Locator dialog = page.locator("vaadin-dialog-overlay[role=alertdialog]");
        assertThat(dialog).isVisible();
        page.keyboard().press("Escape");
        assertThat(dialog).hasCount(0);
        assertThat(page).hasURL(Pattern.compile("/" + DECISIONS + "/"));
        assertThat(radio(page, "Liste complémentaire")).isChecked();
    }

    @Test
    void asksNothingWhereNothingIsLost(Visit visit) {
        Page page = reasons(visit);
        back(visit, page).press("Enter");
        page.waitForURL("**/" + DECISIONS);

        page = reasons(visit);
        radio(page, "Liste complémentaire").press("Space");
        radio(page, "Liste principale").press("Space"); // as it was
        back(visit, page).press("Enter");
        page.waitForURL("**/" + DECISIONS);
    }

    @Test
    void asksBeforeTheWindowIsLeftForAnotherPlace(Visit visit) {
        Page page = reasons(visit);
        List<String> asked = new ArrayList<>();
        page.onDialog(dialog -> {
            asked.add(dialog.type());
            stay(dialog);
        });
        radio(page, "Liste complémentaire").press("Space");
        visit.settle();
        page.waitForFunction("() => [...document.querySelectorAll('main div')].some(part => part.unsaved)");
        page.evaluate("() => { setTimeout(() => location.assign('/about'), 0); }");
        page.waitForCondition(() -> !asked.isEmpty());
        Assertions.assertThat(asked).containsExactly("beforeunload");
        assertThat(radio(page, "Liste complémentaire")).isChecked();
    }

    @Test
    void asksTheOfficerWhoLeavesAJudgementBegun(Visit visit) {
        DossierId id = trade.submitted(call);
        trade.letIn("case_officer");
        Page page = visit.signIn("case_officer", "case_officer")
                .at("dossiers/" + id + "/admissibility")
                .page();
        page.locator(".card")
                .getByRole(AriaRole.BUTTON, named("Répondre : E10"))
                .press("Enter");
        new Keys(page).waitUntilOn("input[type=radio]");
        page.keyboard().press("Space");
        visit.settle();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("À faire"))
                .first()
                .press("Enter");
        Locator dialog = page.locator("vaadin-dialog-overlay[role=alertdialog]");
        assertThat(dialog).containsText(visit.text("leave.title"));
        dialog.getByRole(AriaRole.BUTTON, named(visit.text("leave.stay"))).press("Enter");
        assertThat(dialog).hasCount(0);
        assertThat(visit.heading()).containsText("Juger la recevabilité");
    }

    private Page reasons(Visit visit) {
        if (!atTheDecision) {
            atTheDecision = true;
            trade.appraised(call, "4");
            jobs.advanceTo(Trade.CLOSES.plusDays(1).atZone(Trade.PARIS).toInstant());
            committee.propose(trade.actor(Role.COMMITTEE_SECRETARY), call);
            committee.deliberate(trade.actor(Role.COMMITTEE_CHAIR), call, Deliberation.acceptProposal());
            jobs.runDue();
            trade.letIn("authorising_officer");
        }
        Page page = visit.in(Language.FR)
                .signIn("authorising_officer", "authorising_officer")
                .at(DECISIONS)
                .page();
        page.locator("main a[href*='" + DECISIONS + "/']").first().press("Enter");
        page.waitForURL("**/" + DECISIONS + "/*");
        visit.settle();
        return page;
    }

    private static Locator back(Visit visit, Page page) {
        return page.locator("main").getByRole(AriaRole.LINK, named(visit.text("decisions.page.back")));
    }

    private static Locator radio(Page page, String name) {
        return page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(name));
    }

    private static void stay(Dialog dialog) {
        dialog.dismiss();
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}

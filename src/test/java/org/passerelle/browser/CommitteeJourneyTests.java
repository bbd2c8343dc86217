package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.committee.Committee;
import org.passerelle.committee.Deliberation;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.people.Accounts;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.workflow.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;

/** The chair and the authorising officer in a real browser. */
@IntegrationTest
@ExtendWith(Visits.class)
class CommitteeJourneyTests {

    private static final String CODE = "AAP-2027-TEST";

    @Autowired
    Trade trade;

    @Autowired
    Accounts accounts;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Committee committee;

    @Autowired
    DueJobs jobs;

    CallId call;

    @BeforeEach
    void anOpenSession() {
        call = trade.peopled().publishedCall(CODE);
        advance(Trade.OPENS.plusDays(1));
        appraised("Bon projet", "4");
        appraised("Meilleur projet", "4.5");
        advance(Trade.CLOSES.plusDays(1));
        committee.propose(trade.actor(Role.COMMITTEE_SECRETARY), call);
    }

    @Test
    void theChairSeesWhatAChangeLeavesAndTakesItBack(Visit visit) {
        Page page = enter(visit, Role.COMMITTEE_CHAIR, "committee/" + CODE);
        assertThat(page.locator(".envelope-left")).hasText("Reste 20 000 €");
        visit.seesNoViolation().wide(320).seesNoSidewaysScroll().wide(1280);

        Locator last = page.locator(".ranked").last();
        last.locator("vaadin-button").click();
        last.locator(".change > vaadin-select").click();
        assertThat(page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Non retenu")))
                .isVisible();
        for (String key : List.of("ArrowDown", "ArrowDown", "ArrowDown", "Enter")) {
            page.keyboard().press(key);
        }
        assertThat(page.locator(".envelope-left")).hasText("Reste 120 000 €");
        button(page, "Clore la délibération").click();
        assertThat(page.locator("vaadin-text-area[invalid]")).isVisible();
        visit.seesNoViolation();

        page.getByText("Revenir à la proposition").click();
        assertThat(page.locator(".envelope-left")).hasText("Reste 20 000 €");
    }

    @Test
    void theOfficerSignsAllAndSeesTheLettersComing(Visit visit) {
        committee.deliberate(trade.actor(Role.COMMITTEE_CHAIR), call, Deliberation.acceptProposal());
        jobs.runDue();
        Page page = enter(visit, Role.AUTHORISING_OFFICER, "decisions/" + CODE);
        visit.seesNoViolation().wide(320).seesNoSidewaysScroll().wide(1280);

        button(page, "Signer les 2 décisions").click();
        assertThat(page.locator(".unopened li")).hasCount(2);
        page.locator("vaadin-password-field input").fill("passerelle-demo");
        visit.seesNoViolation();
        page.locator("vaadin-password-field input").press("Tab");
        page.locator("vaadin-dialog-overlay vaadin-button[theme~=primary]").click();
        assertThat(page.locator(".progress-note")).containsText("0 sur 2");
        jobs.runDue();

        assertThat(page.locator(".progress-note")).containsText("les 2 lettres sont prêtes");
        assertThat(page.locator("main")).containsText("Les résultats sont publiés");
    }

    private Page enter(Visit visit, Role role, String path) {
        Actor actor = trade.actor(role);
        accounts.open(Actor.clockwork(), List.of(actor.personId()), "passerelle-demo");
        return visit.signIn(actor.login(), "passerelle-demo").at(path).page();
    }

    private void appraised(String title, String score) {
        DossierId id = trade.completeDraft(call, "agent", title, "100000.00");
        dossiers.submit(trade.actor("signatory"), id);
        trade.admissible(id);
        trade.appraise(id, score);
    }

    private void advance(LocalDateTime to) {
        jobs.advanceTo(to.atZone(Trade.PARIS).toInstant());
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}

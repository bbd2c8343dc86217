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
import org.passerelle.committee.Seat;
import org.passerelle.committee.Seats;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.people.Accounts;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.ui.component.Confirmation;
import org.passerelle.workflow.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;

/** A session from the composition of the committee to its minutes, in a real browser. */
@IntegrationTest
@ExtendWith(Visits.class)
class CommitteeMeetingTests {

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
    Seats seats;

    @Autowired
    DueJobs jobs;

    CallId call;

    @BeforeEach
    void aRankedCall() {
        call = trade.peopled().publishedCall(CODE);
        advance(Trade.OPENS.plusDays(1));
        DossierId id = trade.completeDraft(call, "agent", "Bon projet", "100000.00");
        dossiers.submit(trade.actor("signatory"), id);
        trade.admissible(id);
        trade.appraise(id, "4");
        advance(Trade.CLOSES.plusDays(1));
        committee.propose(trade.actor(Role.COMMITTEE_SECRETARY), call);
    }

    @Test
    void theSecretaryComposesTheCommitteeAndIsToldWhatIsMissing(Visit visit) {
        Page page = enter(visit, Role.COMMITTEE_SECRETARY);
        button(page, "Enregistrer la composition").click();
        assertThat(page.locator("vaadin-select[invalid]")).isVisible();
        visit.seesNoViolation();

        page.locator("vaadin-checkbox").first().click();
        choose(page, page.locator("vaadin-select").last());
        button(page, "Enregistrer la composition").click();

        assertThat(button(page, "Convoquer")).isVisible();
        visit.seesNoViolation().wide(320).seesNoSidewaysScroll();
    }

    @Test
    void theCommitteeIsCalledTogetherSitsVotesAndCloses(Visit visit) {
        seats.assign(
                trade.actor(Role.COMMITTEE_SECRETARY),
                call,
                List.of(seat(Role.COMMITTEE_CHAIR), seat(Role.COMMITTEE_MEMBER)));
        Page page = enter(visit, Role.COMMITTEE_SECRETARY);
        convene(page);
        advance(Trade.CLOSES.plusDays(12));
        page = enter(visit.in(org.passerelle.shared.Language.FR), Role.COMMITTEE_CHAIR);
        button(page, "Ouvrir la séance").click();
        assertThat(page.locator("[role=alert]").getByText("Le quorum n’est pas atteint"))
                .isVisible();
        for (int member = 0; member < 2; member++) {
            choose(page, page.locator(".meeting vaadin-select").nth(2 * member));
        }
        button(page, "Ouvrir la séance").click();

        Locator ballot = page.locator(".ballot");
        assertThat(ballot).containsText("Le comité ne s’est pas encore prononcé");
        close(page);
        assertThat(page.locator(".closing [role=alert]")).containsText("le comité ne s’est pas prononcé");
        ballot.getByText("Voter", new Locator.GetByTextOptions().setExact(true)).click();
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Pour"))
                .first()
                .check();
        button(page, "Enregistrer le vote").click();
        assertThat(page.getByText("Il manque le vote de")).isVisible();
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Abstention"))
                .last()
                .check();
        button(page, "Enregistrer le vote").click();
        assertThat(ballot).containsText("1 pour, 0 contre, 1 abstention");
        visit.seesNoViolation().wide(320).seesNoSidewaysScroll().wide(1280);
        close(page);
        jobs.runDue();

        assertThat(page.locator("main")).containsText("Séance 1");
        assertThat(page.locator("main")).containsText("Salle fictive 3");
    }

    private static void convene(Page page) {
        page.getByLabel("Lieu ou lien de connexion").fill("Salle fictive 3");
        Locator day = page.locator("vaadin-date-time-picker input").first();
        day.fill("12/04/2027");
        day.press("Enter");
        Locator hour = page.locator("vaadin-date-time-picker input").last();
        hour.fill("09:30");
        hour.press("Enter");
        button(page, "Convoquer").click();
        assertThat(page.locator("main")).containsText("Convoquée");
    }

    private static void close(Page page) {
        button(page, "Clore la délibération").click();
        page.locator(Confirmation.BUTTON).click();
    }

    /** Takes the first of the choices. */
    private static void choose(Page page, Locator select) {
        select.click();
        assertThat(page.getByRole(AriaRole.OPTION).first()).isVisible();
        page.keyboard().press("Home");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.OPTION)).hasCount(0);
    }

    private Seat seat(Role role) {
        Actor actor = trade.actor(role);
        return new Seat(actor.personId(), actor.name(), "Corps fictif", true, role == Role.COMMITTEE_CHAIR);
    }

    private Page enter(Visit visit, Role role) {
        Actor actor = trade.actor(role);
        accounts.open(Actor.clockwork(), List.of(actor.personId()), "passerelle-demo");
        return visit.signIn(actor.login(), "passerelle-demo")
                .at("committee/" + CODE)
                .page();
    }

    private void advance(LocalDateTime to) {
        jobs.advanceTo(to.atZone(Trade.PARIS).toInstant());
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}

package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.passerelle.IntegrationTest;
import org.passerelle.Plans;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.people.Role;
import org.passerelle.reviews.Assignment;
import org.passerelle.reviews.Reviewers;
import org.passerelle.reviews.Reviews;
import org.passerelle.reviews.ScoreSheet;
import org.passerelle.workflow.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;

/** A reviewer from the declaration to the locked sheet, and an officer who serves a whole call. */
@IntegrationTest
@ExtendWith(Visits.class)
class ReviewerJourneyTests {

    private static final String CODE = "AAP-2027-TEST";

    @Autowired
    Trade trade;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierFile file;

    @Autowired
    Reviews reviews;

    @Autowired
    Reviewers reviewers;

    @Autowired
    DueJobs jobs;

    CallId call;

    @BeforeEach
    void anOpenCall() {
        call = trade.peopled().publishedCall(CODE);
        jobs.advanceTo(Trade.OPENS.plusDays(1).atZone(Trade.PARIS).toInstant());
    }

    @Test
    void aReviewerDeclaresReadsScoresAndLocks(Visit visit) {
        DossierId id = trade.underAppraisal(call);
        reviewers.assign(
                trade.actor(Role.CASE_OFFICER), id, List.of(trade.person("reviewer1"), trade.person("reviewer2")));
        enter(visit, "reviewer1", "reviews");
        Page page = visit.page();
        page.locator("main a[href^='invitations/']").click();
        page.waitForURL("**/invitations/**");
        visit.settle()
                .seesNoViolation()
                .keepPicture("invitation")
                .wide(360)
                .keepPicture("invitation-360")
                .seesNoSidewaysScroll()
                .wide(1280);
        assertThat(page.locator("main")).containsText("Commune de Brévalle");
        assertThat(page.locator("main")).not().containsText("Dossier fictif.");

        press(page, "Accepter et lire");
        assertThat(page.locator("main vaadin-checkbox[invalid]")).hasCount(2);
        page.getByLabel("Je déclare n’avoir aucun intérêt dans ce dossier").check();
        page.getByLabel("Je prends cet engagement de confidentialité").check();
        press(page, "Accepter et lire");
        page.waitForURL("**/reviews/**");
        visit.settle().seesNoViolation();

        reviews.save(trade.actor("reviewer1"), id, ScoreSheet.empty(), Plans.sheet("4"));
        page.reload();
        visit.settle()
                .keepPicture("sheet")
                .wide(360)
                .seesNoSidewaysScroll()
                .keepPicture("sheet-360")
                .wide(1280);
        press(page, "Verrouiller la fiche");
        page.locator("vaadin-dialog-overlay")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Verrouiller la fiche"))
                .click();
        page.waitForURL("**/reviews");
        Assertions.assertThat(
                        reviews.own(trade.actor("reviewer1"), id).orElseThrow().isLocked())
                .isTrue();
    }

    @Test
    void anOfficerServesAWholeCallInFewerThanTenInteractions(Visit visit) {
        for (int i = 0; i < 6; i++) {
            DossierId id = trade.completeDraft(call, "agent", "Projet " + i, "24000.00");
            dossiers.submit(trade.actor("signatory"), id);
            trade.admissible(id);
        }
        enter(visit, Trade.login(Role.CASE_OFFICER), "reviewers");
        AtomicInteger interactions = new AtomicInteger();
        Page page = visit.page();
        page.locator("main a[href='reviewers/distribution/" + CODE + "']").click();
        interactions.incrementAndGet();
        page.waitForURL("**/distribution/**");
        visit.settle().seesNoViolation().keepPicture("distribution");
        visit.wide(360).seesNoSidewaysScroll().keepPicture("distribution-360").wide(1280);
        press(page, "Inviter pour 6 dossiers");
        interactions.incrementAndGet();
        page.locator("vaadin-dialog-overlay")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Inviter pour 6 dossiers"))
                .click();
        interactions.incrementAndGet();

        assertThat(page.locator("main")).containsText("6 dossiers servis sur 6");
        Assertions.assertThat(interactions.get()).isLessThanOrEqualTo(10);
        Assertions.assertThat(invited()).isEqualTo(12);
    }

    private long invited() {
        return file.ofCall(call).stream()
                .flatMap(dossier -> reviews.of(trade.actor(Role.CASE_OFFICER), dossier.id()).stream())
                .filter(Assignment::isInvited)
                .count();
    }

    private void enter(Visit visit, String login, String path) {
        trade.letIn(login);
        visit.signIn(login, login).at(path).settle();
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first()
                .click();
    }
}

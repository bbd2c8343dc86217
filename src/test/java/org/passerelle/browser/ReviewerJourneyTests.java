package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
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
import org.passerelle.reviews.Recommendation;
import org.passerelle.reviews.Reviewers;
import org.passerelle.reviews.Reviews;
import org.passerelle.shared.Money;
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

        press(page, "Verrouiller la fiche");
        assertThat(page.locator("main fieldset.criterion vaadin-select[invalid]"))
                .hasCount(Plans.grid().size());
        visit.settle();
        List<String> scores = List.of("5", "2", "3,5", "4", "4", "4", "4", "4");
        for (int i = 0; i < scores.size(); i++) {
            score(page, i, scores.get(i));
            assertThat(page.locator(".sheet-bar .total"))
                    .containsText(i == 0 ? "1 critère noté sur 8" : (i + 1) + " critères notés sur 8");
        }
        page.getByLabel("Points forts").fill("Un partenariat ancien (fictif).");
        page.getByLabel("Points faibles").fill("Un suivi à préciser (fictif).");
        page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Financer en partie"))
                .check();
        page.getByLabel("Montant proposé (€)").fill("20000,50");
        press(page, "Verrouiller la fiche");
        assertThat(page.locator("main vaadin-text-area[invalid]")).hasCount(2);
        comment(page, 0, "Un besoin bien établi (fictif).");
        comment(page, 1, "Peu de réciprocité (fictif).");
        page.waitForCondition(() -> own(id).sheet().comments().size() == 2);

        page.reload();
        visit.settle()
                .seesNoViolation()
                .keepPicture("sheet")
                .wide(360)
                .seesNoSidewaysScroll()
                .keepPicture("sheet-360")
                .wide(1280);
        assertThat(page.locator(".sheet-bar .total")).hasText("Total : 76,00 sur 100 (8 critères notés sur 8)");
        press(page, "Verrouiller la fiche");
        assertThat(page.locator("vaadin-dialog-overlay")).containsText("76,00 sur 100");
        page.locator("vaadin-dialog-overlay")
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Verrouiller la fiche"))
                .click();
        page.waitForURL("**/reviews");
        Assignment locked = own(id);
        Assertions.assertThat(locked.isLocked()).isTrue();
        Assertions.assertThat(locked.total()).isEqualByComparingTo("76");
        Assertions.assertThat(locked.sheet().comments())
                .isEqualTo(Map.of("C1", "Un besoin bien établi (fictif).", "C2", "Peu de réciprocité (fictif)."));
        Assertions.assertThat(locked.sheet().strengths()).isEqualTo("Un partenariat ancien (fictif).");
        Assertions.assertThat(locked.sheet().weaknesses()).isEqualTo("Un suivi à préciser (fictif).");
        Assertions.assertThat(locked.sheet().recommendation()).isEqualTo(Recommendation.FUND_PARTIALLY);
        Assertions.assertThat(locked.sheet().proposedAmount()).isEqualTo(Money.of("20000.50"));
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
        visit.settle().readsInBothAs("distribution-proposed");
        visit.wide(360).seesNoSidewaysScroll().keepPicture("distribution-360").wide(1280);
        press(page, "Préparer les invitations de 6 dossiers");
        interactions.incrementAndGet();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Appliquer à 6 dossiers"))
                .click();
        interactions.incrementAndGet();

        assertThat(page.locator("main")).containsText("Fait pour 6 dossiers");
        Assertions.assertThat(interactions.get()).isLessThanOrEqualTo(10);
        Assertions.assertThat(invited()).isEqualTo(12);
    }

    private Assignment own(DossierId id) {
        return reviews.own(trade.actor("reviewer1"), id).orElseThrow();
    }

    /** Opens the field and goes down the list of half points to the score. */
    private static void score(Page page, int criterion, String score) {
        Locator field = page.locator("main fieldset.criterion vaadin-select").nth(criterion);
        field.click();
        assertThat(page.getByRole(AriaRole.OPTION).first()).isVisible();
        page.keyboard().press("Home");
        BigDecimal halves = new BigDecimal(score.replace(',', '.')).multiply(BigDecimal.valueOf(2));
        for (int i = 0; i < halves.intValueExact(); i++) {
            page.keyboard().press("ArrowDown");
        }
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.OPTION)).hasCount(0);
        assertThat(field).containsText(score);
    }

    private static void comment(Page page, int criterion, String words) {
        page.locator("main fieldset.criterion")
                .nth(criterion)
                .getByLabel("Commentaire")
                .fill(words);
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

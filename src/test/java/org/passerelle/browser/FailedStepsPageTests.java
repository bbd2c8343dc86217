package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.calls.CallId;
import org.passerelle.dossiers.DossierId;
import org.passerelle.people.Actor;
import org.passerelle.people.People;
import org.passerelle.people.Profile;
import org.passerelle.people.Role;
import org.passerelle.shared.Language;
import org.passerelle.workflow.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who follows a call sees in a browser which step failed, at which dossier, and has it tried again where that is allowed. */
@IntegrationTest
@ExtendWith(Visits.class)
class FailedStepsPageTests {

    private static final String PAGE = "manage/calls/AAP-2027-TEST/procedure";

    @Autowired
    Trade trade;

    @Autowired
    People people;

    @Autowired
    DueJobs jobs;

    @Autowired
    JdbcClient jdbc;

    DossierId id;

    @BeforeEach
    void aDossierWhoseReceiptCannotBeIssued() {
        CallId call = trade.peopled().publishedCall("AAP-2027-TEST");
        jobs.advanceTo(Trade.OPENS.plusDays(1).atZone(Trade.PARIS).toInstant());
        jdbc.sql("alter table passerelle.letter rename to letter_away").update();
        try {
            id = trade.submitted(call);
            jobs.runDue();
        } finally {
            jdbc.sql("alter table passerelle.letter_away rename to letter").update();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void showsTheStepInPictureAndInWordsAndWhatItBreaks(Language language, Visit visit) {
        trade.letIn("call_manager");
        Page page = visit.in(language)
                .signIn("call_manager", "call_manager")
                .at(PAGE)
                .page();

        assertThat(page.locator(".process-picture .pp-failed")).hasCount(1);
        assertThat(page.locator("main")).containsText(visit.text("procedure.failedAt", 1));
        assertThat(page.locator("main"))
                .containsText(
                        language == Language.FR
                                ? "rien n’avance sur un dossier"
                                : "nothing goes on with one application");
        visit.seesNoViolation()
                .keepPicture("failed-steps-" + language)
                .wide(320)
                .seesNoSidewaysScroll();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("DOS-2027-0001"))
                .click();
        page.waitForURL(address -> address.contains(id.toString()));
        assertThat(page.locator(".process-picture .pp-failed")).hasCount(1);
    }

    @Test
    void hasTheStepTriedAgainByWhoMay(Visit visit) {
        people.create(
                Actor.clockwork(),
                new Profile(
                        "both",
                        "Personne fictive",
                        "both@exemple.invalid",
                        Language.FR,
                        Set.of(Role.ADMIN, Role.AUDITOR),
                        null,
                        null,
                        null,
                        null));
        trade.letIn("both");
        Page page = visit.signIn("both", "both").at(PAGE).page();

        page.getByText(visit.text("failedJobs.retry"), new Page.GetByTextOptions().setExact(true))
                .click();

        assertThat(page.locator("vaadin-notification-card")).containsText("Établir l’accusé de réception");
        jobs.runDue();
        visit.at(PAGE);
        assertThat(page.locator(".pp-failed")).hasCount(0);
        assertThat(page.locator("main")).not().containsText(visit.text("procedure.failed"));
    }
}

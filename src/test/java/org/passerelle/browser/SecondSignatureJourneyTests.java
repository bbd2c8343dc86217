package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.awards.Appeal.Outcome;
import org.passerelle.awards.AppealVerdict;
import org.passerelle.awards.Awards;
import org.passerelle.awards.DecisionKind;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Stage;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.shared.Language;
import org.passerelle.shared.Money;
import org.passerelle.workflow.AppealWalk;
import org.passerelle.workflow.DueJobs;
import org.passerelle.workflow.OfferedCall;
import org.passerelle.workflow.TwiceSignedCall;
import org.passerelle.workflow.Walk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A correction and an answer to an appeal are signed by a second person, or returned; a partial award is raised on appeal. */
@IntegrationTest
@ExtendWith(Visits.class)
class SecondSignatureJourneyTests {

    private static final String WHY = "Erreur de plume (fictive).";

    @Autowired
    ApplicationContext application;

    @Autowired
    Trade trade;

    @Autowired
    Walk walk;

    @Autowired
    DueJobs jobs;

    @Autowired
    Awards awards;

    @Autowired
    AppealWalk walking;

    @Test
    void theSecondPersonReadsTheCorrectionThatTheFirstSignedAndSignsIt(Visit visit) {
        TwiceSignedCall call = new TwiceSignedCall(application);
        trade.letIn(call.first.login(), call.second.login());
        DossierId id = call.awarded;
        trade.correct(call.first, id, TwiceSignedCall.WORDS);

        Page page = signed(visit, call.first, id);
        assertThat(page.locator("main")).containsText(visit.text("second.correction"));
        assertThat(button(visit, page, "second.sign")).hasCount(0);
        assertThat(button(visit, page, "decisions.withdrawSignature")).isVisible();
        visit.seesNoViolation();

        page = signed(visit, call.second, id);
        assertThat(page.locator("main")).containsText(TwiceSignedCall.WORDS.why());
        visit.seesNoViolation().keepPicture("second-correction-fr");
        visit.wide(360).seesNoSidewaysScroll().keepPicture("second-correction-fr-360");
        button(visit, page, "second.sign").click();
        page.locator("vaadin-password-field input").fill(call.second.login());
        button(visit, page, "decisions.correct.sign").click();
        assertThat(page.locator("main")).containsText(visit.text("decisionKind.RECTIFICATION"));
        assertThat(button(visit, page, "second.sign")).hasCount(0);
        jobs.runDue();
        assertThat(awards.of(call.first, id).orElseThrow().kind()).isEqualTo(DecisionKind.RECTIFICATION);
    }

    @Test
    void aDecisionThatIsNotKnownYetIsRectifiedAndNotWithdrawn(Visit visit) {
        OfferedCall call = new OfferedCall(application, 44_000, OfferedCall.DECIDED.plusDays(4)).decided();
        Actor authority = trade.actor(Role.AUTHORISING_OFFICER);
        trade.letIn(authority.login());

        Page page = signed(visit, authority, call.whole);
        visit.readsInBothAs("decision-unreleased")
                .wide(360)
                .seesNoSidewaysScroll()
                .keepPicture("decision-unreleased-360");
        visit.wide(1280);
        page.getByLabel(visit.text("decisions.correct.why.unreleased")).fill(WHY);
        page.getByLabel(visit.text("decisions.correct.french")).fill("Paragraphe rectifié.");
        button(visit, page, "decisions.correct.show").click();
        assertThat(page.locator("vaadin-dialog-overlay"))
                .containsText(visit.text("decisions.correct.consequence.unreleased"));
        visit.seesNoViolation().keepPicture("decision-unreleased-sign");
    }

    @Test
    void theSecondPersonReadsTheDecisionThatTheFirstSigned(Visit visit) {
        TwiceSignedCall call = TwiceSignedCall.signedOnce(application);
        trade.letIn(call.first.login(), call.second.login());
        String path = "decisions/" + TwiceSignedCall.CODE + "/" + walk.number(call.awarded);

        visit.signIn(call.first.login(), call.first.login()).at(path);
        Page page = visit.page();
        assertThat(page.locator("main")).containsText("Signée par " + call.first.name());
        assertThat(button(visit, page, "decisions.page.save")).hasCount(0);
        visit.readsInBothAs("decision-first-signed").wide(360).seesNoSidewaysScroll();
        visit.wide(1280);
        visit.signIn(call.second.login(), call.second.login()).at("decisions/" + TwiceSignedCall.CODE);
        assertThat(page.locator("main")).containsText("Signée par " + call.first.name());
        assertThat(page.locator("main")).containsText(visit.text("decisions.giveBack"));
        visit.readsInBothAs("decisions-second-awaited").wide(360).seesNoSidewaysScroll();
    }

    @Test
    void theSecondPersonReturnsAnAnswerWithAReason(Visit visit) {
        visit.in(Language.EN);
        TwiceSignedCall call = new TwiceSignedCall(application);
        trade.letIn(call.first.login(), call.second.login());
        DossierId id = call.rejected;
        lodge(id, Outcome.TO_RANKING);
        AppealVerdict verdict = AppealVerdict.of(Outcome.TO_RANKING, WHY);
        walking.decide(call.first, id, verdict);

        Page page = staff(visit, call.second, id);
        assertThat(page.locator("main")).containsText(visit.text("second.answer"));
        visit.seesNoViolation().keepPicture("second-answer-en");
        button(visit, page, "decisions.giveBack").click();
        page.locator("vaadin-dialog-overlay textarea").fill("Motifs trop courts (fictif).");
        page.locator("vaadin-dialog-overlay")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions()
                                .setName(visit.text("decisions.giveBack"))
                                .setExact(true))
                .click();
        assertThat(button(visit, page, "appeal.show")).isVisible();
        walk.waits(id, Stage.REJECTED, "AUTHORISING_OFFICER");
    }

    @Test
    void aPartialAwardIsRaisedOnTheOfficersPage(Visit visit) {
        OfferedCall call = new OfferedCall(application).decided();
        Actor authority = trade.actor(Role.AUTHORISING_OFFICER);
        trade.letIn(authority.login());
        DossierId id = call.partial;
        lodge(id, Outcome.RAISE);
        call.withdraw(call.waiting);
        call.decline(call.whole);

        Page page = staff(visit, authority, id);
        assertThat(page.getByLabel(visit.text("appeal.raise", "Ministère (fictif)")))
                .isVisible();
        visit.seesNoViolation().keepPicture("appeal-raise-fr");
        button(visit, page, "appeal.show").click();
        page.locator("vaadin-password-field input").fill(authority.login());
        button(visit, page, "decisions.correct.sign").click();
        assertThat(page.locator("main")).containsText(visit.text("appealState.UPHELD"));
        jobs.runDue();

        assertThat(awards.of(authority, id).orElseThrow().grants()).isEqualTo(Map.of("MEAE", Money.of(24_000)));
        walk.waits(id, Stage.AWARDED, "APPLICANT_SIGNATORY");
    }

    private void lodge(DossierId id, Outcome outcome) {
        walking.lodge(id);
        walking.examine(id, outcome);
    }

    private Page signed(Visit visit, Actor reader, DossierId id) {
        String path = "decisions/" + TwiceSignedCall.CODE + "/" + walk.number(id) + "/signed";
        return visit.signIn(reader.login(), reader.login()).at(path).page();
    }

    private Page staff(Visit visit, Actor reader, DossierId id) {
        return visit.signIn(reader.login(), reader.login())
                .at("dossiers/" + id + "?tab=appeals")
                .page();
    }

    private static Locator button(Visit visit, Page page, String key) {
        return page.getByRole(
                AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(visit.text(key)).setExact(true));
    }
}

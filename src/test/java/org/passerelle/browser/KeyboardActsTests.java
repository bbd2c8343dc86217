package org.passerelle.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.passerelle.IntegrationTest;
import org.passerelle.Trade;
import org.passerelle.awards.Awards;
import org.passerelle.awards.Decision;
import org.passerelle.awards.DecisionKind;
import org.passerelle.calls.CallId;
import org.passerelle.committee.Committee;
import org.passerelle.committee.Deliberation;
import org.passerelle.dossiers.DossierFile;
import org.passerelle.dossiers.DossierId;
import org.passerelle.dossiers.Dossiers;
import org.passerelle.dossiers.Stage;
import org.passerelle.opinions.Consultation;
import org.passerelle.opinions.Consultations;
import org.passerelle.people.Accounts;
import org.passerelle.people.Actor;
import org.passerelle.people.Role;
import org.passerelle.reviews.Reviews;
import org.passerelle.shared.Language;
import org.passerelle.ui.component.Confirmation;
import org.passerelle.workflow.DueJobs;
import org.springframework.beans.factory.annotation.Autowired;

/** Each trade does its act without a mouse, in a world of its own. */
@IntegrationTest
@ExtendWith(Visits.class)
class KeyboardActsTests {

    private static final String CODE = "AAP-2027-TEST";

    @Autowired
    Trade trade;

    @Autowired
    Accounts accounts;

    @Autowired
    Dossiers dossiers;

    @Autowired
    DossierFile file;

    @Autowired
    Consultations consultations;

    @Autowired
    Reviews reviews;

    @Autowired
    Committee committee;

    @Autowired
    Awards awards;

    @Autowired
    DueJobs jobs;

    CallId call;

    @BeforeEach
    void anOpenCall() {
        call = trade.peopled().publishedCall(CODE);
        advance(Trade.OPENS.plusDays(1));
    }

    @Test
    void theApplicantWritesInASection(Visit visit) {
        DossierId id = trade.completeDraft(call);
        Keys keys = enter(visit, "agent", "dossier/" + id + "/A");
        keys.tabToNamed("Intitulé du projet").replace("Eau pour tous").press("Tab");
        assertThat(visit.page().locator(".saved")).containsText(Pattern.compile("Enregistré à"));
        Assertions.assertThat(file.get(id).title()).isEqualTo("Eau pour tous");
    }

    @Test
    void thePostGivesItsOpinion(Visit visit) {
        DossierId id = trade.underAppraisal(call);
        Keys keys = enter(visit, "post", "opinions");
        keys.tabTo("main table a").press("Enter");
        visit.page().waitForURL("**/opinions/**");
        visit.settle();
        answerAll(visit.page(), keys);
        keys.press("Enter");
        confirm(visit.page(), keys, "Rendre l’avis");
        visit.page().waitForURL("**/opinions");
        Assertions.assertThat(consultations.of(List.of(id)).get(id))
                .anyMatch(one -> one.status() == Consultation.Status.GIVEN);
    }

    @Test
    void theReviewerScoresACriterion(Visit visit) {
        DossierId id = trade.underAppraisal(call);
        trade.reviewed(id, "reviewer1", "reviewer2");
        Keys keys = enter(visit, "reviewer1", "reviews");
        keys.tabTo("main table a").press("Enter");
        visit.page().waitForURL("**/reviews/**");
        visit.settle();
        assertThat(visit.page().locator("vaadin-tabsheet-scroller"))
                .not()
                .hasAttribute("tabindex", Pattern.compile(".*"));
        keys.tabTo(".criterion vaadin-select-value-button").press("Enter");
        assertThat(visit.page().locator("vaadin-select-item[focused]")).hasCount(1);
        keys.press("ArrowDown", "ArrowDown", "Enter");
        assertThat(visit.page().locator(".sheet-bar .total")).containsText("1 critère");
        assertThat(visit.page().locator(".sheet-bar")).containsText("Enregistré à");
    }

    @Test
    void theChairChangesTheRankingAndIsLedOn(Visit visit) {
        atTheCommittee();
        Keys keys = enter(visit, Trade.login(Role.COMMITTEE_CHAIR), "committee/" + CODE);
        keys.tabToNamed("Modifier la proposition").press("Enter");
        assertThat(visit.page().locator(".change vaadin-select[focused]")).hasCount(1);
        keys.press("Enter");
        assertThat(visit.page().locator("vaadin-select-item[focused]")).hasCount(1);
        keys.press("End", "Enter");
        assertThat(visit.page().locator(".envelope-left")).hasText("Reste 220 000 €");
        keys.tabToNamed("Motif").type("Hors sujet").press("Tab");
        keys.tabToNamed("Lieu").type("Paris").press("Tab");
        keys.type("Hélène Marchal").press("Tab");
        keys.tabToNamed("Clore la délibération").press("Enter");
        confirm(visit.page(), keys, "Clore la délibération");
        keys.waitUntilOn("main h1");
        Assertions.assertThat(committee.sessions(trade.actor(Role.AUDITOR), call))
                .allMatch(session -> !session.isOpen());
    }

    @Test
    void theOfficerSigns(Visit visit) {
        DossierId id = atTheCommittee();
        committee.deliberate(trade.actor(Role.COMMITTEE_CHAIR), call, Deliberation.acceptProposal());
        jobs.runDue();
        Keys keys = enter(visit, Trade.login(Role.AUTHORISING_OFFICER), "decisions/" + CODE);
        keys.tabToNamed("À signer : décision du dossier"); // the box that chooses it
        keys.tabToNamed("Signer la décision").press("Enter");
        keys.waitUntilOn("vaadin-password-field input");
        keys.type("passerelle-demo").press("Enter");
        keys.waitUntilOn("main h1");
        Assertions.assertThat(file.get(id).stage()).isEqualTo(Stage.AWARDED);
    }

    @Test
    void theOfficerRectifiesWhatWasSigned(Visit visit) {
        DossierId id = atTheCommittee();
        committee.deliberate(trade.actor(Role.COMMITTEE_CHAIR), call, Deliberation.acceptProposal());
        jobs.runDue();
        trade.decide(call);
        jobs.runDue();
        Keys keys = enter(visit, Trade.login(Role.AUTHORISING_OFFICER), "decisions/" + CODE);
        keys.tabToNamed("DEC-2027-0001").press("Enter");
        visit.page().waitForURL("**/signed");
        visit.settle();
        visit.seesNoViolation().keepPicture("decision-rectify-fr");
        keys.tabToNamed("Motifs, repris dans la lettre").type("Erreur de plume (fictive)");
        keys.tabToNamed("Relire l’acte et signer").press("Enter");
        keys.waitUntilOn("vaadin-password-field input");
        visit.keepWindow(Path.of("target", "decision-rectify-dialog-fr.png"));
        keys.type("passerelle-demo");
        keys.tabToNamed("Signer").press("Enter");
        keys.waitUntilOn("main h1");
        Assertions.assertThat(awards.history(trade.actor(Role.AUTHORISING_OFFICER), id))
                .extracting(Decision::kind)
                .containsExactly(DecisionKind.DECISION, DecisionKind.RECTIFICATION);
        visit.keepPicture("decision-rectified-fr").in(Language.EN).wide(360).seesNoSidewaysScroll();
    }

    private DossierId atTheCommittee() {
        DossierId id = trade.appraised(call, "4");
        advance(Trade.CLOSES.plusDays(1));
        committee.propose(trade.actor(Role.COMMITTEE_SECRETARY), call);
        return id;
    }

    private Keys enter(Visit visit, String login, String path) {
        Actor actor = trade.actor(login);
        accounts.open(Actor.clockwork(), List.of(actor.personId()), "passerelle-demo");
        visit.signIn(login, "passerelle-demo").at(path);
        return new Keys(visit.page());
    }

    /** Answers each question of the card by the keys that its kind takes, and stops on the button under them. */
    static void answerAll(Page page, Keys keys) {
        keys.tabTo(".card :is(input, textarea, select, [role=button])");
        for (int stops = 0; stops < 60 && !keys.isOn(".card vaadin-button[theme~=primary]"); stops++) {
            if (keys.isOn("[type=radio], [type=checkbox]:not(:checked)")) {
                keys.press("Space");
            } else if (keys.isOn("select")) {
                keys.press("ArrowDown");
            } else if (keys.isOn("[inputmode=decimal], [inputmode=numeric], [type=number]")) {
                keys.type("3");
            } else if (keys.isOn("textarea, input:not([type=checkbox])") && isEmpty(page)) {
                keys.type("Relu");
            }
            keys.press("Tab");
        }
        Assertions.assertThat(keys.isOn(".card vaadin-button[theme~=primary]")).isTrue();
    }

    private static boolean isEmpty(Page page) {
        return (Boolean) page.evaluate("() => !document.activeElement.value");
    }

    private static void confirm(Page page, Keys keys, String act) {
        keys.waitUntilOn(Confirmation.BUTTON);
        assertThat(page.locator(Confirmation.BUTTON)).hasText(act);
        keys.press("Enter");
    }

    private void advance(LocalDateTime to) {
        jobs.advanceTo(to.atZone(Trade.PARIS).toInstant());
    }
}
